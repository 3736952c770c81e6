import { type CellForm, columnLetters, type SheetCell, type SheetOfCells } from './cells.ts'
import {
  FILLED_COLUMNS,
  type FilledColumn,
  isFilled,
  keyOf,
  markOf,
  meantText,
  type RowKey,
  type SheetColumn,
  type SheetMark,
} from './columns.ts'

/** A cell that was filled in, and where it stands. */
export interface FilledCell {
  text: string
  form: CellForm
  /** As people name it: `H9`. */
  at: string
  /** Merged over several rows: for which of them it is meant, only its writer knows. */
  merged: boolean
}

/** A row of the sheet that names a task or in which something was filled in. */
export interface SheetLine {
  line: number
  /** What stands as the task's name, to name the row by. */
  title: string
  key: RowKey | null
  cells: Partial<Record<FilledColumn, FilledCell>>
  /** Columns that the sheet does not have: an older one, or one that somebody shortened. */
  without: readonly FilledColumn[]
}

export interface PlacedSheet {
  mark: SheetMark
  /** Where each column stands: 0 is A. */
  columns: Partial<Record<SheetColumn, number>>
  lines: SheetLine[]
}

/**
 * Finds the month's sheet in a workbook, its columns by their heads and its rows by the task each names: rows and columns
 * may have been moved, sorted, left out or added. @param heads a column's head → the column, as every language writes it
 * @returns null for a workbook that is none of ours
 */
export function placedSheet(
  sheets: readonly SheetOfCells[],
  heads: ReadonlyMap<string, SheetColumn>,
): PlacedSheet | null {
  for (const sheet of sheets) {
    const mark = sheet.cells.map((cell) => markOf(cell.text)).find((each) => each !== null)
    const head = mark ? headOf(sheet, heads) : null
    if (mark && head) return { mark, columns: head.columns, lines: linesOf(sheet, head) }
  }
  return null
}

interface Head {
  row: number
  columns: Partial<Record<SheetColumn, number>>
}

/** The first row with the keys' head and at least one more. */
function headOf(sheet: SheetOfCells, heads: ReadonlyMap<string, SheetColumn>): Head | null {
  for (const [row, cells] of byRow(sheet)) {
    const columns: Head['columns'] = {}
    for (const cell of cells) {
      const column = heads.get(plainHead(cell.text))
      if (column && columns[column] === undefined) columns[column] = cell.column
    }
    if (columns.key !== undefined && columns.value !== undefined) return { row, columns }
  }
  return null
}

/** Heads are told apart without spaces and what stands in brackets. */
export const plainHead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^()]*\)|\s/g, '')
    .toLowerCase()

function linesOf(sheet: SheetOfCells, { row: headRow, columns }: Head): SheetLine[] {
  const byColumn = new Map(Object.entries(columns).map(([name, at]) => [at, name as SheetColumn]))
  const without = FILLED_COLUMNS.filter((column) => columns[column] === undefined)
  const rows = byRow(sheet)
  for (const { top, left, bottom } of sheet.merged) spread(rows, top, bottom, left)
  const lines: SheetLine[] = []
  for (const [line, cells] of [...rows].toSorted(([a], [b]) => a - b)) {
    if (line <= headRow) continue
    const found: SheetLine = { line, title: '', key: null, cells: {}, without }
    for (const cell of cells) {
      const column = byColumn.get(cell.column)
      if (column === 'key') found.key = keyOf(cell.text)
      else if (column === 'task') found.title = meantText(cell.text).trim()
      else if (column && isFilled(column)) found.cells[column] = filled(cell, sheet)
    }
    if (found.key || Object.keys(found.cells).length > 0) lines.push(found)
  }
  return lines
}

function byRow(sheet: SheetOfCells): Map<number, SheetCell[]> {
  return Map.groupBy(sheet.cells, (cell) => cell.row)
}

/** Every row that a merged cell covers has it, so that none of them passes for left empty. */
function spread(rows: Map<number, SheetCell[]>, top: number, bottom: number, column: number): void {
  const own = rows.get(top)?.find((cell) => cell.column === column)
  for (let row = top + 1; own && row <= Math.min(bottom, top + MOST_SPAN); row++) rows.get(row)?.push({ ...own, row })
}
const MOST_SPAN = 1000

function filled(cell: SheetCell, { merged }: SheetOfCells): FilledCell {
  const { row, column } = cell
  const isMerged = merged.some(
    (area) => area.left === column && area.top <= row && row <= area.bottom && area.bottom > area.top,
  )
  return { text: meantText(cell.text), form: cell.form, at: `${columnLetters(column)}${row}`, merged: isMerged }
}
