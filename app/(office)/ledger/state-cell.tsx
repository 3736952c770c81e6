'use client'
import { FORECASTS } from '../../../lib/domain/tasks/task.ts'
import { useWords } from './ledger-words.tsx'
import type { ProgressCellProps } from './progress-cell.tsx'

/** Words, deeds and recurring tasks in place: the forecast, or done (today; another day in the details). */
export function StateCell({ row, title, filing }: ProgressCellProps) {
  const { t, w } = useWords()
  if (row.pace === 'recurring') return <Occurrences row={row} title={title} filing={filing} />
  const value = row.filing?.doneOn ? 'done' : (row.filing?.forecast ?? '')
  function change(chosen: string) {
    if (chosen === 'done') return filing.file({ doneOn: today(), forecast: null, unchanged: false })
    const forecast = FORECASTS.find((each) => each === chosen)
    if (forecast) filing.file({ forecast, doneOn: null, unchanged: false })
  }
  return (
    <select
      aria-label={t('edit.state', { title })}
      aria-describedby={filing.trouble ? `trouble-${row.id}` : undefined}
      value={value}
      onChange={(event) => change(event.target.value)}
    >
      <option value="" disabled>
        {t('edit.choose')}
      </option>
      {FORECASTS.map((forecast) => (
        <option key={forecast} value={forecast}>
          {w(`forecast.${forecast}`)}
        </option>
      ))}
      <option value="done">
        {row.filing?.doneOn ? `${t('edit.doneToday')} ${row.filing.doneOn}` : t('edit.doneToday')}
      </option>
    </select>
  )
}

function Occurrences({ row, title, filing }: Pick<ProgressCellProps, 'row' | 'title' | 'filing'>) {
  const { t } = useWords()
  const stood = row.filing?.occurrences ?? null
  function commit(typed: string) {
    const count = Number(typed)
    if (filing.pending || typed.trim() === '' || count === stood) return
    filing.file({ occurrences: Number.isFinite(count) ? count : -1, unchanged: false })
  }
  return (
    <input
      key={stood ?? ''}
      defaultValue={filing.trouble?.entered.occurrences ?? stood ?? ''}
      aria-label={t('edit.occurrencesOf', { title })}
      aria-describedby={filing.trouble ? `trouble-${row.id}` : undefined}
      title={t('edit.occurrences')}
      inputMode="numeric"
      className="w-16 text-right"
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget.value)}
    />
  )
}

/** The civil date in China Standard Time: what the server takes for today. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
