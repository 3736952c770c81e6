import { decimal, negate, text as plain } from '../../decimal.ts'
import { withoutDates } from '../dates/dated-words.ts'
import { recurrenceIn } from '../dates/dates.ts'
import type { Span, Target } from '../read-report-types.ts'
import { ofSize, partOf, withOwner } from './borrowed.ts'
import { type Carried, topicBefore } from './carried.ts'
import { indicatorOf, isBareDeed, isGeneric, objectOf, withoutRate, withVerb } from './indicator.ts'
import { measureOf } from './measure.ts'
import { EVERY } from './milestones.ts'
import type { Piece } from './pieces.ts'

/** A quantity as a target, but for its quote, its date and its hedge. */
export interface QuantityTarget {
  span: Span
  at: number
  rest: Pick<Target, 'kind' | 'indicator' | 'measure' | 'value' | 'valueHigh' | 'unit' | 'comparator'>
  recurrence: Target['recurrence']
}

/** The number of 9年, without its 年. */
const DIGITS = /^[\d.,零〇一二两三四五六七八九十百千万亿余多]{1,24}/
/** 每村至少建设1个, 不少于培训3次: the bound stands before the verb. */
const AT_LEAST = /(?:至少|不少于|不低于)\p{Script=Han}{1,8}$/u
/** 200个通过验收: what was named before is what passes. */
const PASSES = /^(?:以上)?(?:通过|达到|建成|完成|开工|竣工|投产|投用|纳入|获|入选|实现|成为|进入|列入|转化|落地|创建成)/

/** 新开工保障房80套、基本建成120套: another deed is done to the second number. */
const OPENED = /^(?:新?开工(?:建设)?|新建|建成|打造|实施|推进)(?=\p{Script=Han}{2}|“)/u
/** 压减钢铁产能100万吨、煤炭50万吨: what is taken away of the first is taken of all. */
const CAPACITY = /^(压减|压缩|化解|淘汰|退出|削减)(?:落后|过剩)?\p{Script=Han}{0,8}产能$/u
const YEARLY = /年均(?:递增|增长|增速|增幅)/
/** 其中5亿元以上3个: of what was counted before. */
const LARGE = /^(?:其中)?(?:\d[\d.]{0,9}|[十百千])?[万亿]元?以上$/

/** 让1.6万户住上新房: what people get is not what was built. */
const FOR_WHOM = /^(?:住[上进]|用上|喝上|搬进|受益|惠及)/
/** 实施安防工程120公里: has a deed of its own, though a light one. */
const BEGUN = /^(?:实施|完成|开展|推进|启动|做好)/
/** 修建水泥路500米,路肩1200平方米: works of different kinds are listed under one verb. */
const WORKS = /^(?:平方米|米|公里|千米|立方米|亩|处|座|道|条|盏|口)$/
/** 发展猕猴桃1万亩,实现产值2亿元: what was grown is worth that much. */
const OUTPUT = /^(?:年|总)?(?:产值|产量|销售收入|销售额)$/
const GROWN_UNIT = /^[千万百]?(?:亩|公顷|只|头|羽|株|尾|户|棚|窝|箱)$/
const GROWN = /^(?:发展|种植|养殖|栽植|培育|新增|扩种|推广)/

/** 其中公办30所, (其中:…): some of what was counted before. */
const SOME = /^\(?其中:?(?!包括)/

/** Reads one piece; what it names is carried to the pieces after it. */
export function quantityTarget(folded: string, piece: Piece, carried: Carried): QuantityTarget {
  const { quantity } = piece
  const left = withoutDates(folded, piece.left[0], piece.left[1])
  // 12个、总投资86亿元: behind the mark stands something else.
  const apart = folded[piece.right[0]] === '、'
  const right = apart ? '' : withoutDates(folded, piece.right[0], piece.right[1])
  const how = folded.slice(quantity.start, quantity.number)
  const before =
    (piece.indicator === null ? left : piece.indicator + left.slice(left.search(/分别|均|都|增长|下降|提高|达/))) + how
  const own = piece.indicator ?? indicatorOf(left.replace(EVERY, ''), right + piece.tail)
  const inherits =
    isGeneric(own) && carried.growth && !/占|率|比/.test(before) && !/(?:率|比重|占比|比例)$/.test(carried.indicator)
  const words = before || folded.slice(piece.clause[0], quantity.number)
  const read = measureOf(quantity, words, right, inherits)
  const some = carried.whole !== null && SOME.test(left)
  const part = some && carried.whole ? partOf(own, carried.whole, carried.indicator, quantity.unit) : own
  const { indicator, span } = named(
    folded,
    piece,
    withOwner(part, carried.indicator),
    left + how === '' && PASSES.test(right),
    read.measure,
    carried,
  )
  const { falls } = read
  const measure = read.measure === 'level' && CAPACITY.test(indicator) ? 'count' : read.measure
  if (indicator !== '') carried.indicator = indicator
  // 年均增长8% is another figure than the growth of one year.
  const yearly =
    measure === 'growth' && YEARLY.test(left) && !/年均/.test(indicator) ? `${indicator}年均增长` : indicator
  // 提高0.2个百分点、达到3.1%: what is reached behind points is a share again.
  carried.growth = measure === 'growth' && !/百分点/.test(quantity.unit ?? '')
  if (!some) carried.whole = measure === 'count' ? { left, right, unit: quantity.unit } : null
  carried.at = piece.clause
  carried.counted = measure === 'count' ? quantity.unit : null
  const signed = (value: string | null) => (value !== null && falls ? plain(negate(decimal(value))) : value)
  return {
    span,
    at: quantity.number,
    rest: {
      kind: 'quantity',
      indicator: yearly,
      measure,
      value: signed(quantity.value),
      valueHigh: signed(quantity.valueHigh),
      unit: quantity.named ? folded.slice(quantity.number, quantity.unitEnd).replace(DIGITS, '') : quantity.unit,
      comparator: quantity.comparator === 'plain' && AT_LEAST.test(left) ? 'gte' : quantity.comparator,
    },
    recurrence: recurrenceIn(folded, piece.clause[0], quantity.start)?.recurrence ?? null,
  }
}

/** The indicator with what the words before it lend: 覆盖率 its topic, 竣工 its object, a listed thing its verb. */
function named(
  folded: string,
  { span, clause, quantity }: Piece,
  own: string,
  passes: boolean,
  measure: Target['measure'],
  carried: Carried,
): { indicator: string; span: Span } {
  if (GROWN_UNIT.test(carried.counted ?? '') && measure === 'level' && OUTPUT.test(own) && carried.indicator !== '')
    return { indicator: carried.indicator.replace(GROWN, '').replace(/\([^()]*\)/g, '') + own, span }
  if (isGeneric(own)) {
    const lent = own.endsWith('率') ? withoutRate(carried.indicator) : carried.indicator
    const topic = lent || topicBefore(folded, carried)
    const indicator = topic + (own === topic ? '' : own)
    if (!carried.clause || carried.indicator || !topic) return { indicator, span }
    const from = folded.indexOf(topic, carried.clause[0])
    return { indicator, span: from < 0 || from > span[0] ? span : [from, span[1]] }
  }
  const cut = carried.at?.[0] === clause[0] && own.length < 6 ? CAPACITY.exec(carried.indicator) : null
  if (cut && !isBareDeed(own)) return { indicator: `${cut[1]}${own}产能`, span }
  if (isBareDeed(own) || passes || LARGE.test(own)) {
    const before = isBareDeed(own) ? carried.indicator.replace(OPENED, '') : carried.indicator
    const object = (isBareDeed(before) ? '' : objectOf(before)) || topicBefore(folded, carried)
    if (LARGE.test(own) && object !== '' && object.length <= 20) return { indicator: ofSize(own, object), span }
    return { indicator: object.length > 20 ? own : object.endsWith(own) ? object : object + own, span }
  }
  const begun = BEGUN.test(folded.slice(span[0], quantity.start))
  const works = WORKS.test(carried.counted ?? '') && WORKS.test(quantity.unit ?? '') && own.length < 7
  const listed =
    carried.counted !== null && (carried.at?.[0] === clause[0] || carried.counted === quantity.unit || works)
  return {
    indicator: measure === 'count' && listed && !begun && !FOR_WHOM.test(own) ? withVerb(own, carried.indicator) : own,
    span,
  }
}
