import { type PageBox, type Piece, type Row, rowsOf } from './pdf-rows.ts'
import type { Rule } from './pdf-rules.ts'
import { type LaidCell, linesOfTable } from './table-lines.ts'

/** Lines this near to each other are the two sides of one, or of a gap between cells. */
const NEAR = 4
/** More in one cell than a table of tasks holds: lines around a page. */
const LONGEST_CELL = 1_200

/** Where the lines of a table run: columns from left to right, rows from the top down. */
interface Grid {
  xs: number[]
  ys: number[]
  rules: Rule[]
}

/** A page's rows, with what stands between ruled lines put together cell by cell, one row of a table a line. */
export function withTables(pieces: readonly Piece[], rules: readonly Rule[], page: PageBox): Row[] {
  let rest = pieces
  const rows: Row[] = []
  for (const grid of gridsIn(rules)) {
    const inside = rest.filter((piece) => cellAt(grid, piece) !== null)
    const cells = laidCells(grid, inside, page)
    if (inside.length === 0 || cells.flat().some(({ text }) => text.length > LONGEST_CELL)) continue
    rest = rest.filter((piece) => cellAt(grid, piece) === null)
    const top = grid.ys[0] ?? 0
    const place = { left: grid.xs[0] ?? 0, right: grid.xs.at(-1) ?? 0, size: inside[0]?.size ?? 0, cells: true }
    linesOfTable(cells).forEach((text, at) => {
      // Below each other within the table's own height, so that they stay in order among the other rows.
      const y = top - (at * (top - (grid.ys.at(-1) ?? 0))) / 1_000
      rows.push({ ...place, text, y, depth: Math.min(0.85, Math.max(0.13, (page.top - y) / (page.top - page.bottom))) })
    })
  }
  return [...rows, ...rowsOf(rest, page)].sort((a, b) => b.y - a.y)
}

/** Upright lines that overlap in height belong to one table; level ones that cross it part its rows. */
function gridsIn(rules: readonly Rule[]): Grid[] {
  const bands: { from: number; to: number }[] = []
  for (const { from, to } of rules.filter((rule) => rule.upright).sort((a, b) => a.from - b.from)) {
    const band = bands.at(-1)
    if (band && from <= band.to + NEAR) band.to = Math.max(band.to, to)
    else bands.push({ from, to })
  }
  return bands.flatMap(({ from, to }) => {
    const within = rules.filter((rule) =>
      rule.upright ? rule.from >= from - NEAR && rule.to <= to + NEAR : rule.at >= from - NEAR && rule.at <= to + NEAR,
    )
    const xs = places(within.filter((rule) => rule.upright))
    const ys = places(within.filter((rule) => !rule.upright)).reverse()
    return xs.length > 2 && ys.length > 1 && xs.length <= 65 ? [{ xs, ys, rules: within }] : []
  })
}

/** The distinct places of lines, in rising order. */
function places(rules: readonly Rule[]): number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || at - last > NEAR) found.push(at)
  }
  return found
}

function cellAt({ xs, ys }: Grid, piece: Piece): { row: number; column: number } | null {
  const middle = piece.x + Math.min(piece.width, piece.size) / 2
  const height = piece.y + piece.size * 0.35
  const column = xs.findLastIndex((x) => x <= middle + 1)
  const row = ys.findLastIndex((y) => y >= height)
  return column >= 0 && column < xs.length - 1 && row >= 0 && row < ys.length - 1 ? { row, column } : null
}

function laidCells(grid: Grid, pieces: readonly Piece[], page: PageBox): LaidCell[][] {
  const { xs, ys } = grid
  const taken = new Set<string>()
  const rows: LaidCell[][] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const cells: LaidCell[] = []
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue
      const across = reach(column, xs.length - 1, (at) => ruled(grid, true, at, middle(ys, row)))
      const down = reach(row, ys.length - 1, (at) => ruled(grid, false, at, middle(xs, column)))
      for (let r = row; r < row + down; r++) for (let c = column; c < column + across; c++) taken.add(`${r} ${c}`)
      const own = pieces.filter((piece) => {
        const at = cellAt(grid, piece)
        return at && at.row >= row && at.row < row + down && at.column >= column && at.column < column + across
      })
      cells.push({ text: cellText(rowsOf(own, page)), across, down })
    }
    rows.push(cells)
  }
  return rows
}

/** How many columns or rows until one is ruled off. */
function reach(from: number, count: number, isRuled: (line: number) => boolean): number {
  let to = from + 1
  while (to < count && !isRuled(to)) to++
  return to - from
}

function ruled({ xs, ys, rules }: Grid, upright: boolean, line: number, across: number): boolean {
  const at = (upright ? xs : ys)[line] ?? 0
  return rules.some(
    (rule) =>
      rule.upright === upright && Math.abs(rule.at - at) <= NEAR * 1.5 && rule.from <= across && rule.to >= across,
  )
}

const middle = (lines: readonly number[], at: number) => ((lines[at] ?? 0) + (lines[at + 1] ?? 0)) / 2

/** Lines in a cell go on in each other, but for the items of a list. */
function cellText(rows: readonly Row[]): string {
  return rows
    .map((row, at) =>
      at > 0 && /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．](?!\d)|[①-⑳])/.test(row.text)
        ? ` ${row.text}`
        : row.text,
    )
    .join('')
    .replaceAll(' | ', ' ')
}
