import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../lib/kernel/request.ts'
import { ReviewQuery, reviewPage } from '../../../lib/ledger/filings/review-page.ts'
import { listRequests } from '../../../lib/ledger/requests/list-requests.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { Messages } from '../../_ui/messages.tsx'
import { confirmLightAction, confirmWholeAction } from '../ledger/actions.ts'
import { OpenRequests } from '../requests/open-requests.tsx'
import { ReviewHead } from './review-head.tsx'
import { ReviewView } from './review-view.tsx'
import { SettledTable } from './settled-table.tsx'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title.both') }
}

/** What waits for this person's signature or approval: decided one by one or many at once. */
export default async function ReviewRoute({ searchParams }: { searchParams: Address }) {
  const given = await searchParams
  const ctx = await pageContext()
  const page = await foundOr404(reviewPage(ctx, ReviewQuery.parse(given)))
  const { waiting } = page.tab === 'waiting' ? await listRequests(ctx) : { waiting: [] }
  return (
    <Messages of={['review', 'words', 'refusals', 'shell']}>
      <ReviewHead page={page} />
      {page.tab === 'waiting' ? (
        <ReviewView packed={JSON.stringify(page)} lights={{ filing: confirmLightAction, whole: confirmWholeAction }} />
      ) : (
        <SettledTable page={page} />
      )}
      {waiting.length > 0 ? <OpenRequests waiting={waiting} /> : null}
    </Messages>
  )
}
