import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { holds } from '../../../lib/domain/people/actor.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { LedgerQuery, ledgerPage } from '../../../lib/ledger/tasks/ledger-page.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { Messages } from '../../_ui/messages.tsx'
import { LedgerView } from './ledger-view.tsx'
import { packed } from './packed-page.ts'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ledger'))('title') }
}

/** The ledger of a report and month: what needs something first, filed in place. */
export default async function LedgerRoute({ searchParams }: { searchParams: Address }) {
  const query = LedgerQuery.parse(single(await searchParams))
  const ctx = await pageContext()
  const page = await foundOr404(ledgerPage(ctx, query))
  if (page === null) return <NoReport />
  return (
    <Messages of={['ledger', 'words', 'guards', 'evidence', 'refusals', 'shell']}>
      <LedgerView
        packed={packed(page)}
        address={addressOf(query)}
        query={query}
        mayIssue={holds(ctx.actor, 'inspector')}
      />
    </Messages>
  )
}

async function NoReport() {
  const t = await getTranslations('ledger')
  return (
    <div className="empty">
      <h1>{t('noReport')}</h1>
      <p className="mt-2">{t('noReportHint')}</p>
    </div>
  )
}

const single = (address: Awaited<Address>) =>
  Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value || undefined]),
  )

/** The question as an address, for the browser's refetch. */
function addressOf(query: LedgerQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
