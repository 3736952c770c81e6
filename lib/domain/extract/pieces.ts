import { distributed } from './distributed.ts'
import { trimmed } from './fold.ts'
import { type Name, within } from './names.ts'
import type { Quantity } from './quantities.ts'
import type { Span } from './read-report-types.ts'

/** One quantity with the words that belong to it. `indicator` is set where the text distributes (分别, 均). */
export interface Piece {
  quantity: Quantity
  span: Span
  clause: Span
  /** The words before and after it that are its own. */
  left: Span
  right: Span
  /** The words that it shares with its neighbours: 的改造工程 after 4个小区57幢, 拆迁任务 after 16户非居、12户民居. */
  tail: string
  indicator: string | null
}

const JOINS = /以及|(?<!普|涉|波|危|总|共|调|缓|温|祥|平)[和及与](?=[\p{Script=Han}\d]{2})|\s/u
/** The deed at the end of the last item, done to all items of its list. */
const SHARED_DEED =
  /(?:拆迁|改造|整治|建设|征收|搬迁|治理|提升|修缮|维修|整改|培训|创建|申报|验收|开工|竣工|达产|投产|落地|签约|安置|清理|检查|巡查)\p{Script=Han}{0,4}$/u

/** A clause cut so that each of its quantities stands with its own noun. */
export function piecesOf(
  folded: string,
  clause: Span,
  quantities: readonly Quantity[],
  names: readonly Name[],
): Piece[] {
  const shared = distributed(folded, clause, quantities)
  if (shared)
    return shared.map((indicator, i) => whole(clause, quantities[i] ?? (quantities[0] as Quantity), indicator))
  const pieces: Piece[] = []
  let start = clause[0]
  let waiting: Quantity[] = []
  quantities.forEach((quantity, i) => {
    waiting.push(quantity)
    const next = quantities[i + 1]
    const cut = next ? boundary(folded, quantity.end, next.start, names) : clause[1]
    if (cut === null) return
    const closed = folded[cut - 1] === ')' && !folded.slice(start, cut).includes('(') ? cut - 1 : cut
    pieces.push(...group(folded, trimmed(folded, start, closed), clause, waiting))
    waiting = []
    start =
      cut +
      (/^(?:以及)/.test(folded.slice(cut, cut + 2)) ? 2 : /^[、和及与,()]/.test(folded.slice(cut, cut + 1)) ? 1 : 0)
  })
  return withTails(folded, pieces)
}

function group(folded: string, span: Span, clause: Span, quantities: readonly Quantity[]): Piece[] {
  const last = quantities.at(-1) as Quantity
  const first = quantities[0] as Quantity
  const after = folded.slice(last.end, span[1])
  return quantities.map((quantity, k): Piece => {
    const from = k === 0 ? span[0] : (quantities[k - 1] as Quantity).end
    const to = quantities[k + 1]?.start ?? span[1]
    const own = { quantity, span, clause, indicator: null }
    if (quantities.length === 1) return { ...own, left: [from, quantity.start], right: [quantity.end, to], tail: '' }
    const named = /\p{Script=Han}{2}/u.test(folded.slice(quantity.end, to))
    // 4个小区57幢2174户的改造: a number without a noun of its own takes the first one's words and the end.
    if (k === 0) return { ...own, left: [from, quantity.start], right: [quantity.end, to], tail: after }
    const right: Span =
      named || k === quantities.length - 1 ? [quantity.end, to] : [first.end, (quantities[1] as Quantity).start]
    const between = /\p{Script=Han}{2}/u.test(folded.slice(from, quantity.start))
    return {
      ...own,
      left: between ? [from, quantity.start] : [span[0], first.start],
      right,
      tail: k === quantities.length - 1 ? '' : after,
    }
  })
}

/** 完成16户非居、12户民居拆迁: the first item is named without the deed that the last one names for both. */
function withTails(folded: string, pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1)
  if (!last || pieces.length < 2 || last.left[1] - last.left[0] > 1) return [...pieces]
  const words = folded.slice(last.right[0], last.right[1]).replace(/(?:的)?(?:各项)?(?:工作|任务|工程)$/, '')
  const tail = SHARED_DEED.exec(words)
  if (!tail || tail.index < 2) return [...pieces]
  return pieces.map((piece) => {
    const own = folded.slice(piece.right[0], piece.right[1])
    const bare = own.length >= 2 && own.length <= 12 && !SHARED_DEED.test(own) && piece.tail === ''
    return piece === last || !bare ? piece : { ...piece, tail: tail[0] }
  })
}

const whole = (clause: Span, quantity: Quantity, indicator: string): Piece => ({
  quantity,
  span: clause,
  clause,
  left: [clause[0], quantity.start],
  right: [quantity.end, clause[1]],
  tail: '',
  indicator,
})

function boundary(folded: string, from: number, to: number, names: readonly Name[]): number | null {
  const bracket = folded.slice(from, to).search(/[()]/)
  if (bracket >= 0) return from + bracket
  for (let i = from; i < to; i++) if (folded[i] === '、' && !within(i, names)) return i
  const match = JOINS.exec(folded.slice(from, to + 2))
  return match && from + match.index < to ? from + match.index : null
}
