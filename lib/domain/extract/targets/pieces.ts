import { trimmed } from '../layout/fold.ts'
import { type Name, within } from '../layout/names.ts'
import type { Quantity } from '../numbers/quantities.ts'
import type { Span } from '../read-report-types.ts'
import { distributed, type Said, spreadOver } from './distributed.ts'

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

const JOINS =
  /以及|并(?=新建|改建|修建|安装|加装|铺设|硬化|配备|配套|建设|设置|完成|改造|种植|栽植|新增|购置|更换)|(?<!普|涉|波|危|总|共|调|缓|温|祥|平)[和及与](?=[\p{Script=Han}\d]{2})|\s/u
/** 投资500万元实施改造2个: the money is one promise, what is done with it another. */
const FOR_MONEY =
  /^[元亿万](?=(?:用于|实施|建设|新建|改建|扩建|改造|修建|建成|完成|硬化|铺设|修复|整治|安装|购[置买]|采购|种植|栽植|拓宽|维修|启动|推进|开展|兴建|打造|绿化|加固|疏浚|迁建|重建)(?:[\p{Script=Han}\d]|$))/u
/** What is measured by the number after it, whatever was counted before: 完成改造5个覆盖率达90%. */
const FIGURE = /(?:率|额|值|量|投资|收入|税收|面积|指数)\p{Script=Han}{0,4}$/u
/** The deed at the end of the last item, done to all items of its list. */
const SHARED_DEED =
  /(?:拆迁|改造|整治|建设|征收|搬迁|治理|提升|修缮|维修|整改|培训|创建|申报|验收|开工|竣工|达产|投产|落地|签约|安置|清理|检查|巡查|粉刷|更新|播种|铺设|拆除|种植|加装|安装|硬化|住[上进]|用上|喝上|搬进|(?:周边)?环境)\p{Script=Han}{0,6}$/u

/** 让1.6万户、4.5万人住上新房: what all of them get. */
const FOR_WHOM = /^(?:住[上进]|用上|喝上|搬进)/

/** A clause cut so that each of its quantities stands with its own noun; `before` is what the clauses before have promised. */
export function piecesOf(
  folded: string,
  clause: Span,
  quantities: readonly Quantity[],
  names: readonly Name[],
  before: readonly Said[] = [],
): Piece[] {
  const shared = spreadOver(folded, clause, quantities, before) ?? distributed(folded, clause, quantities)
  if (shared) return shared.map((indicator, i) => whole(clause, quantities, i, indicator))
  const pieces: Piece[] = []
  let start = clause[0]
  let waiting: Quantity[] = []
  quantities.forEach((quantity, i) => {
    waiting.push(quantity)
    const next = quantities[i + 1]
    const cut = next ? boundary(folded, quantity.end, next.start, names) : clause[1]
    if (cut === null) return
    const closed = folded[cut - 1] === ')' && !folded.slice(start, cut).includes('(') ? cut - 1 : cut
    const own = group(folded, trimmed(folded, start, closed), clause, waiting)
    const words = next ? folded.slice(quantity.end, next.start) : ''
    const money = FOR_MONEY.test(folded.slice(quantity.end - 1, quantity.end) + words)
    const done = next && money ? words + folded.slice(next.end, quantities[i + 2]?.start ?? clause[1]) : ''
    pieces.push(...(done === '' ? own : own.map((piece) => ({ ...piece, tail: done }))))
    waiting = []
    start =
      cut +
      (/^(?:以及)/.test(folded.slice(cut, cut + 2)) ? 2 : /^[、和及与并,()]/.test(folded.slice(cut, cut + 1)) ? 1 : 0)
  })
  return withTails(folded, pieces).flatMap((piece) => eachOf(folded, piece))
}

/** 响应率100%、解决率和满意率均达95%: the second item gives its number to two. */
function eachOf(folded: string, piece: Piece): Piece[] {
  const { span, quantity, left } = piece
  if (left[0] === piece.clause[0] || left[1] !== quantity.start || !/均|都/.test(folded.slice(...left))) return [piece]
  const names = distributed(folded, [left[0], span[1]], [quantity])
  return names ? names.map((indicator) => ({ ...piece, clause: span, indicator })) : [piece]
}

/** 新建幼儿园(其中公办30所以上)…: what stands in brackets says all that is said of its number. */
function bracketed(folded: string, [from, to]: Span, { start, end }: Quantity): Span | null {
  const open = folded[from - 1] === '(' ? -1 : folded.slice(from, start).lastIndexOf('(')
  const close = folded.slice(end, to).indexOf(')')
  const none = open < 0 && folded[from - 1] !== '('
  if (none || close < 0 || folded.slice(from + open, start).includes(')')) return null
  return folded.startsWith('其中', from + open + 1) ? [from + open + 1, end + close] : null
}

function group(folded: string, span: Span, clause: Span, quantities: readonly Quantity[]): Piece[] {
  const first = quantities[0] as Quantity
  const second = quantities[1]
  const last = quantities.at(-1) as Quantity
  const own = { span, clause, indicator: null }
  if (!second) {
    const [from, to] = bracketed(folded, span, first) ?? span
    return [{ ...own, span: [from, to], quantity: first, left: [from, first.start], right: [first.end, to], tail: '' }]
  }
  // 4个小区57幢2174户的改造: all numbers take the first one's noun and the end; 23户51名 take what stands around them.
  const named = /\p{Script=Han}{2}/u.test(folded.slice(first.end, second.start))
  const right: Span = named ? [first.end, second.start] : [last.end, span[1]]
  const tail = named ? folded.slice(last.end, span[1]) : ''
  return quantities.map((quantity, k): Piece => {
    const from = (quantities[k - 1] ?? quantity).end
    if (k > 0 && (/[%‰]/.test(quantity.unit ?? '') || FIGURE.test(folded.slice(from, quantity.start))))
      return {
        ...own,
        quantity,
        left: [from, quantity.start],
        right: [quantity.end, quantities[k + 1]?.start ?? span[1]],
        tail: '',
      }
    return { ...own, quantity, left: [span[0], first.start], right, tail }
  })
}

/** 完成16户非居、12户民居拆迁: the first item is named without the deed that the last one names for both. */
function withTails(folded: string, pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1)
  if (!last || pieces.length < 2) return [...pieces]
  if (isOfLevels(folded, pieces))
    return pieces.map((piece) => (piece === last ? piece : { ...piece, right: last.right }))
  if (last.left[1] - last.left[0] > 1) return [...pieces]
  const words = folded.slice(last.right[0], last.right[1]).replace(/(?:的)?(?:各项)?(?:工作|任务|工程)$/, '')
  const tail = SHARED_DEED.exec(words)
  if (!tail || (tail.index < 2 && !FOR_WHOM.test(tail[0]))) return [...pieces]
  return pieces.map((piece) => {
    const own = folded.slice(piece.right[0], piece.right[1])
    const bare =
      (own.length >= 2 || FOR_WHOM.test(tail[0])) && own.length <= 12 && !SHARED_DEED.test(own) && piece.tail === ''
    return piece === last || !bare ? piece : { ...piece, tail: tail[0] }
  })
}

/** 省级40个、市级300个重点项目: the last one names what all of them are. */
const isOfLevels = (folded: string, pieces: readonly Piece[]) =>
  pieces.every((piece, i) => {
    const named = folded.slice(...piece.right).length > 1
    return /[省市县区镇国家]级$/.test(folded.slice(...piece.left)) && named === (i === pieces.length - 1)
  })

function whole(clause: Span, quantities: readonly Quantity[], i: number, indicator: string): Piece {
  const first = quantities[0] as Quantity
  const own = quantities[i] ?? first
  // 分别突破120亿元、100亿元: the bound before the first holds for all.
  const shared = first.start < first.number && own.comparator === 'plain' && i > 0
  const quantity = shared ? { ...own, comparator: first.comparator } : own
  return {
    ...{ quantity, span: clause, clause, indicator, tail: '' },
    left: [clause[0], first.start],
    right: [(quantities.at(-1) as Quantity).end, clause[1]],
  }
}

function boundary(folded: string, from: number, to: number, names: readonly Name[]): number | null {
  if (FOR_MONEY.test(folded.slice(from - 1, to))) return from
  const bracket = folded.slice(from, to).search(/[()]/)
  if (bracket >= 0) return from + bracket
  for (let i = from; i < to; i++) if (folded[i] === '、' && !within(i, names)) return i
  const match = JOINS.exec(folded.slice(from, to + 2))
  return match && from + match.index < to ? from + match.index : null
}
