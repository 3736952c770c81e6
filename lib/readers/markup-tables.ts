import { linesOfTable } from './table-lines.ts'

/** More in one cell than a table of tasks holds: the table only lays out the page. */
const LONGEST_CELL = 1_500

/** Whether a table holds rows of data: more than one column, nothing nested, no cell that is a page of prose. */
export function isData(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false
  let wide = false
  for (const row of table.querySelectorAll('tr')) {
    const cells = cellsOf(row)
    wide ||= cells.length > 1
    if (cells.some((cell) => (cell.textContent?.length ?? 0) > LONGEST_CELL)) return false
  }
  return wide
}

/** A table's rows as lines. A head's words are broken to fit their column, a cell's lines are lines. */
export function tableLines(table: Element, linesOf: (cell: Element) => string): string[] {
  const rows = [...table.querySelectorAll('tr')].map((row, at) =>
    cellsOf(row).map((cell) => ({
      text: linesOf(cell).replaceAll('\n', at === 0 ? '' : ' '),
      across: spanOf(cell, 'colspan'),
      down: spanOf(cell, 'rowspan'),
    })),
  )
  return linesOfTable(rows)
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((child) => /^t[dh]$/i.test(child.nodeName))
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 1 ? span : 1
}
