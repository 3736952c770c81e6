/**
 * What a spreadsheet's cell holds, as far as its file says: `percent` and `date` are numbers shown so, `scaled` one that is
 * shown in 万 or 亿 and kept in another magnitude, `noResult` a formula that nobody reckoned, `fault` a #REF! and its kin.
 */
export type CellForm = 'text' | 'number' | 'percent' | 'date' | 'scaled' | 'boolean' | 'noResult' | 'fault'

/** A cell that is not empty. `text` is what it says: plain decimal text, `95%`, `2025-06-18`, the text itself. */
export interface SheetCell {
  /** As people name it: the row counts from 1, the column from 0. */
  row: number
  column: number
  text: string
  form: CellForm
}

/** A block of merged cells, first and last counted; only its first cell holds something. */
export interface Merged {
  top: number
  left: number
  bottom: number
  right: number
}

export interface SheetOfCells {
  name: string
  cells: SheetCell[]
  merged: Merged[]
}

/** `7` is H, `26` is AA. */
export function columnLetters(column: number): string {
  const own = String.fromCharCode(65 + (column % 26))
  return column < 26 ? own : `${columnLetters(Math.floor(column / 26) - 1)}${own}`
}
