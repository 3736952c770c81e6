'use client'
import { useState } from 'react'
import { formOf, mayAdd, type RowEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import { isValueWord, SAME, VALUE_WORDS, type ValueWord } from '../../../lib/domain/month-grid/value-words.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { useWords } from './month-words.tsx'
import type { Acts } from './use-month.ts'

type Words = ReturnType<typeof useWords>

interface ValueCellProps {
  row: MonthRow
  title: string
  edit: RowEdit
  /** How the figure was read, where that is not as it was typed. */
  readAs: string | null
  invalid: boolean
  describedBy: string | undefined
  acts: Acts
}

/** The month's figure or word. A plain input whatever it holds: digits, words and every input method go in alike. */
export function ValueCell({ row, title, edit, readAs, invalid, describedBy, acts }: ValueCellProps) {
  const { t, w } = useWords()
  const form = formOf(row)
  const shown = valueText(edit.value, t, w)
  const meant = form === 'number' ? w(`entry.${mayAdd(row) ? edit.entry : 'total'}`) : t(`form.${form}`)
  return (
    <span className="flex items-center gap-1">
      <input
        value={shown}
        aria-label={t('cell.value', { title, meant })}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        inputMode={form === 'state' ? 'text' : 'decimal'}
        autoComplete="off"
        maxLength={40}
        className={form === 'state' ? undefined : 'text-right'}
        onChange={({ target, nativeEvent }) =>
          acts.type(row.id, 'value', target.value, (nativeEvent as InputEvent).isComposing)
        }
        onCompositionEnd={({ currentTarget }) => acts.type(row.id, 'value', currentTarget.value)}
      />
      {form === 'state' ? <Choices row={row} title={title} acts={acts} /> : null}
      <small className="month-unit whitespace-nowrap text-quiet">
        {form === 'count' ? t('times') : row.measureUnit}
        {readAs === null ? null : <b className="block font-normal">= {readAs}</b>}
      </small>
      {mayAdd(row) ? (
        <button
          type="button"
          tabIndex={-1}
          className="btn btn-plain btn-small"
          title={t('toggle')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => acts.toggle(row.id)}
        >
          {w(`entry.${edit.entry}`)}
        </button>
      ) : null}
    </span>
  )
}

/** For the mouse: what the keys 1 2 3 4 and = say. */
function Choices({ row, title, acts }: Pick<ValueCellProps, 'row' | 'title' | 'acts'>) {
  const { t, w } = useWords()
  const [open, setOpen] = useState(false)
  function choose(word: ValueWord) {
    setOpen(false)
    acts.comeTo()
    acts.type(row.id, 'value', word)
    if (word !== 'done') acts.goTo(row.id)
  }
  return (
    <span className="relative">
      <button
        type="button"
        tabIndex={-1}
        className="btn btn-plain btn-small px-1"
        aria-label={t('choices', { title })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
      >
        ▾
      </button>
      {open ? (
        <span className="month-choices">
          {VALUE_WORDS.map((word, at) => (
            <button key={word} type="button" tabIndex={-1} onMouseDown={() => choose(word)}>
              <kbd>{word === SAME ? '=' : at + 1}</kbd> {wordText(word, t, w)}
            </button>
          ))}
        </span>
      ) : null}
    </span>
  )
}

/** A value cell's content as it is read: its word, or the figure as typed. */
export const valueText = (value: string, t: Words['t'], w: Words['w']): string =>
  isValueWord(value) ? wordText(value, t, w) : value

function wordText(word: ValueWord, t: Words['t'], w: Words['w']): string {
  if (word === SAME) return t('unchanged')
  return word === 'done' ? t('done') : w(`forecastShort.${word}`)
}
