import {
  contentKey,
  type Finding,
  findingOf,
  type Settled,
  UNSETTLED,
} from '../../../lib/domain/month-sheet/finding.ts'
import type { SheetLine } from '../../../lib/domain/month-sheet/placed-sheet.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import type { SheetRead as ReadOnServer } from '../../../lib/ledger/filings/read-month-sheet.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'
import type { fileMonthAction } from './actions.ts'
import type { PackedMonth } from './packed-month.ts'
import { sheetTask } from './sheet-task.ts'

/** What the server said of an uploaded sheet. */
export type SheetAnswer = Omit<ReadOnServer, 'page'> & { page: PackedMonth; marked: string | null }

/** An uploaded sheet on the page: what it says, and what the reporter said about it. */
export interface SheetState {
  name: string
  read: Omit<ReadOnServer, 'page'> & { page: MonthPage; marked: string | null }
  settled: ReadonlyMap<string, Settled>
  /** Rows that are left out. */
  left: ReadonlySet<string>
  filed: ReadonlySet<string>
  refused: ReadonlyMap<string, Extract<ActionAnswer<unknown>, { ok: false }>>
}

/** A row of the sheet with what becomes of it. */
export interface SheetRow {
  row: MonthRow
  line: SheetLine
  finding: Finding
  kind: Finding['kind'] | 'filed' | 'left' | 'refused'
}

export function sheetRows({ read, settled, left, filed, refused }: SheetState): SheetRow[] {
  const { page } = read
  return read.lines.flatMap((line): SheetRow[] => {
    const row = page.rows.find((each) => each.id === line.key?.taskId)
    if (!row) return []
    const task = sheetTask(page, row)
    const finding = findingOf(task, line, page.month, page.today, settled.get(row.id))
    const kind = filed.has(row.id)
      ? 'filed'
      : left.has(row.id)
        ? 'left'
        : refused.has(row.id)
          ? 'refused'
          : finding.kind
    return [{ row, line, finding, kind }]
  })
}

export interface SheetCounts {
  ready: number
  asked: number
  wrong: number
  same: number
  blank: number
}

export function sheetCounts(rows: readonly SheetRow[], twice: number): SheetCounts {
  const of = (...kinds: SheetRow['kind'][]) => rows.filter((each) => kinds.includes(each.kind)).length
  return {
    ready: of('ready'),
    asked: of('doubt', 'asked', 'changed'),
    wrong: of('wrong', 'refused') + twice,
    same: of('same', 'filed'),
    blank: of('blank', 'left'),
  }
}

type Request = Parameters<typeof fileMonthAction>[0]['rows'][number]

/** What is sent for a row that is ready. The same content has the same key: sent twice, it is written once. */
export function requestOf(state: SheetState, { row, line, finding }: SheetRow): Request | null {
  if (finding.kind !== 'ready') return null
  const { over, answered } = state.settled.get(row.id) ?? UNSETTLED
  const content = { taskId: row.id, month: state.read.page.month, ...finding.said }
  const rowVersion = over ?? line.key?.version ?? 0
  return { ...content, answered: [...answered], rowVersion, requestKey: contentKey([content, rowVersion]) }
}

/** With more said about a row; what was refused is open again. */
export function withSettled(state: SheetState, id: string, more: Partial<Settled>): SheetState {
  const before = state.settled.get(id) ?? UNSETTLED
  const next: Settled = {
    cells: { ...before.cells, ...more.cells },
    answered: [...new Set([...before.answered, ...(more.answered ?? [])])],
    over: more.over ?? before.over,
  }
  const refused = new Map(state.refused)
  refused.delete(id)
  return { ...state, settled: new Map(state.settled).set(id, next), refused }
}

export const withLeft = (state: SheetState, id: string): SheetState => ({ ...state, left: new Set(state.left).add(id) })

/** What somebody else filed meanwhile is what the row is read against from now on. */
export function withCurrent(state: SheetState, id: string, current: FilingCell): SheetState {
  const rows = state.read.page.rows.map((row) => (row.id === id ? { ...row, filing: current } : row))
  return { ...state, read: { ...state.read, page: { ...state.read.page, rows } } }
}
