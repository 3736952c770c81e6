import type { Span } from '../read-report-types.ts'
import { everyMatch } from './every-match.ts'
import { trimmed } from './fold.ts'
import { type Name, within } from './names.ts'

const MARKS = /[(),;:。!?|]/g

/** A sentence cut at commas, colons and table bars, outside quotation marks, brackets and numbers. */
export function clausesIn(folded: string, start: number, end: number, names: readonly Name[]): Span[] {
  const found: Span[] = []
  let at = start
  let depth = 0
  const lastBracket = folded.slice(start, end).lastIndexOf(')') + start
  const push = (to: number) => {
    const [from, until] = trimmed(folded, at, to)
    if (from < until) found.push([from, until])
  }
  for (const match of everyMatch(MARKS, folded.slice(start, end))) {
    const char = match[0]
    const i = start + match.index
    if (char === '(') depth++
    else if (char === ')') depth = Math.max(0, depth - 1)
    if (char === '(' || char === ')') continue
    const inNumber = (char === ',' || char === ':') && /\d/.test(folded[i - 1] ?? '') && /\d/.test(folded[i + 1] ?? '')
    if (inNumber || within(i, names) || (depth > 0 && /[,:;]/.test(char) && lastBracket > i)) continue
    push(i)
    at = i + 1
  }
  push(end)
  return found
}
