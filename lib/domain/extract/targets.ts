import { decimal, negate, text as plain } from '../decimal.ts'
import { clausesIn } from './clauses.ts'
import { dueDates, rowDate, withoutDates } from './dated-words.ts'
import { type DateMention, datesIn, recurrenceIn } from './dates.ts'
import { lastHedgeIn } from './hedges.ts'
import { indicatorOf, isBareDeed, isGeneric, objectOf, topicOf, withoutRate, withVerb } from './indicator.ts'
import { measureOf } from './measure.ts'
import { type Deed, deedsIn, EVERY, isTail } from './milestones.ts'
import { namesIn } from './names.ts'
import { looksBack, looksForward } from './past.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { LeftNumber, LeftWhy, Period, Span, Target } from './read-report-types.ts'
import { type Special, specialsIn } from './specials.ts'
import { whyLeft } from './verdict.ts'

/** A target, and where its number or its last word stands. */
export interface Found {
  at: number
  target: Target
}

/** What one sentence promises, and the numbers in it that promise nothing. */
export interface SentenceReading {
  found: readonly Found[]
  left: readonly LeftNumber[]
}

/** What the clauses before have said that still holds up to the next semicolon. */
interface Carried {
  hedge: string | null
  date: DateMention | null
  indicator: string
  growth: boolean
  /** The unit of what was counted last; null when the last number was no count. */
  counted: string | null
  clause: Span | null
  /** The clause of the number before. */
  at: Span | null
  past: boolean
}

/** The targets of one sentence, in order. `text` gives the quotes, `folded` the grammar; `plan` the years and the due day. */
export const targetsIn = (text: string, folded: string, sentence: Span, plan: Period | null): Target[] =>
  readSentence(text, folded, sentence, plan).found.map((one) => one.target)

/**
 * One sentence, read. With `chosen` a person has pointed at a stretch: its numbers are promises whatever the rules
 * say, and no other number is looked at.
 */
export function readSentence(
  text: string,
  folded: string,
  sentence: Span,
  plan: Period | null,
  chosen: Span | null = null,
): SentenceReading {
  const names = namesIn(folded, sentence[0], sentence[1])
  const row = rowDate(folded, sentence, plan)
  const carried: Carried = {
    hedge: null,
    date: row,
    indicator: '',
    growth: false,
    counted: null,
    clause: null,
    at: null,
    past: false,
  }
  const found: Found[] = []
  const left: LeftNumber[] = []
  for (const clause of clausesIn(folded, sentence[0], sentence[1], names)) {
    const words = folded.slice(clause[0], clause[1])
    const dates = dueDates(folded, clause, plan)
    const stated = dates.filter((date) => date.stated)
    const begins = datesIn(folded, clause[0], clause[1], plan)
    carried.past = chosen === null && (looksBack(words, plan) || (carried.past && !looksForward(words)))
    const specials = chosen ? [] : specialsIn(folded, clause)
    const quantities: Quantity[] = []
    for (const quantity of quantitiesIn(folded, clause[0], clause[1])) {
      const date = begins.find((one) => one.start <= quantity.number && quantity.number < one.end)
      const taken = specials.some((special) => special.at <= quantity.number && quantity.number < special.end)
      if (date?.stated || taken) continue
      const why: LeftWhy | null = date ? 'date' : whyLeft(folded, clause, quantity, names, carried.past)
      if (chosen ? isMeant(chosen, quantity, why) : why === null) quantities.push(quantity)
      else if (why) left.push({ span: [quantity.number, quantity.unitEnd], why })
    }
    const make = maker(text, folded, plan, clause, stated, carried)
    for (const special of specials) found.push(ofSpecial(make, clause, special, carried))
    if (quantities.length > 0)
      for (const piece of piecesOf(folded, clause, quantities, names)) found.push(ofPiece(make, folded, piece, carried))
    const tail = stated[0]
    const before = found.map((one) => one.target).filter((target) => target.kind === 'quantity' && !target.dueStated)
    if (tail && before.length > 0 && isTail(withoutDates(folded, clause[0], clause[1]))) {
      for (const target of before) Object.assign(target, { due: tail.due, dueStated: true })
    } else if (
      !carried.past &&
      specials.length === 0 &&
      quantities.length === 0 &&
      (row === null || found.length === 0)
    ) {
      for (const deed of deedsIn(folded, clause, stated, carried.date, row !== null))
        if (!chosen || (chosen[0] < deed.span[1] && deed.span[0] < chosen[1]))
          found.push(ofDeed(make, deed, carried.indicator || topicBefore(folded, carried)))
    }
    const head = stated.find((date) => date.start - clause[0] <= 8)
    if (head) carried.date = head
    else if (dates.some((date) => !date.stated)) carried.date = row
    const hedge = lastHedgeIn(words)
    if (hedge && (quantities.length + specials.length > 0 || words.length <= 8)) carried.hedge = hedge
    carried.clause = clause
  }
  return { found, left }
}

/** A number in a chosen stretch, unless it only orders or dates the words; pointed at alone it is meant in any case. */
const isMeant = (chosen: Span, quantity: Quantity, why: LeftWhy | null) =>
  chosen[0] <= quantity.number &&
  quantity.number < chosen[1] &&
  ((why !== 'ordinal' && why !== 'date') || chosen[1] <= quantity.unitEnd)

type Make = (
  span: Span,
  at: number,
  rest: Pick<Target, 'kind' | 'indicator' | 'measure' | 'value' | 'valueHigh' | 'unit' | 'comparator'>,
  every: Target['recurrence'],
) => Found

function maker(
  text: string,
  folded: string,
  plan: Period | null,
  clause: Span,
  stated: readonly DateMention[],
  carried: Carried,
): Make {
  return (span, at, rest, recurrence) => {
    const date = stated.filter((one) => one.start <= at).at(-1) ?? stated[0] ?? carried.date
    return {
      at,
      target: {
        span,
        quote: text.slice(span[0], span[1]),
        ...rest,
        hedge: lastHedgeIn(folded.slice(clause[0], at)) ?? carried.hedge,
        due: date ? date.due : (plan?.end ?? null),
        dueStated: date !== null && date !== undefined,
        recurrence,
        baseline: null,
      },
    }
  }
}

/** The number of 9年, without its 年. */
const DIGITS = /^[\d.,零〇一二两三四五六七八九十百千万亿余多]{1,24}/
/** 每村至少建设1个, 不少于培训3次: the bound stands before the verb. */
const AT_LEAST = /(?:至少|不少于|不低于)\p{Script=Han}{1,8}$/u

function ofPiece(make: Make, folded: string, piece: Piece, carried: Carried): Found {
  const { quantity } = piece
  const left = withoutDates(folded, piece.left[0], piece.left[1])
  const right = withoutDates(folded, piece.right[0], piece.right[1])
  const before =
    piece.indicator === null ? left : piece.indicator + left.slice(left.search(/分别|均|都|增长|下降|提高|达/))
  const own = piece.indicator ?? indicatorOf(left.replace(EVERY, ''), right + piece.tail)
  const inherits = isGeneric(own) && carried.growth && !/占|率|比/.test(before)
  const { measure, falls } = measureOf(
    quantity,
    before || folded.slice(piece.clause[0], quantity.start),
    right,
    inherits,
  )
  let indicator = own
  let span = piece.span
  if (isGeneric(indicator)) {
    const topic =
      (indicator.endsWith('率') ? withoutRate(carried.indicator) : carried.indicator) || topicBefore(folded, carried)
    if (carried.clause && !carried.indicator && topic) span = [folded.indexOf(topic, carried.clause[0]), span[1]]
    if (span[0] < 0 || span[0] > piece.span[0]) span = piece.span
    indicator = topic + (indicator === topic ? '' : indicator)
  }
  if (isBareDeed(own)) {
    const object = objectOf(carried.indicator) || topicBefore(folded, carried)
    if (object.length <= 20) indicator = object + indicator
  } else if (measure === 'count' && (sameClause(carried, piece) || carried.counted === quantity.unit))
    indicator = withVerb(indicator, carried.indicator)
  if (indicator !== '') carried.indicator = indicator
  carried.growth = measure === 'growth'
  carried.at = piece.clause
  carried.counted = measure === 'count' ? quantity.unit : null
  const signed = (value: string | null) => (value !== null && falls ? plain(negate(decimal(value))) : value)
  const every = recurrenceIn(folded, piece.clause[0], quantity.start)?.recurrence ?? null
  return make(
    span,
    quantity.number,
    {
      kind: 'quantity',
      indicator,
      measure,
      value: signed(quantity.value),
      valueHigh: signed(quantity.valueHigh),
      unit: quantity.named ? folded.slice(quantity.number, quantity.unitEnd).replace(DIGITS, '') : quantity.unit,
      comparator: quantity.comparator === 'plain' && AT_LEAST.test(left) ? 'gte' : quantity.comparator,
    },
    every,
  )
}

function ofSpecial(make: Make, clause: Span, special: Special, carried: Carried): Found {
  const { at, end: _, indicator, ...rest } = special
  // 经济增长 is the reference's own name; its last word is not cut off.
  const named = special.comparator === 'sync' ? indicator : indicatorOf(indicator, '')
  return make(clause, at, { kind: 'quantity', ...rest, valueHigh: null, indicator: named || carried.indicator }, null)
}

/** 力争春节前开工 is named by what the clause before it speaks of. */
function ofDeed(make: Make, deed: Deed, topic: string): Found {
  const none = { measure: null, value: null, valueHigh: null, unit: null, comparator: 'plain' as const }
  const indicator =
    (isBareDeed(deed.words) || deed.words === '') && topic.length <= 24 ? topic + deed.words : deed.words
  return make(deed.span, deed.span[1], { kind: 'milestone', indicator, ...none }, deed.recurrence)
}

/** Whether the number before this one stands in the same clause and was a count. */
const sameClause = (carried: Carried, piece: Piece) => carried.counted !== null && carried.at?.[0] === piece.clause[0]

const topicBefore = (folded: string, { clause }: Carried) => (clause ? topicOf(folded.slice(clause[0], clause[1])) : '')
