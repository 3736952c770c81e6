import { readPasted } from '../../../lib/domain/filings/pasted-number.ts'
import type { PastedCell } from '../../../lib/domain/filings/pasted-table.ts'
import type { GridShape, Place } from '../../../lib/domain/month-grid/moves.ts'
import { placed } from '../../../lib/domain/month-grid/pasted-block.ts'
import { expectationOf, formOf, type RowEdit, withCell } from '../../../lib/domain/month-grid/row-edit.ts'
import { takenIn } from '../../../lib/domain/month-grid/value-words.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { editOf, type MonthState, type Notice } from './month-state.ts'

/** What a pasted block makes of the rows, and what is said of it. */
export function pastedEdits(state: MonthState, block: PastedCell[][], at: Place, shape: GridShape) {
  const texts = block.map((line) => line.map((cell) => cell.text))
  const { cells, by, left } = placed(texts, at, state.page.rows, shape)
  const rows = new Map<string, RowEdit>()
  let taken = 0
  for (const cell of cells) {
    const row = state.page.rows[cell.row]
    if (!row || (cell.column === 'value' && saysNothing(row, cell.text))) continue
    const text = cell.column === 'value' ? takenIn(formOf(row), cell.text) : cell.text
    rows.set(row.id, withCell(row, rows.get(row.id) ?? editOf(state, row), cell.column, text))
    taken++
  }
  const covered = block.flat().filter((cell) => cell.covered).length
  const key = left.length > 0 ? 'pastedSome' : 'pasted'
  const figures = { n: taken, left: left.length, covered, by }
  const notice: Notice = { key, figures, left: left.slice(0, 5), tone: left.length > 0 ? 'refusal' : 'plain' }
  return { rows, notice, first: state.page.rows.find((row) => rows.has(row.id))?.id }
}

/** A dash, 暂无 and their like leave a figure as it is. */
const saysNothing = (row: MonthRow, text: string): boolean =>
  formOf(row) !== 'state' && readPasted(text, expectationOf(row)).state === 'empty'
