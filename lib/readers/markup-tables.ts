/** More in one cell than a table of tasks holds: the table only lays out the page. */
const LONGEST_CELL = 1_500
const MOST_COLUMNS = 64

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

/**
 * A table's rows, one a line, cells joined by ` | `. A cell that is merged downwards is said again in each of its rows
 * when it is a label (a theme, an office, a date), and left empty when it states something, which counts once. A cell
 * that is merged across is followed by empty ones, so that columns stay where they are.
 */
export function tableLines(table: Element, linesOf: (cell: Element) => string): string[] {
  const lines: string[] = []
  const hanging = new Map<number, { rows: number; text: string }>()
  let head = true
  for (const row of table.querySelectorAll('tr')) {
    const cells: string[] = []
    const fill = () => {
      for (let held = hanging.get(cells.length); held; held = hanging.get(cells.length)) {
        if (held.rows <= 1) hanging.delete(cells.length)
        held.rows--
        cells.push(held.text)
      }
    }
    for (const cell of cellsOf(row)) {
      fill()
      const text = cellText(linesOf(cell), head)
      const across = spanOf(cell, 'colspan', MOST_COLUMNS)
      const down = spanOf(cell, 'rowspan', 10_000) - 1
      for (let at = 0; at < across && cells.length < MOST_COLUMNS; at++) {
        const said = at === 0 ? text : ''
        if (down > 0) hanging.set(cells.length, { rows: down, text: isLabel(said) ? said : '' })
        cells.push(said)
      }
    }
    fill()
    head = false
    const said = cells.filter((cell) => cell !== '')
    if (said.length > 0) lines.push(said.length === 1 ? (said[0] as string) : cells.join(' | '))
  }
  return lines
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((child) => /^t[dh]$/i.test(child.nodeName))
}

/** A head's words are broken to fit their column, a cell's lines are lines. */
function cellText(lines: string, head: boolean): string {
  return lines
    .replace(/\|/g, '｜')
    .split('\n')
    .join(head ? '' : ' ')
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1
}

function isLabel(text: string): boolean {
  return text.length <= 40 && (!/\d/.test(text) || /^[^，,。;；]*(?:年|月|日|季度|底|前|末)$/.test(text))
}
