import { trimmed } from './fold.ts'
import { within } from './names.ts'
import type { Quantity } from './quantities.ts'
import type { Span } from './read-report-types.ts'

/** One quantity with the words that belong to it. `indicator` is set where the text distributes (分别, 均). */
export interface Piece {
  quantity: Quantity
  span: Span
  clause: Span
  /** Between the neighbouring quantities of the same piece. */
  inner: Span
  indicator: string | null
}

const EACH = /(?:均|都)(?=增长|达到|达|超过|不低于|不少于|完成|提高|保持|控制|实现|在|下降)/
const LIST = /、|以及|(?<!普|涉|波|危)[和与及](?=\p{Script=Han})/u

/** A clause cut so that each of its quantities stands with its own noun. */
export function piecesOf(
  folded: string,
  clause: Span,
  quantities: readonly Quantity[],
  names: readonly Span[],
): Piece[] {
  const shared = distributed(folded, clause, quantities)
  if (shared) return shared
  const pieces: Piece[] = []
  let start = clause[0]
  let waiting: Quantity[] = []
  quantities.forEach((quantity, i) => {
    waiting.push(quantity)
    const next = quantities[i + 1]
    const cut = next ? boundary(folded, quantity.end, next.start, names) : clause[1]
    if (cut === null) return
    const closed = folded[cut - 1] === ')' && !folded.slice(start, cut).includes('(') ? cut - 1 : cut
    const span = trimmed(folded, start, closed)
    const group = waiting
    group.forEach((one, k) => {
      const inner: Span = [group[k - 1]?.end ?? span[0], group[k + 1]?.start ?? span[1]]
      pieces.push({ quantity: one, span, clause, inner, indicator: null })
    })
    waiting = []
    start = cut + (/^[、和及与,()]/.test(folded.slice(cut)) ? 1 : 0)
  })
  return pieces
}

function boundary(folded: string, from: number, to: number, names: readonly Span[]): number | null {
  const bracket = folded.slice(from, to).search(/[()]/)
  if (bracket >= 0) return from + bracket
  for (let i = from; i < to; i++) if (folded[i] === '、' && !within(i, names)) return i
  const match = /以及|(?<!普|涉|波|危)[和及与](?=[\p{Script=Han}]{2})|\s/u.exec(folded.slice(from, to))
  return match ? from + match.index : null
}

/** A、B分别增长8%、10% and A、B均增长8%: one target each, all with the whole clause as span. */
function distributed(folded: string, clause: Span, quantities: readonly Quantity[]): Piece[] | null {
  const first = quantities[0] as Quantity
  const left = folded.slice(clause[0], first.start)
  const apart = left.indexOf('分别')
  const each = EACH.exec(left)
  const listed = apart < 0 && !each && quantities.length > 1 && onlyNumbers(folded, quantities)
  const at =
    apart >= 0
      ? apart
      : listed
        ? left.search(/(?:增长|下降|达到?|控制在|保持在?|提高到?|为)[\p{Script=Han}]{0,4}$/u)
        : (each?.index ?? -1)
  if (at < 2) return null
  const nouns = left
    .slice(0, at)
    .split(LIST)
    .map((noun) => noun.replace(/^(?:力争|确保|实现|完成|预计)+/, '').trim())
    .filter((noun) => noun !== '')
  if (nouns.length < 2) return null
  const whole = (quantity: Quantity, indicator: string): Piece => ({
    quantity,
    span: clause,
    clause,
    inner: clause,
    indicator,
  })
  if ((apart >= 0 || listed) && nouns.length === quantities.length)
    return quantities.map((quantity, i) => whole(quantity, nouns[i] as string))
  return each && apart < 0 && quantities.length === 1 ? nouns.map((noun) => whole(first, noun)) : null
}

/** 92%和98%: one number after the other with nothing but a join between. */
const onlyNumbers = (folded: string, quantities: readonly Quantity[]) =>
  quantities.slice(1).every((next, i) => /^[、和及与]$/.test(folded.slice(quantities[i]?.end, next.start)))
