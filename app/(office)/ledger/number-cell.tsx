'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from './ledger-words.tsx'
import type { ProgressCellProps } from './progress-cell.tsx'

/** A number in place: Enter or leaving the cell files it, Escape takes back what was typed. */
export function NumberCell({ row, title, filing }: ProgressCellProps) {
  const { t, w } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const entry = row.filing?.entry ?? row.entry
  const [chosen, choose] = useState(entry)
  const stood = row.filing?.typed ?? ''
  const trouble = filing.trouble

  function commit() {
    const typed = input.current?.value.trim() ?? ''
    if (filing.pending || typed === '' || (typed === stood && chosen === entry) || typed === trouble?.entered.typed)
      return
    filing.file({ typed, entry: chosen, unchanged: false })
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') return trouble ? retry() : commit()
    if (event.key !== 'Escape' || !input.current) return
    input.current.value = stood
    filing.dismiss()
  }
  function retry() {
    const typed = input.current?.value.trim() ?? ''
    if (typed !== '') filing.file({ typed, entry: chosen, unchanged: false })
  }

  return (
    <>
      <input
        // A filing that came from elsewhere replaces what the cell shows; what is being typed stays.
        key={trouble ? 'kept' : stood}
        ref={input}
        defaultValue={trouble?.entered.typed ?? stood}
        aria-label={t('edit.number', { title, entry: w(`entry.${chosen}`) })}
        aria-invalid={trouble?.fields.typed ? true : undefined}
        aria-describedby={trouble ? `trouble-${row.id}` : undefined}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        className="w-20 text-right"
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <small className="text-quiet">{row.measureUnit}</small>
      {row.pace === 'accumulate' ? (
        <button
          type="button"
          className="btn btn-plain btn-small"
          // The cell must not be left, and thereby filed, by changing what its number means.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(chosen === 'total' ? 'increment' : 'total')}
        >
          {w(`entry.${chosen}`)}
        </button>
      ) : null}
    </>
  )
}
