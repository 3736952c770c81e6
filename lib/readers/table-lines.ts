/** A cell as it is laid out: how many columns and rows it takes, at least one of each. */
export interface LaidCell {
  text: string
  across: number
  down: number
}

const MOST_COLUMNS = 64

/**
 * A table's rows, one a line, cells joined by ` | `. A cell that is merged downwards is said again in each of its rows
 * when it is a label (a theme, an office, a date), and left empty when it states something, which counts once. A cell
 * that is merged across is followed by empty ones, so that columns stay where they are.
 */
export function linesOfTable(rows: Iterable<readonly LaidCell[]>): string[] {
  const lines: string[] = []
  const hanging = new Map<number, { rows: number; text: string }>()
  for (const row of rows) {
    const cells: string[] = []
    const fill = () => {
      for (let held = hanging.get(cells.length); held; held = hanging.get(cells.length)) {
        if (held.rows <= 1) hanging.delete(cells.length)
        held.rows--
        cells.push(held.text)
      }
    }
    for (const { text, across, down } of row) {
      fill()
      for (let at = 0; at < across && cells.length < MOST_COLUMNS; at++) {
        const said = at === 0 ? text.replace(/\|/g, '｜') : ''
        if (down > 1) hanging.set(cells.length, { rows: down - 1, text: isLabel(said) ? said : '' })
        cells.push(said)
      }
    }
    fill()
    const said = cells.filter((cell) => cell !== '')
    if (said.length > 0) lines.push(said.length === 1 ? (said[0] as string) : cells.join(' | '))
  }
  return lines
}

function isLabel(text: string): boolean {
  return text.length <= 40 && (!/\d/.test(text) || /^[^，,。;；]*(?:年|月|日|季度|底|前|末)$/.test(text))
}
