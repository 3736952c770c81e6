'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'

/** Which rows are chosen: one by one, a range with shift, or all; rows that left are chosen no more. */
export function useChosen(rows: readonly ReviewRow[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const latest = useRef(rows)
  latest.current = rows
  const ids = useMemo(() => new Set(rows.map((row) => row.filingId).filter((id) => marked.has(id))), [rows, marked])
  const choose = useCallback((filingId: string, upTo: boolean) => {
    const range = upTo ? between(latest.current, last.current, filingId) : [filingId]
    last.current = filingId
    setMarked((before) => {
      const next = new Set(before)
      const on = !before.has(filingId)
      for (const id of range) {
        if (on) next.add(id)
        else next.delete(id)
      }
      return next
    })
  }, [])
  const all = () => setMarked(ids.size === rows.length ? new Set() : new Set(rows.map((row) => row.filingId)))
  return { ids, choose, all, rows: rows.filter((row) => ids.has(row.filingId)) }
}

export type Chosen = ReturnType<typeof useChosen>

function between(rows: readonly ReviewRow[], from: string | null, to: string): string[] {
  const ids = rows.map((row) => row.filingId)
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)]
  return a < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}
