/** A pasted table has tabs between its cells: where several lines do, bars stand in their place, length for length. */
export function withBars(text: string): string {
  if (!text.includes('\t')) return text
  const lines = text.split('\n')
  const rows = lines.map((line) => isRow(line))
  return lines
    .map((line, i) => (rows[i] && (rows[i - 1] || rows[i + 1]) ? line.replaceAll('\t', '|') : line))
    .join('\n')
}

/** At least two tabs, with words before the first and between it and the last. */
function isRow(line: string): boolean {
  const [first, last] = [line.indexOf('\t'), line.lastIndexOf('\t')]
  return line.slice(0, Math.max(0, first)).trim() !== '' && line.slice(first + 1, last).trim() !== ''
}
