import { trimmed } from './fold.ts'
import { linesIn } from './lines.ts'
import type { Heading } from './sections.ts'

/** A stretch of the plan between two full stops or line ends, headings left out. */
export interface Stretch {
  start: number
  end: number
  /** Its paragraph: sentences of one paragraph share the number. */
  paragraph: number
}

/** The plan cut at 。 ; ! and line ends; spans keep their closing mark. */
export function sentencesIn(folded: string, start: number, end: number, headings: readonly Heading[]): Stretch[] {
  const found: Stretch[] = []
  let paragraph = 0
  for (const line of linesIn(folded, start, end)) {
    let at = line.start
    for (const heading of headings) {
      if (heading.start < line.start || heading.start >= line.end) continue
      cut(folded, at, heading.start, ++paragraph, found)
      at = Math.min(heading.after, line.end)
    }
    cut(folded, at, line.end, ++paragraph, found)
  }
  return found
}

function cut(folded: string, start: number, end: number, paragraph: number, into: Stretch[]): void {
  let at = start
  let quoted = 0
  for (let i = start; i < end; i++) {
    const char = folded[i] as string
    if (char === '“' || char === '《') quoted = i
    else if (char === '”' || char === '》') quoted = 0
    const stop = char === '。' || char === '!' || char === ';' || char === '?'
    // An unclosed quotation mark must not swallow the page.
    if (!stop || (quoted && i - quoted < 60 && closes(folded, i, end))) continue
    push(folded, at, i + 1, paragraph, into)
    at = i + 1
  }
  push(folded, at, end, paragraph, into)
}

const closes = (folded: string, at: number, end: number) =>
  /^[^“”《》]*[”》]/.test(folded.slice(at, Math.min(end, at + 40)))

function push(folded: string, start: number, end: number, paragraph: number, into: Stretch[]): void {
  const [from, to] = trimmed(folded, start, end)
  if (to - from > 1) into.push({ start: from, end: to, paragraph })
}
