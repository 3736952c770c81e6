import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../lib/kernel/request.ts'
import { ReviewQuery, reviewPage } from '../../../lib/ledger/filings/review-page.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { Messages } from '../../_ui/messages.tsx'
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
  const page = await foundOr404(reviewPage(await pageContext(), ReviewQuery.parse(given)))
  return (
    <Messages of={['review', 'words', 'refusals', 'shell']}>
      <ReviewHead page={page} />
      {page.tab === 'waiting' ? <ReviewView packed={JSON.stringify(page)} /> : <SettledTable page={page} />}
    </Messages>
  )
}
