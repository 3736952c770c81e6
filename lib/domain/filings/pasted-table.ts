/** A cell of a pasted block. Of a merged one the words stand in the first; the rest are `covered`. */
export interface PastedCell {
  text: string
  /** Rows and columns that the cell covers: 1 and 1 unless merged. */
  rows: number
  columns: number
  covered: boolean
}

/** A cell as an HTML table has it. */
export interface SpannedCell {
  text: string
  rowSpan: number
  columnSpan: number
}

const MOST_SPAN = 1000

/** A block as spreadsheets put it on the clipboard: tabs between cells, lines between rows, quotes around odd cells. */
export function pastedText(text: string): PastedCell[][] {
  const rows: PastedCell[][] = [[]]
  let [cell, quoted] = ['', false]
  const close = () => rows.at(-1)?.push(single(cell))
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at] ?? ''
    if (quoted && sign === '"' && plain[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"' && (quoted || (cell === '' && closes(plain, at)))) quoted = !quoted
    else if (!quoted && (sign === '\t' || sign === '\n')) {
      close()
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  close()
  // Spreadsheets end the last row with a line break too.
  return plain.endsWith('\n') && !quoted ? rows.slice(0, -1) : rows
}

/** The rows of an HTML table with every merged cell laid out over the places it covers. */
export function laidOut(table: readonly (readonly SpannedCell[])[]): PastedCell[][] {
  const rows: PastedCell[][] = table.map(() => [])
  for (const [y, cells] of table.entries()) {
    let x = 0
    for (const cell of cells) {
      while (rows[y]?.[x]) x++
      const down = Math.min(Math.max(1, cell.rowSpan), table.length - y)
      const right = Math.min(Math.max(1, cell.columnSpan), MOST_SPAN)
      for (let row = y; row < y + down; row++)
        for (let column = x; column < x + right; column++) {
          const first = row === y && column === x
          const line = rows[row]
          if (line) line[column] = { text: first ? cell.text : '', rows: down, columns: right, covered: !first }
        }
      x += right
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? single('')))
}

const single = (text: string): PastedCell => ({ text, rows: 1, columns: 1, covered: false })

/** Whether a quote at the start of a cell has its end before a tab or line end: an inch sign has none. */
function closes(text: string, open: number): boolean {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at++
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n'
  }
  return false
}
