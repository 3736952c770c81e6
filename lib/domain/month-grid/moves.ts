import { COLUMNS, type Column } from './row-edit.ts'

/** A cell: the row by its place in the list. */
export interface Place {
  row: number
  column: Column
}

/** Where a key goes, as in a spreadsheet. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'first' | 'last' | 'pageUp' | 'pageDown'

export interface GridShape {
  rows: number
  /** Whether a cell can be written in. */
  open: (row: number, column: Column) => boolean
}

const PAGE = 12

/** The open cell a step leads to; null where there is none further: a key that then means what it means elsewhere. */
export function moved(from: Place, step: Step, shape: GridShape): Place | null {
  switch (step) {
    case 'up':
      return along(from, -1, 1, shape)
    case 'down':
      return along(from, 1, 1, shape)
    case 'pageUp':
      return along(from, -1, PAGE, shape)
    case 'pageDown':
      return along(from, 1, PAGE, shape)
    case 'first':
      return along({ ...from, row: -1 }, 1, 1, shape)
    case 'last':
      return along({ ...from, row: shape.rows }, -1, 1, shape)
    case 'left':
      return across(from, -1, shape)
    case 'right':
      return across(from, 1, shape)
    case 'previous':
      return across(from, -1, shape) ?? wrapped(from, -1, shape)
    case 'next':
      return across(from, 1, shape) ?? wrapped(from, 1, shape)
  }
}

/** Up or down the column, over rows whose cell is not open; of several steps as many as there are. */
function along(from: Place, by: 1 | -1, steps: number, { rows, open }: GridShape): Place | null {
  let found: number | null = null
  let left = steps
  for (let row = from.row + by; row >= 0 && row < rows && left > 0; row += by) {
    if (!open(row, from.column)) continue
    found = row
    left--
  }
  return found === null ? null : { row: found, column: from.column }
}

function across({ row, column }: Place, by: 1 | -1, { open }: GridShape): Place | null {
  for (let at = COLUMNS.indexOf(column) + by; at >= 0 && at < COLUMNS.length; at += by) {
    const next = COLUMNS[at]
    if (next && open(row, next)) return { row, column: next }
  }
  return null
}

function wrapped(from: Place, by: 1 | -1, shape: GridShape): Place | null {
  const order = by === 1 ? COLUMNS : COLUMNS.toReversed()
  for (let row = from.row + by; row >= 0 && row < shape.rows; row += by) {
    const column = order.find((each) => shape.open(row, each))
    if (column) return { row, column }
  }
  return null
}
