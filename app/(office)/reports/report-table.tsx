import { getTranslations } from 'next-intl/server'
import type { ReportLine } from '../../../lib/ledger/reports/list-reports.ts'

/** One line a report, newest plan first. */
export async function ReportTable({ reports }: { reports: readonly ReportLine[] }) {
  const t = await getTranslations('reports')
  const heads = ['unit', 'report', 'period', 'tasks', 'text', 'closed', 'steps'] as const
  return (
    <table className="grid-table">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'tasks' ? 'num' : undefined}>
              {t(`list.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <td className="whitespace-nowrap">{report.unitName}</td>
            <td>
              <a href={`/reports/${report.id}`}>{report.title}</a>
            </td>
            <td className="whitespace-nowrap">
              {report.planStart} – {report.planEnd}
            </td>
            <td className="num">{report.tasks}</td>
            <td>{report.hasText ? t('list.here') : <span className="text-quiet">{t('list.missing')}</span>}</td>
            <td>{report.closedThrough ?? t('list.none')}</td>
            <td className="whitespace-nowrap">
              <a className="mr-3" href={`/ledger?report=${report.id}`}>
                {t('list.ledger')}
              </a>
              {report.mayKeep ? <a href={`/reports/${report.id}/assign`}>{t('assign.title')}</a> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
