'use client'
import { type Dispatch, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { keepCells, keptCells } from './kept-cells.ts'
import type { MonthState, MonthStep } from './month-state.ts'
import type { Sent } from './use-saving.ts'

/** Brings back what this browser kept of the month, and keeps every change of it from then on. */
export function useKept(state: MonthState, dispatch: Dispatch<MonthStep>, sent: RefObject<Sent>): void {
  const { personId, month } = state.page
  const touched = useRef<Set<string> | null>(null)
  const { edits } = state.history
  const { bases, saving, answered } = state
  useEffect(() => {
    if (touched.current !== null) return
    const kept = Object.entries(keptCells(personId, month))
    touched.current = new Set(kept.map(([id]) => id))
    for (const [id, row] of kept) if (row.sent) sent.current.set(id, row.sent)
    if (kept.length === 0) return
    const rows = new Map(kept)
    dispatch({ do: 'restore', rows })
  }, [personId, month, dispatch, sent])
  // What is kept is not touched before it was brought back: a page left in that moment must find it again.
  const written = useRef({ edits, answered })
  // With the very commit that shows it: whoever sees «filed» and leaves at once must not find it typed again.
  useLayoutEffect(() => {
    // Under way, the keys are kept too: an answer that never comes is asked for again under the same key.
    const same = written.current.edits === edits && written.current.answered === answered
    if (touched.current === null || (same && saving === null)) return
    written.current = { edits, answered }
    for (const id of edits.keys()) touched.current.add(id)
    const rows = [...edits].map(([id, edit]) => [
      id,
      { edit, base: bases.get(id) ?? 0, answered: answered.get(id), sent: sent.current.get(id) },
    ])
    keepCells(personId, month, Object.fromEntries(rows), touched.current)
  }, [personId, month, edits, bases, answered, saving, sent])
}
