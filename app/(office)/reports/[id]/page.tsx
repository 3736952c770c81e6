import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { dayOf } from '../../../../lib/domain/calendar/day.ts'
import { addMonths, monthOf, monthsFrom } from '../../../../lib/domain/calendar/month.ts'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { type ReportText, reportText } from '../../../../lib/ledger/reports/report-text.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { AttachForm } from '../attach-form.tsx'
import { CloseForm } from '../close-form.tsx'
import { MarkedText, type TextMark } from '../marked-text.tsx'
import { ReportThemes } from './report-themes.tsx'

interface Props {
  params: Promise<{ id: string }>
  /** `live`: it was put into force a moment ago. */
  searchParams: Promise<{ live?: string | string[] }>
}

const shown = cache(async (reportId: string) => foundOr404(reportText(await pageContext(), { reportId })))

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: (await shown((await params).id)).report.title }
}

/** A report: its themes and tasks beside its own text, each leading to the other. */
export default async function ReportRoute({ params, searchParams }: Props) {
  const [page, { live }] = await Promise.all([shown((await params).id), searchParams])
  const [t, ctx] = await Promise.all([getTranslations('reports'), pageContext()])
  const { report } = page
  const facts = [
    report.unitName,
    t('report.period', { start: report.planStart, end: report.planEnd }),
    report.published && t('report.published', { day: report.published }),
    report.indexNo && t('report.indexNo', { no: report.indexNo }),
  ]
  return (
    <>
      <h1>{report.title}</h1>
      <p className="text-quiet">{facts.filter(Boolean).join(' · ')}</p>
      {live ? <p className="notice my-2">{t('report.wentLive', { count: page.tasks.length })}</p> : null}
      <p className="bar">
        <a className="btn btn-main" href={`/ledger?report=${report.id}`}>
          {t('report.ledger')}
        </a>
        {page.mayKeep ? (
          <>
            <a className="btn" href={`/reports/${report.id}/assign`}>
              {t('report.assign')}
            </a>
            <a className="btn" href={`/tasks/new?report=${report.id}`}>
              {t('report.addTask')}
            </a>
          </>
        ) : null}
      </p>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(280px,1fr)_2fr]">
        <div className="flex flex-col gap-6">
          <ReportThemes page={page} />
          {page.mayKeep ? (
            <Messages of={['reports', 'refusals']}>
              <CloseForm
                reportId={report.id}
                rowVersion={report.rowVersion}
                closedThrough={report.closedThrough}
                months={monthsOver(report.planStart, dayOf(ctx.now))}
              />
            </Messages>
          ) : null}
        </div>
        <TextPart page={page} />
      </div>
    </>
  )
}

async function TextPart({ page }: { page: ReportText }) {
  const [t, language] = await Promise.all([getTranslations('reports'), getLocale()])
  if (page.text === null) {
    return (
      <section className="notice self-start">
        <h2>{t('report.outside')}</h2>
        <p>{t('report.outsideText')}</p>
        {page.mayKeep && page.report.sha256 ? (
          <Messages of={['reports', 'refusals']}>
            <AttachForm reportId={page.report.id} sha256={page.report.sha256} />
          </Messages>
        ) : null}
      </section>
    )
  }
  const label = (task: ReportText['tasks'][number]) =>
    t('report.toTask', { no: task.label, title: language === 'en' ? (task.titleEn ?? task.title) : task.title })
  return (
    <section>
      <h2>{t('report.text')}</h2>
      <p className="hint mb-3">{t('report.textHint')}</p>
      <MarkedText text={page.text} marks={marksOf(page, label)} />
    </section>
  )
}

function marksOf({ sections, tasks }: ReportText, label: (task: ReportText['tasks'][number]) => string): TextMark[] {
  const headings = sections.flatMap(({ id, spanStart, spanEnd }): TextMark[] =>
    spanStart === null || spanEnd === null
      ? []
      : [{ id: `section-${id}`, start: spanStart, end: spanEnd, kind: 'heading' }],
  )
  const stated = tasks.flatMap((task): TextMark[] => {
    if (task.spanStart === null || task.spanEnd === null) return []
    const clause = { id: `task-${task.id}`, start: task.spanStart, end: task.spanEnd, kind: 'clause' as const }
    const sentence = { id: `of-${task.id}`, start: task.sentenceStart ?? 0, end: task.sentenceEnd ?? 0 }
    return [
      { ...sentence, kind: 'sentence' },
      { ...clause, no: task.label, href: `/tasks/${task.id}`, label: label(task) },
    ]
  })
  return [...headings, ...stated]
}

/** From the plan's first month to the last that is over, the newest first. */
const monthsOver = (planStart: string, today: string) =>
  monthsFrom(monthOf(planStart), addMonths(monthOf(today), -1)).toReversed()
