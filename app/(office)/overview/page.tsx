import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { addMonths } from '../../../lib/domain/calendar/month.ts'
import { holds } from '../../../lib/domain/people/actor.ts'
import { fill } from '../../../lib/i18n/fill.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { type Overview, OverviewQuery, showOverview } from '../../../lib/ledger/overview/show-overview.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { AttentionTable } from './attention-table.tsx'
import { CountTables } from './count-tables.tsx'
import { Headline } from './headline.tsx'
import { LightCourse } from './light-course.tsx'
import { OverviewChoice } from './overview-choice.tsx'
import { type OverviewWords, overviewWords } from './overview-words.ts'
import { TurnedLists } from './turned-lists.tsx'

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
  const { text, language } = words
  if (seen === null)
    return (
      <Nothing
        what={text.noReport}
        next={holds(ctx.actor, 'inspector') ? text.noReportSupervisor : text.noReportOther}
      />
    )
  const unit = seen.unit?.name ?? seen.report.unitName
  return (
    <>
      <h1>{fill(text.heading, { unit, month: monthText(seen.month, language) })}</h1>
      <OverviewChoice seen={seen} words={words} />
      {seen.all.total === 0 ? (
        <Nothing what={text.noTasks} next={text.noTasksNext} />
      ) : (
        <Figures seen={seen} words={words} />
      )}
    </>
  )
}

function Figures({ seen, words }: { seen: Overview; words: OverviewWords }) {
  const { text, language } = words
  return (
    <>
      <Headline seen={seen} words={words} />
      <div className="mt-6 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CountTables seen={seen} words={words} of="unit" />
        <LightCourse course={seen.course} words={words} />
      </div>
      <section className="mt-6" aria-labelledby="attention">
        <h2 id="attention">{text.attention}</h2>
        <AttentionTable seen={seen} words={words} />
      </section>
      <section className="mt-6" aria-labelledby="turned">
        <h2 id="turned">{fill(text.turned, { month: monthText(addMonths(seen.month, -1), language) })}</h2>
        <TurnedLists seen={seen} words={words} />
      </section>
      <div className="mt-6">
        <CountTables seen={seen} words={words} of="section" />
      </div>
    </>
  )
}

/** What is missing, and what to do next. */
function Nothing({ what, next }: { what: string; next: string }) {
  return (
    <div className="empty">
      <p className="text-[16px] text-ink">{what}</p>
      <p className="mt-2">{next}</p>
    </div>
  )
}

const single = (address: Awaited<Address>) =>
  Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]),
  )
