'use client'
import type { Month } from '../../../lib/domain/calendar/month.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { useWords } from './month-words.tsx'

interface BeforeCellProps {
  row: MonthRow
  before: MonthRow['before'][number] | undefined
  /** The month of the column's head: another one is named beside the figure. */
  expected: Month
}

/** What was reported in an earlier month: the total with its increment, or the word that was given. */
export function BeforeCell({ before, expected }: BeforeCellProps) {
  const { t, w } = useWords()
  if (!before) return <td className="num text-quiet">—</td>
  const { total, typed, month } = before
  const words = typed?.doneOn
    ? t('done')
    : typed?.forecast
      ? w(`forecastShort.${typed.forecast}`)
      : typed?.unchanged
        ? t('unchanged')
        : (typed?.occurrences?.toString() ?? '—')
  const more = typed?.entry === 'increment' && typed.typed !== null ? `+${typed.typed}` : null
  const other = month === expected ? null : t('monthShort', { month: Number(month.slice(5)) })
  return (
    <td className="num text-quiet">
      {total ?? words}
      {more || other ? <small className="block">{[more, other].filter(Boolean).join(' ')}</small> : null}
    </td>
  )
}
