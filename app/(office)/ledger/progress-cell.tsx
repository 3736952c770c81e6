'use client'
import { lazy, Suspense, useState } from 'react'
import { labelled } from '../../../lib/i18n/punctuation.ts'
import type { LedgerRow } from '../../../lib/ledger/tasks/ledger-row.ts'
import { useWords } from './ledger-words.tsx'
import { NumberCell } from './number-cell.tsx'
import { StateCell } from './state-cell.tsx'
import type { Filing } from './use-filing.ts'

const FilingDialog = lazy(async () => ({ default: (await import('./filing-dialog.tsx')).FilingDialog }))

export interface ProgressCellProps {
  row: LedgerRow
  title: string
  month: string
  filing: Filing
  closed: boolean
}

/** What was filed for the month, and for whoever may file: the cell to do it in. */
export function ProgressCell(props: ProgressCellProps) {
  const { row, filing, closed } = props
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (!row.mayFile || closed || row.standing === 'withdrawn')
    return (
      <>
        <Filed row={row} />
        {row.mayContribute ? <WordsOnly row={row} month={props.month} /> : null}
      </>
    )
  return (
    <>
      <span className="flex items-center gap-1">
        {row.kind === 'quantity' && row.pace !== 'recurring' ? <NumberCell {...props} /> : <StateCell {...props} />}
        {row.filing === null ? (
          <button
            type="button"
            className="btn btn-plain btn-small"
            disabled={filing.pending}
            onClick={() => filing.file({ unchanged: true, typed: null })}
          >
            {t('edit.unchanged')}
          </button>
        ) : null}
        <button type="button" className="btn btn-plain btn-small" onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t('edit.more')}
        </button>
        <span className="hint" aria-live="polite">
          {filing.pending ? t('edit.saving') : filing.saved ? t('edit.saved') : <Other row={row} />}
        </span>
      </span>
      {open ? (
        <Suspense>
          <FilingDialog {...props} close={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** For whoever's unit supports the task: words are theirs to add, the figure is not. */
function WordsOnly({ row, month }: Pick<ProgressCellProps, 'row' | 'month'>) {
  const { t } = useWords()
  return (
    <small className="hint block">
      {t('supports')} <a href={`/tasks/${row.id}?month=${month}#contributions`}>{t('addWords')}</a>
    </small>
  )
}

/** Beside an increment its cumulative total. */
function Other({ row }: { row: LedgerRow }) {
  const { t } = useWords()
  if (row.filing?.unchanged) return t('edit.unchanged')
  if (row.filing?.entry === 'increment' && row.total !== null) return t('edit.total', { value: row.total })
  const increment = row.filing?.typed && row.pace === 'accumulate' ? difference(row) : null
  return increment === null ? null : t('edit.increment', { value: increment })
}

/** This month's increment of a cumulative total, where the month before is known. Display only. */
function difference({ total, earlier }: LedgerRow): string | null {
  if (total === null || earlier?.total == null) return null
  const places = Math.max(total.split('.')[1]?.length ?? 0, earlier.total.split('.')[1]?.length ?? 0)
  return (Number(total) - Number(earlier.total)).toFixed(places)
}

function Filed({ row }: { row: LedgerRow }) {
  const { t, w } = useWords()
  const { filing } = row
  if (row.rollUp !== null && row.total !== null) return <span>{`${row.total} ${row.measureUnit ?? ''}`.trim()}</span>
  if (filing === null) return null
  const said = filing.unchanged
    ? t('edit.unchanged')
    : filing.doneOn
      ? `${t('edit.doneToday')} ${filing.doneOn}`
      : filing.forecast
        ? w(`forecast.${filing.forecast}`)
        : null
  return (
    <>
      <span>{filing.typed === null ? said : `${filing.typed} ${row.measureUnit ?? ''}`}</span>
      {filing.entry === 'increment' && row.total !== null ? (
        <small className="hint ml-1">{t('edit.total', { value: row.total })}</small>
      ) : null}
      <Said text={filing.note} />
      <Said label={t('field.issues')} text={filing.issues} />
      <Said label={t('field.nextSteps')} text={filing.nextSteps} />
    </>
  )
}

/** Words in one line, whole on pointing. */
function Said({ label, text }: { label?: string; text: string | undefined }) {
  const { language } = useWords()
  if (!text) return null
  const said = label ? labelled(label, text, language) : text
  return (
    <small className="hint block max-w-40 truncate" title={said}>
      {said}
    </small>
  )
}
