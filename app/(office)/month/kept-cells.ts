import type { Guard } from '../../../lib/domain/filings/guards.ts'
import type { RowEdit } from '../../../lib/domain/month-grid/row-edit.ts'

/** A row as it was typed and not filed, with the version it was typed on and, where an answer is due, its key. */
export interface KeptRow {
  /** Partial where an older page kept it. */
  edit: Partial<RowEdit>
  base: number
  /** What was asked about it and answered with yes. */
  answered?: readonly Guard[] | undefined
  /** What was sent without an answer, and under which keys: sent again, it is written once. */
  sent?: Unanswered | undefined
}
/** The last words sent with their key, and the keys that went unanswered before it. */
export interface Unanswered {
  said: string
  key: string
  tried?: readonly string[]
}
export type KeptRows = Record<string, KeptRow>

const MOST_DAYS = 60

/** What this browser keeps of a person's month: it outlives a reload, an ended session and a lost connection. */
export function keptCells(personId: string, month: string): KeptRows {
  try {
    forgetOld()
    const text = localStorage.getItem(nameOf(personId, month))
    return text === null ? {} : (JSON.parse(text) as { rows: KeptRows }).rows
  } catch {
    return {}
  }
}

/** @param mine rows this page has to do with: what another tab keeps of other rows is left as it is */
export function keepCells(personId: string, month: string, rows: KeptRows, mine: ReadonlySet<string>): void {
  try {
    const others = Object.entries(keptCells(personId, month)).filter(([id]) => !mine.has(id))
    const all = { ...Object.fromEntries(others), ...rows }
    if (Object.keys(all).length === 0) localStorage.removeItem(nameOf(personId, month))
    else localStorage.setItem(nameOf(personId, month), JSON.stringify({ at: Date.now(), rows: all }))
  } catch {
    // A browser that keeps nothing still files: the page itself holds what was typed.
  }
}

/** Months that nobody came back to. */
function forgetOld(): void {
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
    const { at } = JSON.parse(localStorage.getItem(name) ?? '{}') as { at?: number }
    if (!at || Date.now() - at > MOST_DAYS * 86_400_000) localStorage.removeItem(name)
  }
}

const PREFIX = 'liangdeng-month-'
const nameOf = (personId: string, month: string): string => `${PREFIX}${personId}-${month}`
