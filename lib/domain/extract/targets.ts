import { decimal, negate, text as plain } from '../decimal.ts'
import { clausesIn } from './clauses.ts'
import { dueDates, rowDate, withoutDates } from './dated-words.ts'
import { type DateMention, recurrenceIn } from './dates.ts'
import { hedgeIn } from './hedges.ts'
import { indicatorOf, isGeneric, topicOf, withoutRate } from './indicator.ts'
import { measureOf } from './measure.ts'
import { type Deed, deedsIn, EVERY, isTail } from './milestones.ts'
import { namesIn } from './names.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { isPromise } from './promises.ts'
import { quantitiesIn } from './quantities.ts'
import type { Period, Span, Target } from './read-report-types.ts'
import { type Special, specialsIn } from './specials.ts'

/** 23户51名: the number before this one. */
const BEFORE_IT = /\d[\d.]*[余多]?[万亿]?\p{Script=Han}{1,2}$/u

/** What the clauses before have said that still holds up to the next semicolon. */
interface Carried {
  hedge: string | null
  date: DateMention | null
  indicator: string
  clause: Span | null
}

/** The targets of one sentence, in order. `text` gives the quotes, `folded` the grammar; `plan` the years and the due day. */
export function targetsIn(text: string, folded: string, sentence: Span, plan: Period | null): Target[] {
  const names = namesIn(folded, sentence[0], sentence[1])
  const row = rowDate(folded, sentence, plan)
  const carried: Carried = { hedge: null, date: row, indicator: '', clause: null }
  const found: Target[] = []
  for (const clause of clausesIn(folded, sentence[0], sentence[1], names)) {
    const dates = dueDates(folded, clause, plan)
    const stated = dates.filter((date) => date.stated)
    const hedge = hedgeIn(folded.slice(clause[0], clause[1]))
    carried.hedge = hedge ?? carried.hedge
    const quantities = quantitiesIn(folded, clause[0], clause[1]).filter(
      (quantity) =>
        !dates.some((date) => date.start <= quantity.number && quantity.number < date.end) &&
        isPromise(folded, clause, quantity, names),
    )
    const specials = specialsIn(folded, clause)
    const make = maker(text, plan, stated, carried)
    for (const special of specials) found.push(ofSpecial(make, clause, special, carried))
    if (quantities.length > 0)
      for (const piece of piecesOf(folded, clause, quantities, names)) found.push(ofPiece(make, folded, piece, carried))
    const tail = stated[0]
    const before = found.filter((target) => target.kind === 'quantity' && !target.dueStated)
    if (tail && before.length > 0 && isTail(withoutDates(folded, clause[0], clause[1]))) {
      for (const target of before) Object.assign(target, { due: tail.due, dueStated: true })
    } else if (specials.length === 0 && quantities.length === 0 && (row === null || found.length === 0)) {
      for (const deed of deedsIn(folded, clause, stated, carried.date, row !== null)) found.push(ofDeed(make, deed))
    }
    const head = stated.find((date) => date.start - clause[0] <= 8)
    if (head) carried.date = head
    else if (dates.some((date) => !date.stated)) carried.date = row
    carried.clause = clause
  }
  return found
}

type Make = (
  span: Span,
  at: number,
  rest: Pick<Target, 'kind' | 'indicator' | 'measure' | 'value' | 'valueHigh' | 'unit' | 'comparator'>,
  every: Target['recurrence'],
) => Target

function maker(text: string, plan: Period | null, stated: readonly DateMention[], carried: Carried): Make {
  return (span, at, rest, recurrence) => {
    const date = stated.filter((one) => one.start <= at).at(-1) ?? stated[0] ?? carried.date
    return {
      span,
      quote: text.slice(span[0], span[1]),
      ...rest,
      hedge: carried.hedge,
      due: date ? date.due : (plan?.end ?? null),
      dueStated: date !== null && date !== undefined,
      recurrence,
      baseline: null,
    }
  }
}

function ofPiece(make: Make, folded: string, piece: Piece, carried: Carried): Target {
  const { quantity } = piece
  let left = withoutDates(folded, piece.inner[0], quantity.start)
  let right = withoutDates(folded, quantity.end, piece.inner[1])
  if (!/\p{Script=Han}{2}/u.test(left + right)) {
    left = withoutDates(folded, piece.span[0], quantity.start).replace(BEFORE_IT, '')
    right = withoutDates(folded, quantity.end, piece.span[1])
  }
  const words = piece.indicator === null ? left : piece.indicator + left.slice(left.search(/分别|均|都/))
  const { measure, falls } = measureOf(quantity, words || folded.slice(piece.clause[0], quantity.start), right)
  let indicator = piece.indicator ?? indicatorOf(left.replace(EVERY, ''), right)
  let span = piece.span
  if (isGeneric(indicator)) {
    const topic =
      (indicator.endsWith('率') ? withoutRate(carried.indicator) : carried.indicator) ||
      (carried.clause ? topicOf(folded.slice(carried.clause[0], carried.clause[1])) : '')
    if (carried.clause && !carried.indicator && topic) span = [folded.indexOf(topic, carried.clause[0]), span[1]]
    if (span[0] < 0 || span[0] > piece.span[0]) span = piece.span
    indicator = topic + (indicator === topic ? '' : indicator)
  }
  if (indicator !== '') carried.indicator = indicator
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
      unit: quantity.unit,
      comparator: quantity.comparator,
    },
    every,
  )
}

function ofSpecial(make: Make, clause: Span, special: Special, carried: Carried): Target {
  const { at, indicator, ...rest } = special
  // 经济增长 is the reference's own name; its last word is not cut off.
  const named = special.comparator === 'sync' ? indicator : indicatorOf(indicator, '')
  return make(clause, at, { kind: 'quantity', ...rest, valueHigh: null, indicator: named || carried.indicator }, null)
}

function ofDeed(make: Make, deed: Deed): Target {
  const none = { measure: null, value: null, valueHigh: null, unit: null, comparator: 'plain' as const }
  return make(deed.span, deed.span[1], { kind: 'milestone', indicator: deed.words, ...none }, deed.recurrence)
}
