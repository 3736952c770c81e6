import { useLocale, useTranslations } from 'next-intl'
import { instantText } from '../../../lib/i18n/instant-text.ts'
import { reasonText } from '../../../lib/i18n/reason-text.ts'
import type { ReviewPage } from '../../../lib/ledger/filings/review-page.ts'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import { ColumnHeads } from '../../_ui/column-heads.tsx'
import { LightBadge } from '../../_ui/light.tsx'
import { FiledCell, TaskCell, WordsCell } from './filed-cells.tsx'

/** What was returned and is awaited again, or what the person settled: to look at. */
export function SettledTable({ page }: { page: ReviewPage }) {
  const t = useTranslations('review')
  if (page.rows.length === 0) return <p className="empty">{t(page.tab === 'returned' ? 'noReturned' : 'noDone')}</p>
  const back = page.tab === 'returned'
  return (
    <>
      <table className="grid-table">
        <ColumnHeads
          heads={[
            t('column.task'),
            t('column.filed'),
            back ? t('column.reason') : t('column.given'),
            t('column.words'),
            t('column.who'),
          ]}
        />
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.filingId}>
              <TaskCell row={row} />
              <td>
                <FiledCell row={row} />
              </td>
              <td>{back ? <span className="refusal">{row.returnReason}</span> : <Given row={row} />}</td>
              <td>
                <WordsCell row={row} />
              </td>
              <td className="whitespace-nowrap text-[13px]">
                <Who row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.leftOff > 0 ? <p className="hint mt-2">{t('leftOff', { count: page.leftOff })}</p> : null}
    </>
  )
}

function Given({ row }: { row: ReviewRow }) {
  const w = useTranslations('words')
  const language = useLocale()
  return (
    <>
      <LightBadge standing={row.standing} word={w(`standing.${row.standing}`)} />
      <small className="block text-quiet">{reasonText(row, language, row.month)}</small>
    </>
  )
}

function Who({ row }: { row: ReviewRow }) {
  const t = useTranslations('review')
  const steps = [
    row.signed && t('signedBy', { by: row.signed.by, at: instantText(row.signed.at) }),
    row.reviewed &&
      t(row.returnReason === null ? 'approvedBy' : 'returnedBy', {
        by: row.reviewed.by,
        at: instantText(row.reviewed.at),
      }),
  ]
  return steps.map((step) =>
    step ? (
      <span key={step} className="block">
        {step}
      </span>
    ) : null,
  )
}
