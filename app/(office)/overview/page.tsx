import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { holds } from '../../../lib/domain/people/actor.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { OverviewQuery, showOverview } from '../../../lib/ledger/overview/show-overview.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { Nothing } from './nothing.tsx'
import { type Drawn, OverviewView } from './overview-view.tsx'
import { overviewWords } from './overview-words.ts'
import { picture } from './picture.ts'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: overviewWords(await getLocale()).text.title }
}

/** A report's month for whoever supervises it: figures first, then what is behind, then what turned. */
export default async function OverviewRoute({ searchParams }: { searchParams: Address }) {
  const query = OverviewQuery.parse(single(await searchParams))
  const ctx = await pageContext()
  const seen = await foundOr404(showOverview(ctx, query))
  const words = overviewWords(await getLocale())
  const { text } = words
  if (seen === null)
    return (
      <Nothing
        what={text.noReport}
        next={holds(ctx.actor, 'inspector') ? text.noReportSupervisor : text.noReportOther}
      />
    )
  return (
    <OverviewView
      packed={JSON.stringify({ seen: picture(seen, words, holds(ctx.actor, 'inspector')), words } satisfies Drawn)}
    />
  )
}

const single = (address: Awaited<Address>) =>
  Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]),
  )
