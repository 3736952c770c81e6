import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageContext } from '../../../../lib/kernel/request.ts'
import { reportText } from '../../../../lib/ledger/reports/report-text.ts'
import { foundOr404 } from '../../../_ui/found.ts'
import { Messages } from '../../../_ui/messages.tsx'
import { PromiseForm } from '../promise-form.tsx'
import { emptyPromise } from '../promise-of.ts'

interface Props {
  searchParams: Promise<{ report?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports.task'))('newTitle') }
}

/** A task that the report does not state, such as one handed down during the year. */
export default async function NewTaskRoute({ searchParams }: Props) {
  const [{ report: asked }, ctx, t] = await Promise.all([searchParams, pageContext(), getTranslations('reports.task')])
  const reportId = Array.isArray(asked) ? asked[0] : asked
  const { report, sections, mayKeep } = await foundOr404(reportText(ctx, { reportId: reportId ?? '' }))
  if (!mayKeep) notFound()
  return (
    <>
      <p>
        <a href={`/reports/${report.id}`}>
          {report.unitName} · {report.title}
        </a>
      </p>
      <h1 className="mb-3">{t('newTitle')}</h1>
      <Messages of={['reports', 'refusals', 'words']}>
        <PromiseForm
          start={emptyPromise(report.planStart, report.planEnd)}
          of={{ reportId: report.id, sections: sections.map(({ id, title }) => ({ id, title })) }}
          fromMonth=""
        />
      </Messages>
    </>
  )
}
