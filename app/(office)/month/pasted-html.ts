import { laidOut, type PastedCell, pastedText, type SpannedCell } from '../../../lib/domain/filings/pasted-table.ts'

/** What lies on the clipboard, as a block: the table that a spreadsheet or Word put there, else its plain text. */
export function pastedBlock(data: DataTransfer): PastedCell[][] {
  const html = data.getData('text/html')
  const table = html ? new DOMParser().parseFromString(html, 'text/html').querySelector('table') : null
  return table ? laidOut([...table.rows].map(cellsOf)) : pastedText(data.getData('text/plain'))
}

const cellsOf = (row: HTMLTableRowElement): SpannedCell[] =>
  [...row.cells].map((cell) => ({
    text: (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
  }))
