/** One line of a CSV file that spreadsheets open without running anything in it. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** What lets a spreadsheet take the file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Quoted; a text that a spreadsheet would take for a formula gets an apostrophe first (OWASP, CSV injection). */
function csvCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r\n\0]|^[＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
