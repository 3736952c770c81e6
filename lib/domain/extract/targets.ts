import { decimal, negate, text as plain } from '../decimal.ts'
import { clausesIn } from './clauses.ts'
import { type DateMention, datesIn, recurrenceIn } from './dates.ts'
import { trimmed } from './fold.ts'
import { hedgeIn } from './hedges.ts'
import { indicatorOf, isGeneric, topicOf } from './indicator.ts'
import { measureOf } from './measure.ts'
import { isDeed, isStrongDeed } from './milestones.ts'
import { namesIn, within } from './names.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { isPromise } from './promises.ts'
import { quantitiesIn } from './quantities.ts'
import type { Period, Span, Target } from './read-report-types.ts'
import { type Special, specialsIn } from './specials.ts'

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
    const dates = datesIn(folded, clause[0], clause[1], plan).filter(
      (date) => !date.begins && !isFeastName(folded, date),
    )
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
    if (specials.length > 0) for (const special of specials) found.push(ofSpecial(make, clause, special, carried))
    else if (quantities.length > 0)
      for (const piece of piecesOf(folded, clause, quantities, names)) found.push(ofPiece(make, folded, piece, carried))
    else {
      const milestone = milestoneOf(make, folded, clause, stated, carried, row !== null)
      if (milestone) found.push(milestone)
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
  const left = withoutDates(folded, piece.span[0], quantity.start)
  const right = withoutDates(folded, quantity.end, piece.span[1])
  const { measure, falls } = measureOf(quantity, left || folded.slice(piece.clause[0], quantity.start), right)
  let indicator = piece.indicator ?? indicatorOf(left, right)
  let span = piece.span
  if (isGeneric(indicator)) {
    const topic =
      carried.indicator || (carried.clause ? topicOf(folded.slice(carried.clause[0], carried.clause[1])) : '')
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

function milestoneOf(
  make: Make,
  folded: string,
  clause: Span,
  stated: readonly DateMention[],
  carried: Carried,
  row: boolean,
): Target | null {
  const words = withoutDates(folded, clause[0], clause[1])
  const every = recurrenceIn(folded, clause[0], clause[1])
  if (words.length < 4 || !isDeed(words)) return null
  const dated = stated.length > 0 || (carried.date !== null && (row || isStrongDeed(words)))
  if (!dated && !every) return null
  const indicator = indicatorOf(words.replace(/每(?:个)?(?:月|季度?|周|星期)/, ''), '')
  const rest = {
    kind: 'milestone' as const,
    indicator,
    measure: null,
    value: null,
    valueHigh: null,
    unit: null,
    comparator: 'plain' as const,
  }
  return make(clause, clause[1], rest, every?.recurrence ?? null)
}

function withoutDates(folded: string, start: number, end: number): string {
  const [from, to] = trimmed(folded, start, end)
  let words = ''
  let at = from
  for (const date of datesIn(folded, from, to, null)) {
    words += folded.slice(at, date.start)
    at = date.end
  }
  return (words + folded.slice(at, to)).replace(/^[、,:\s]+/, '')
}

/** A table row or numbered line whose own cell or 完成时限 is a date: it counts for everything in the row. */
function rowDate(folded: string, [start, end]: Span, plan: Period | null): DateMention | null {
  const row = folded.slice(start, end)
  const limit = /(?:完成|办理|责任|整改)?时(?:限|间)(?:要求)?[:|]\s*[^|,。;]{2,16}/.exec(row)
  if (limit) return datesIn(folded, start + limit.index, start + limit.index + limit[0].length, plan)[0] ?? null
  if (!row.includes('|')) return null
  return (
    datesIn(folded, start, end, plan).find(
      (date) =>
        /\|\s*$/.test(folded.slice(start, date.start)) && /^(?:完成)?\s*(?:\||$)/.test(folded.slice(date.end, end)),
    ) ?? null
  )
}

/** 五一劳动奖章, 国庆 in a name: only dates outside quotation marks. */
const isFeastName = (folded: string, date: DateMention) =>
  within(date.start, namesIn(folded, Math.max(0, date.start - 30), date.start + 30)) &&
  date.due !== null &&
  !/末$/.test(folded.slice(date.start, date.end))
