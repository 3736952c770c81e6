import type { AskedGuard } from '../../../lib/domain/filings/guards.ts'
import { isBlank, type RowEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import type { Doubt, Said } from '../../../lib/domain/month-grid/row-reading.ts'
import { SAME } from '../../../lib/domain/month-grid/value-words.ts'
import { type Outlook, wouldStand } from '../../../lib/domain/month-grid/would-stand.ts'
import { DEFAULT_RULE } from '../../../lib/domain/tasks/rule.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { editOf, type MonthState } from './month-state.ts'
import { readingOf } from './standing-row.ts'

/** Where a row stands between typing and filing: nothing to send, ready, or waiting for a word of the reporter. */
export type RowStatus =
  | { kind: 'calm' }
  | { kind: 'ready'; said: Said; outlook: Outlook }
  | { kind: 'asked'; said: Said; outlook: Outlook; asked: AskedGuard[] }
  | { kind: 'doubt'; doubt: Doubt }

const CALM: RowStatus = { kind: 'calm' }

/** A draft on the server is as unsent as what is typed here. */
export function statusOf(state: MonthState, row: MonthRow): RowStatus {
  const edit = editOf(state, row)
  const unsent = state.history.edits.has(row.id) || row.filing?.state === 'draft'
  if (!unsent || (isBlank(edit) && row.filing === null)) return CALM
  const status = read(state.page, row, edit)
  if (status.kind !== 'asked') return status
  const answered = state.answered.get(row.id) ?? []
  const asked = status.asked.filter(({ guard }) => !answered.includes(guard))
  return asked.length > 0 ? { ...status, asked } : { kind: 'ready', said: status.said, outlook: status.outlook }
}

/** Judged once for each edit: 60 rows are looked at with every key. */
const known = new WeakMap<RowEdit, { row: MonthRow; status: RowStatus }>()

function read(page: MonthPage, row: MonthRow, edit: RowEdit): RowStatus {
  const before = known.get(edit)
  if (before?.row === row) return before.status
  const status = readAnew(page, row, edit)
  known.set(edit, { row, status })
  return status
}

function readAnew(page: MonthPage, row: MonthRow, edit: RowEdit): RowStatus {
  const reading = readingOf(page, row, edit)
  if (!reading.ok) return { kind: 'doubt', doubt: reading.doubt }
  const { said } = reading
  const rule = page.reports.find((report) => report.id === row.reportId)?.rule ?? DEFAULT_RULE
  const outlook = wouldStand({ ...row, rule }, said, page.month, page.today)
  const { asked } = outlook
  return asked.length > 0 ? { kind: 'asked', said, outlook, asked } : { kind: 'ready', said, outlook }
}

export const isClosed = (page: MonthPage, row: MonthRow): boolean =>
  row.shut || (page.reports.find((report) => report.id === row.reportId)?.closed ?? true)

/** Rows that 其余无变化 fills, and how many it leaves because no figure stands that could stay the same. */
export function unchangedRest(state: MonthState): { rows: Map<string, RowEdit>; left: number } {
  const rows = new Map<string, RowEdit>()
  let left = 0
  for (const row of state.page.rows) {
    const edit = editOf(state, row)
    const expected = row.filing === null && row.standing === 'unreported' && !isClosed(state.page, row)
    if (!expected || !isBlank(edit)) continue
    const filled = { ...edit, value: SAME }
    if (readingOf(state.page, row, filled).ok) rows.set(row.id, filled)
    else left++
  }
  return { rows, left }
}

export interface Counts {
  all: number
  filed: number
  ready: number
  doubtful: number
  /** Expected, and nothing said yet. */
  open: number
}

export function countsOf(state: MonthState): Counts {
  const counts: Counts = { all: state.page.rows.length, filed: 0, ready: 0, doubtful: 0, open: 0 }
  for (const row of state.page.rows) {
    const { kind } = statusOf(state, row)
    const returned = row.filing?.state === 'returned'
    if (kind === 'ready') counts.ready++
    else if (kind !== 'calm') counts.doubtful++
    else if (returned || (row.filing === null && row.standing === 'unreported')) counts.open++
    else if (row.filing !== null) counts.filed++
  }
  return counts
}
