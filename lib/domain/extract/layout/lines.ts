import { trimmed } from './fold.ts'

/** A line without its white space, and where it stands. */
export interface Line {
  start: number
  end: number
  text: string
}

/** The non-empty lines of a folded text between two positions. A table's leading and closing bar is not part of it. */
export function linesIn(folded: string, start = 0, end = folded.length): Line[] {
  const lines: Line[] = []
  let at = start
  while (at < end) {
    const found = folded.indexOf('\n', at)
    const stop = found < 0 || found > end ? end : found
    let [from, to] = trimmed(folded, at, stop)
    while (from < to && folded[to - 1] === '|') [from, to] = trimmed(folded, from, to - 1)
    while (from < to && folded[from] === '|') [from, to] = trimmed(folded, from + 1, to)
    if (from < to) lines.push({ start: from, end: to, text: folded.slice(from, to) })
    at = stop + 1
  }
  return lines
}
