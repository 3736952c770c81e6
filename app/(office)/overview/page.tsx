import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { addMonths } from '../../../lib/domain/calendar/month.ts'
import { holds } from '../../../lib/domain/people/actor.ts'
import { monthText } from '../../../lib/i18n/month-text.ts'
import { pageContext } from '../../../lib/kernel/request.ts'
import { type Overview, OverviewQuery, showOverview } from '../../../lib/ledger/overview/show-overview.ts'
import { foundOr404 } from '../../_ui/found.ts'
import { AttentionTable } from './attention-table.tsx'
import { CountTables } from './count-tables.tsx'
import { Headline } from './headline.tsx'
import { LightCourse } from './light-course.tsx'
import { OverviewChoice } from './overview-choice.tsx'
import { TurnedLists } from './turned-lists.tsx'

type Address = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

/** A report's month for whoever supervises it: figures first, then what is behind, then what turned. */
export default async function OverviewRoute({ searchParams }: { searchParams: Address }) {
  const query = OverviewQuery.parse(single(await searchParams))
  const ctx = await pageContext()
  const seen = await foundOr404(showOverview(ctx, query))
  if (seen === null) return <NoReport supervisor={holds(ctx.actor, 'inspector')} />
  const [t, language] = await Promise.all([getTranslations('overview'), getLocale()])
  return (
    <>
      <h1>{t('heading', { unit: seen.unit?.name ?? seen.report.unitName, month: monthText(seen.month, language) })}</h1>
      <OverviewChoice seen={seen} />
      {seen.all.total === 0 ? <NoTasks /> : <Figures seen={seen} />}
    </>
  )
}

async function Figures({ seen }: { seen: Overview }) {
  const [t, language] = await Promise.all([getTranslations('overview'), getLocale()])
  return (
    <>
      <Headline seen={seen} />
      <div className="mt-6 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CountTables seen={seen} of="unit" />
        <LightCourse course={seen.course} />
      </div>
      <section className="mt-6" aria-labelledby="attention">
        <h2 id="attention">{t('attention')}</h2>
        <AttentionTable seen={seen} />
      </section>
      <section className="mt-6" aria-labelledby="turned">
        <h2 id="turned">{t('turned', { month: monthText(addMonths(seen.month, -1), language) })}</h2>
        <TurnedLists seen={seen} />
      </section>
      <div className="mt-6">
        <CountTables seen={seen} of="section" />
      </div>
    </>
  )
}

async function NoReport({ supervisor }: { supervisor: boolean }) {
  const t = await getTranslations('overview')
  return (
    <div className="empty">
      <h1>{t('noReport')}</h1>
      <p className="mt-2">{supervisor ? t('noReportSupervisor') : t('noReportOther')}</p>
    </div>
  )
}

async function NoTasks() {
  const t = await getTranslations('overview')
  return (
    <div className="empty">
      <p>{t('noTasks')}</p>
      <p className="mt-2">{t('noTasksNext')}</p>
    </div>
  )
}

const single = (address: Awaited<Address>) =>
  Object.fromEntries(
    Object.entries(address).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined]),
  )
