const ROW = /^[^\t\n]*\S[^\t\n]*\t[^\n]*\S[^\n]*\t[^\n]*$/

/** A pasted table has tabs between its cells: where several lines do, bars stand in their place, length for length. */
export function withBars(text: string): string {
  if (!text.includes('\t')) return text
  const lines = text.split('\n')
  const rows = lines.map((line) => line.includes('\t') && ROW.test(line))
  return lines
    .map((line, i) => (rows[i] && (rows[i - 1] || rows[i + 1]) ? line.replaceAll('\t', '|') : line))
    .join('\n')
}
