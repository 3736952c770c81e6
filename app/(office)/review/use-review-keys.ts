'use client'
import { type RefObject, useEffect, useState } from 'react'
import type { ReviewRow } from '../../../lib/ledger/filings/review-row.ts'
import type { Chosen } from './use-chosen.ts'
import type { Decisions } from './use-decisions.ts'

/** j k to move, x to choose, a to sign or approve, r to return: what is chosen, else the row one stands on. */
export function useReviewKeys(
  body: RefObject<HTMLTableSectionElement | null>,
  rows: readonly ReviewRow[],
  chosen: Chosen,
  { decide, askReason, pending }: Decisions,
) {
  const [place, setPlace] = useState(0)
  const at = Math.min(place, Math.max(0, rows.length - 1))
  const here = rows[at]
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!meant(event) || here === undefined) return
      const go = (to: number) => {
        const row = rows[Math.max(0, Math.min(to, rows.length - 1))]
        if (!row) return
        setPlace(rows.indexOf(row))
        const shown = body.current?.querySelector<HTMLElement>(`[data-filing="${row.filingId}"]`)
        shown?.focus()
        shown?.scrollIntoView({ block: 'nearest' })
      }
      const about = chosen.rows.length > 0 ? chosen.rows : [here]
      // The row under the focus may have been reached with the mouse.
      const focused = document.activeElement?.closest('[data-filing]')?.getAttribute('data-filing')
      const from = Math.max(0, focused ? rows.findIndex((row) => row.filingId === focused) : at - 1)
      const keys: Record<string, () => void> = {
        j: () => go(focused ? from + 1 : at),
        k: () => go((focused ? from : at) - 1),
        x: () => chosen.choose(here.filingId, event.shiftKey),
        a: () => pending === null && decide(about),
        r: () => pending === null && askReason(about),
      }
      const key = keys[event.key.toLowerCase()]
      if (!key) return
      event.preventDefault()
      key()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [body, rows, chosen, decide, askReason, pending, at, here])
  return { current: here?.filingId ?? null }
}

/** A plain letter, not typed into a field or a dialog. */
function meant(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('dialog, textarea, select')) return false
  return !(target instanceof HTMLInputElement) || target.type === 'checkbox'
}
