'use client'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'

/** Which rows are chosen: one by one, a range with shift, or all; one that left and comes back is chosen no more. */
export function useChosen(rows: readonly ReviewRow[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const latest = useRef(rows)
  latest.current = rows
  const ids = useMemo(
    () => new Set(rows.filter((row) => marked.has(versionOf(row))).map((row) => row.filingId)),
    [rows, marked],
  )
  const choose = useCallback((filingId: string, upTo: boolean) => {
    const range = between(latest.current, upTo ? last.current : filingId, filingId)
    last.current = filingId
    setMarked((before) => {
      const next = new Set(before)
      const on = latest.current.some((row) => row.filingId === filingId && !before.has(versionOf(row)))
      for (const row of range) {
        if (on) next.add(versionOf(row))
        else next.delete(versionOf(row))
      }
      return next
    })
  }, [])
  const all = () => setMarked(ids.size === rows.length ? new Set() : new Set(rows.map(versionOf)))
  return { ids, choose, all, rows: rows.filter((row) => ids.has(row.filingId)) }
}

export type Chosen = ReturnType<typeof useChosen>

function between(rows: readonly ReviewRow[], from: string | null, to: string): readonly ReviewRow[] {
  const at = rows.findIndex((row) => row.filingId === to)
  const first = rows.findIndex((row) => row.filingId === from)
  return first < 0 ? rows.slice(at, at + 1) : rows.slice(Math.min(first, at), Math.max(first, at) + 1)
}

const versionOf = ({ filingId, rowVersion }: ReviewRow) => `${filingId}@${rowVersion}`
