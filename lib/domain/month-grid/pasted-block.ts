import type { GridShape, Place } from './moves.ts'
import { COLUMNS, type Column } from './row-edit.ts'

/** One text of a paste and the cell it goes to. */
export interface PlacedCell extends Place {
  text: string
}

/** What a paste does, to be shown: nothing of it is dropped unsaid. */
export interface Placed {
  cells: PlacedCell[]
  /** By the cell the cursor was in, or by the tasks' numbers or names in the block's first columns. */
  by: 'place' | 'no' | 'title'
  /** Texts that found no cell: below the last row, right of the last column, in a closed cell, of no known task. */
  left: string[]
}

/** What a row may be recognised by. */
export interface Known {
  label: string
  title: string
}

/**
 * Lays a copied block over the rows. Where a column holds the tasks' names, or one headed 序号 their numbers, its lines
 * go to these tasks; else from the cursor on, downwards. Empty ones change nothing: merged cells hold their text once.
 */
export function placed(block: readonly string[][], at: Place, rows: readonly Known[], shape: GridShape): Placed {
  const titles = rows.map((row) => plain(row.title))
  const named = columnThatNames(block, (text) => titles.includes(text))
  if (named !== null) return byName(block, 'title', named, (text) => onlyOne(titles, text), shape)
  const numbers = rows.map((row) => plain(row.label))
  const headed = (block[0] ?? []).findIndex((text) => HEADS.includes(plain(text).toLowerCase()))
  if (headed !== -1) return byName(block.slice(1), 'no', headed, (text) => onlyOne(numbers, text), shape)
  return byPlace(block, at, shape)
}

const HEADS = ['序号', '编号', 'no', 'no.']

function byPlace(block: readonly string[][], at: Place, shape: GridShape): Placed {
  const from = COLUMNS.indexOf(at.column)
  const wide = Math.max(0, ...block.map((line) => line.length)) > 1
  const columns = wide ? COLUMNS.slice(from).filter((column) => anyOpen(column, shape)) : [at.column]
  const to = rowsFrom(at, shape)
  return laid(
    block.map((line, index) => ({ row: to[index] ?? -1, texts: line })),
    columns,
    'place',
    shape,
  )
}

function byName(
  block: readonly string[][],
  by: 'no' | 'title',
  name: number,
  to: (text: string) => number,
  shape: GridShape,
): Placed {
  const width = Math.max(0, ...block.map((line) => line.length)) - name - 1
  // Two columns beside the names are the figure and the words; a third between them is the day or reference.
  const columns: readonly Column[] = width <= 2 ? ['value', 'note'] : COLUMNS
  const lines = block.map((line) => ({
    row: to(plain(line[name] ?? '')),
    texts: line.slice(name + 1),
    name: line[name] ?? '',
  }))
  const laidOut = laid(lines, columns, by, shape)
  const unknown = lines.filter((line) => line.row === -1 && line.texts.some((text) => text.trim() !== ''))
  return { ...laidOut, left: [...unknown.map((line) => line.name), ...laidOut.left] }
}

function laid(
  lines: readonly { row: number; texts: readonly string[] }[],
  columns: readonly Column[],
  by: Placed['by'],
  shape: GridShape,
): Placed {
  const cells: PlacedCell[] = []
  const left: string[] = []
  for (const { row, texts } of lines) {
    for (const [index, text] of texts.entries()) {
      if (text.trim() === '') continue
      const column = columns[index]
      if (column !== undefined && row >= 0 && shape.open(row, column)) cells.push({ row, column, text: text.trim() })
      else if (by === 'place' || row >= 0) left.push(text.trim())
    }
  }
  return { cells, by, left }
}

/** The rows from the cursor's on whose column can be written in: closed ones are stepped over, as by the arrow keys. */
function rowsFrom(at: Place, shape: GridShape): number[] {
  const rows: number[] = []
  for (let row = at.row; row < shape.rows; row++)
    if (shape.open(row, 'value') || shape.open(row, 'note')) rows.push(row)
  return rows
}

function anyOpen(column: Column, shape: GridShape): boolean {
  for (let row = 0; row < shape.rows; row++) if (shape.open(row, column)) return true
  return false
}

/** The column at least half of whose filled cells are known; null when none is, or nothing stands right of it. */
function columnThatNames(block: readonly string[][], known: (text: string) => boolean): number | null {
  const width = Math.max(0, ...block.map((line) => line.length))
  for (let column = 0; column < width - 1; column++) {
    const filled = block.map((line) => plain(line[column] ?? '')).filter((text) => text !== '')
    const named = filled.filter(known).length
    if (named > 0 && named * 2 >= filled.length) return column
  }
  return null
}

/** The place of a name that only one row has; -1 else: between two of the same name nobody can choose but a person. */
const onlyOne = (names: readonly string[], name: string): number => {
  const found = names.indexOf(name)
  return names.lastIndexOf(name) === found ? found : -1
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')
