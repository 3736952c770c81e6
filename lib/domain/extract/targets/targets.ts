import type { Day } from '../../calendar/day.ts'
import { dueDates, rowDate, withoutDates } from '../dates/dated-words.ts'
import { type DateMention, datesIn } from '../dates/dates.ts'
import { clausesIn } from '../layout/clauses.ts'
import { type Name, nameAt, namesIn } from '../layout/names.ts'
import { type Quantity, quantitiesIn } from '../numbers/quantities.ts'
import { looksBack, looksForward } from '../plan/past.ts'
import type { LeftNumber, LeftWhy, Period, Span, Target } from '../read-report-types.ts'
import { type Carried, isTelling, nothingCarried, topicBefore } from './carried.ts'
import { lastHedgeIn } from './hedges.ts'
import { indicatorOf, isBareDeed, withoutDone } from './indicator.ts'
import { isNumber } from './left-numbers.ts'
import { type Deed, deedsIn, isTail } from './milestones.ts'
import { piecesOf } from './pieces.ts'
import { quantityTarget } from './quantity-target.ts'
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

/** The targets of one sentence, in order. `text` gives the quotes, `folded` the grammar; `plan` the years and the due day. */
export const targetsIn = (text: string, folded: string, sentence: Span, plan: Period | null): Target[] =>
  readSentence(text, folded, sentence, plan).found.map((one) => one.target)

/**
 * One sentence, read. With `chosen` a person has pointed at a stretch: its numbers are promises whatever the rules
 * say, and no other number is looked at. `horizon` is the day by which all is due that its part of the plan says,
 * `heading` what stands above the sentence.
 */
export function readSentence(
  text: string,
  folded: string,
  sentence: Span,
  plan: Period | null,
  chosen: Span | null = null,
  horizon: Day | null = null,
  heading = '',
): SentenceReading {
  const names = namesIn(folded, sentence[0], sentence[1])
  const row = rowDate(folded, sentence, plan)
  const carried = nothingCarried(row, horizon, heading)
  const found: Found[] = []
  const left: LeftNumber[] = []
  /** Deeds that have only the day of their row: no promise of their own in a row with a number. */
  const unless = new Set<Found>()
  for (const clause of clausesIn(folded, sentence[0], sentence[1], names)) {
    const known = found.length
    const words = folded.slice(clause[0], clause[1])
    const begins = datesIn(folded, clause[0], clause[1], plan)
    const dates = dueDates(folded, clause, begins)
    const stated = dates.filter((date) => date.stated)
    carried.past = chosen === null && (looksBack(words, plan) || (carried.past && !looksForward(words)))
    const specials = chosen || carried.past ? [] : specialsIn(folded, clause)
    const quantities: Quantity[] = []
    for (const quantity of quantitiesIn(folded, clause[0], clause[1])) {
      const date = begins.find((one) => one.start <= quantity.number && quantity.number < one.end)
      const taken = specials.some((special) => special.at <= quantity.number && quantity.number < special.end)
      if (date?.stated || taken) continue
      const why: LeftWhy | null = date ? 'date' : whyLeft(folded, clause, quantity, names, carried.past)
      if (chosen ? isMeant(folded, chosen, quantity, why, names) : why === null) quantities.push(quantity)
      else if (why) left.push({ span: [quantity.number, quantity.unitEnd], why })
    }
    if (stated.length === 0 && dates.some((date) => isOwn(folded, date)))
      Object.assign(carried, { date: row, horizon: null })
    if (ANEW.test(words)) carried.hedge = null
    const make = maker(text, folded, plan, clause, stated, carried)
    for (const special of specials) {
      const one = ofSpecial(make, clause, special, carried, topicBefore(folded, carried))
      found.push(one)
      if (special.unit === '番') carried.indicator = one.target.indicator
    }
    const before = found.map((one) => one.target).filter((target) => target.kind === 'quantity')
    if (quantities.length > 0)
      for (const piece of piecesOf(folded, clause, quantities, names, before)) {
        const { span, at, rest, recurrence } = quantityTarget(folded, piece, carried)
        found.push(make(span, at, rest, recurrence))
      }
    const tail = stated[0]
    const undated = tail ? before.filter((target) => !target.dueStated) : []
    if (tail && undated.length > 0 && isTail(withoutDates(folded, clause[0], clause[1], begins).replace(/[()]/g, ''))) {
      for (const target of undated) Object.assign(target, { due: tail.due, dueStated: true })
    } else if (
      !carried.past &&
      specials.length === 0 &&
      quantities.length === 0 &&
      (row === null || found.length === 0)
    ) {
      const apart = row !== null || carried.waiting
      for (const deed of deedsIn(folded, clause, begins, stated, carried.date, apart))
        if (!chosen || (chosen[0] < deed.span[1] && deed.span[0] < chosen[1])) {
          const one = ofDeed(make, deed, carried.indicator || carried.deed || topicBefore(folded, carried))
          found.push(one)
          if (row !== null && stated.length === 0) unless.add(one)
          carried.deed = one.target.indicator
        }
    }
    const head = stated.find((date) => date.start - clause[0] <= 8)
    if (head) carried.date = head
    else if (dates.some((date) => isOwn(folded, date))) carried.date = row
    const hedge = lastHedgeIn(words)
    if (hedge && (quantities.length + specials.length > 0 || isBare(folded, clause, begins, hedge)))
      carried.hedge = hedge
    carried.waiting = isDateAlone(folded, clause, begins) || (carried.waiting && found.length === known)
    const telling = isTelling(words)
    if (found.length === known && !telling) carried.deed = ''
    if (!carried.clause || !telling) carried.clause = clause
  }
  const counted = found.some((one) => one.target.kind === 'quantity')
  return { found: counted ? found.filter((one) => !unless.has(one)) : found, left }
}

/** 力争创先,全年完成…: what the whole year is to bring begins anew. */
const ANEW = /^全年(?:实现|完成)/

/** 今年 and 2025年 turn back to the plan's own period; 2025年度 in a name does not. */
const isOwn = (folded: string, date: DateMention) =>
  !date.stated && !folded.slice(date.start, date.end + 1).includes('度')

/** 12月底以前,要开工建设…: the clause before says nothing but when. */
const isDateAlone = (folded: string, clause: Span, dates: readonly DateMention[]) =>
  /[前底末内]$/.test(folded.slice(clause[0], clause[1])) && withoutDates(folded, clause[0], clause[1], dates) === ''

/** 力争全年, 确保年内: a clause that says nothing but how firmly and when. */
const isBare = (folded: string, clause: Span, dates: readonly DateMention[], hedge: string) =>
  withoutDates(folded, clause[0], clause[1], dates).length <= hedge.length + 2

/** A number in a chosen stretch, unless it orders or dates the words; one in a name or a word when it is pointed at alone. */
function isMeant(
  folded: string,
  chosen: Span,
  quantity: Quantity,
  why: LeftWhy | null,
  names: readonly Name[],
): boolean {
  const { start, number, unitEnd } = quantity
  if (number < chosen[0] || chosen[1] <= number || why === 'ordinal' || why === 'date') return false
  if (why === null) return true
  const wordly = nameAt(number, names) !== undefined || !isNumber(folded, { span: [number, unitEnd], why })
  return !wordly || (start <= chosen[0] && chosen[1] <= unitEnd)
}

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
        due: date ? date.due : (carried.horizon ?? plan?.end ?? null),
        dueStated: (date ?? carried.horizon) !== null,
        recurrence,
        baseline: null,
      },
    }
  }
}

function ofSpecial(make: Make, clause: Span, special: Special, carried: Carried, topic: string): Found {
  const { at, end: _, indicator, ...rest } = special
  // 经济增长 is the reference's own name; its last word is not cut off.
  const named = special.comparator === 'sync' ? indicator : indicatorOf(indicator, '')
  return make(
    clause,
    at,
    { kind: 'quantity', ...rest, valueHigh: null, indicator: named || carried.indicator || topic },
    null,
  )
}

/** 完成招标: a step on the way and not what is opened after it. */
const PHASE =
  /^(?:项目)?(?:招投?标|设计|审批|立项|前期(?:工作)?|可研(?:报告)?|征地|拆迁|(?:施工|实施|设计|规划|建设)?方案)$/

/** 招标并开工建设: steps and deeds alone, whose object was named before. */
const STEPS_ALONE =
  /^(?:完成)?(?:施工|监理|前期)?(?:招投?标|设计|审批|立项|征地|拆迁|手续)(?:并|和|、|后)(?:全面)?(?:开工(?:建设)?|动工|进场(?:施工)?|启动建设)$/
/** 完成主体工程: a part of what was named before. */
const PART_ALONE = /^(?:主体(?:工程|结构|施工)?|附属工程|基础(?:施工|工程)|土建(?:工程)?)(?:建设|施工)?$/
/** 云汀幼儿园正在打桩: how far it has come. */
const SO_FAR = /(?:目前)?(?:正在|已经|已)(?!建|有)[^,]{0,30}$/
/** 某村改造规划编制等前期工作, 公寓规划设计和土地报批: the steps before the deed. */
const STEP =
  '(?:(?:规划|方案|初步|施工图|土地|用地)?(?:编制|设计|报批|审批|勘察|可研|立项|招投?标|核准|选址|环评)|征地拆迁|征拆|前期(?:准备)?(?:工作|手续)?)'
const EARLY = new RegExp(`(?<=\\p{Script=Han}{3})${STEP}(?:(?:等|和|及|、){0,2}${STEP}){0,3}(?:工作|手续)?$`, 'u')

/** 力争春节前开工 is named by what the clause before it speaks of. */
function ofDeed(make: Make, deed: Deed, topic: string): Found {
  const none = { measure: null, value: null, valueHigh: null, unit: null, comparator: 'plain' as const }
  const alone =
    isBareDeed(deed.words) || deed.words === '' || STEPS_ALONE.test(deed.words) || PART_ALONE.test(deed.words)
  const named = topic.replace(SO_FAR, '').replace(EARLY, '')
  const indicator =
    alone && named.length <= 24
      ? (isBareDeed(named) || PHASE.test(named) ? '' : withoutDone(named)) + deed.words
      : deed.words
  return make(deed.span, deed.span[1], { kind: 'milestone', indicator, ...none }, deed.recurrence)
}
