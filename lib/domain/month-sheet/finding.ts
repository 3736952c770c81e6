import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import type { Entry } from '../filings/entry.ts'
import type { AskedGuard, Guard } from '../filings/guards.ts'
import type { PastedDoubt } from '../filings/pasted-number.ts'
import {
  type Column,
  type Extra,
  formOf,
  type GridTask,
  isBlank,
  type RowEdit,
  type Stood,
  sameEdit,
  sideOf,
  standingEdit,
} from '../month-grid/row-edit.ts'
import { readRow, type Said, saysTheSame } from '../month-grid/row-reading.ts'
import { type Judgeable, wouldStand } from '../month-grid/would-stand.ts'
import { BESIDE_COLUMNS, type FilledColumn } from './columns.ts'
import { type CellFault, filledRow, openColumns } from './filled-row.ts'
import type { SheetLine } from './placed-sheet.ts'

/** A task in its month, as far as a sheet's row is read against it. */
export interface SheetTask extends GridTask, Judgeable {
  id: string
  /** How its number is usually counted. */
  entry: Entry
  filing: (Stood & { rowVersion: number; state: string }) | null
  /** Whether an earlier figure stands, for 无变化. */
  known: boolean
  /** Nothing can be filed for the month any more. */
  closed: boolean
}

/** What the reporter said about a row that was asked about. */
export interface Settled {
  /** Other texts for some of its cells. */
  cells: Partial<Record<FilledColumn, string>>
  answered: readonly Guard[]
  /** The version that was filed meanwhile and is to be replaced; null where nothing was said about it. */
  over: number | null
}
export const UNSETTLED: Settled = { cells: {}, answered: [], over: null }

/** What becomes of a row: left alone, asked about, refused with the cells that are wrong, or ready to be filed. */
export type Finding =
  | { kind: 'blank' | 'same' }
  | { kind: 'wrong'; faults: CellFault[] }
  | { kind: 'doubt'; column: FilledColumn; text: string; offered: string; doubt: PastedDoubt }
  | { kind: 'changed'; said: Said }
  | { kind: 'asked'; said: Said; asked: AskedGuard[] }
  | { kind: 'ready'; said: Said }

/** Reads one row of the sheet. A row that says what stands anyway, or nothing, is left alone whatever was filed meanwhile. */
export function findingOf(task: SheetTask, line: SheetLine, month: Month, today: Day, settled = UNSETTLED): Finding {
  const { edit: filled, faults } = filledRow(task, withCells(line, settled.cells), task.entry)
  if (faults.length === 0 && isBlank(filled)) return { kind: 'blank' }
  const stands = task.filing !== null && task.filing.state !== 'draft'
  const standing = standingEdit(task, task.filing, task.entry)
  const edit = withStanding(task, line, filled, standing)
  if (faults.length === 0 && stands && sameEdit(edit, standing)) return { kind: 'same' }
  if (task.closed) return wrong('value', 'closedMonth')
  if (faults.length > 0) return { kind: 'wrong', faults }
  const reading = readRow(task, edit, month, task.known)
  if (!reading.ok) {
    const { doubt } = reading
    const column = columnOf(task, doubt.column)
    if ('key' in doubt) return wrong(column, doubt.key)
    return { kind: 'doubt', column, text: edit[doubt.column], offered: doubt.offered, doubt: doubt.doubt }
  }
  const { said } = reading
  if (said.doneOn !== null && said.doneOn > today) return wrong('doneOn', 'futureDay')
  if (stands && task.filing && saysTheSame(said, task.filing)) return { kind: 'same' }
  const version = task.filing?.rowVersion ?? 0
  if (line.key?.version !== version && settled.over !== version) return { kind: 'changed', said }
  const { asked } = wouldStand(task, said, month, today)
  const open = asked.filter(({ guard }) => !settled.answered.includes(guard))
  return open.length > 0 ? { kind: 'asked', said, asked: open } : { kind: 'ready', said }
}

/** What the sheet has no cell for stays as it stands. */
function withStanding(task: GridTask, line: SheetLine, filled: RowEdit, standing: RowEdit): RowEdit {
  const open = openColumns(task)
  const kept = BESIDE_COLUMNS.filter((column) => line.without.includes(column) || !open.includes(column))
  return { ...filled, ...Object.fromEntries(kept.map((column) => [column, standing[column]])) }
}

const wrong = (column: FilledColumn, key: string): Finding => ({ kind: 'wrong', faults: [{ column, key }] })

/** A cell of the grid as the sheet has it. */
function columnOf(task: GridTask, column: Column | Extra): FilledColumn {
  if (column !== 'value' && column !== 'side') return column
  if (column === 'side') return sideOf(task) ?? 'doneOn'
  return formOf(task) === 'state' ? 'forecast' : 'value'
}

function withCells(line: SheetLine, texts: Settled['cells']): SheetLine {
  const cells = { ...line.cells }
  for (const [column, text] of Object.entries(texts) as [FilledColumn, string][])
    cells[column] = { at: '', merged: false, ...cells[column], text, form: 'text' }
  return { ...line, cells }
}

/** The lines that name a task twice and differ: none of them is taken. Empty and like ones count once. */
export function linesByTask(lines: readonly SheetLine[]): { lines: SheetLine[]; twice: SheetLine[][] } {
  const groups = Map.groupBy(
    lines.filter((line) => line.key !== null),
    (line) => line.key?.taskId,
  )
  const [single, twice]: [SheetLine[], SheetLine[][]] = [[], []]
  for (const group of groups.values()) {
    const said = group.filter((line) => Object.keys(line.cells).length > 0)
    const [first] = said.length > 0 ? said : group
    if (new Set(said.map(textsOf)).size > 1) twice.push(said)
    else if (first) single.push(first)
  }
  return { lines: single, twice }
}

const textsOf = ({ key, cells }: SheetLine): string =>
  JSON.stringify([
    key,
    Object.entries(cells)
      .map(([column, cell]) => [column, cell.text])
      .toSorted(),
  ])

/** One key for one content: the same row sent again, by whatever upload, is written once. */
export function contentKey(content: unknown): string {
  const text = JSON.stringify(content)
  return `sheet-${[1, 2, 3].map((seed) => hashed(text, seed)).join('')}`
}

/** FNV-1a over 32 bits with a seed; three of them make chance alone no worry. */
function hashed(text: string, seed: number): string {
  let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x85ebca6b) >>> 0).toString(36).padStart(7, '0')
}
