import { addDays, type Day, day, daysIn, isDay } from '../../calendar/day.ts'
import type { DateExpression, DatePoint } from './date-expressions.ts'

/** First and last day, both inclusive; null for a day no calendar has. */
export interface DaySpan {
  start: Day
  end: Day
}

/** The days an expression means, seen from a reference day; a period runs from its first to its last day. */
export function spanOf(expression: DateExpression, reference: Day): DaySpan | null {
  const from = pointSpan(expression.from, reference)
  if (!expression.until || !from) return from
  const until = pointSpan(expression.until, reference)
  if (!until) return null
  if (until.end >= from.start) return { start: from.start, end: until.end }
  // 11月至3月 ends in the year after.
  const later = pointSpan({ ...expression.until, shift: (expression.until.shift ?? 0) + 1 }, reference)
  return later && expression.until.year === null ? { start: from.start, end: later.end } : null
}

/** The days of one date, seen from a reference day. */
export function pointSpan(point: DatePoint, reference: Day): DaySpan | null {
  const { unit, days, edge } = point
  const year = point.year ?? Number(reference.slice(0, 4)) + (point.shift ?? 0)
  const [first, last] = monthsOf(point, reference)
  const [fromYear, fromMonth] = carried(year, first)
  const [untilYear, untilMonth] = carried(year + point.years - 1, last)
  if (days) return daysOf(untilYear, untilMonth, days)
  const whole = { start: day(point.fromYear ?? fromYear, fromMonth, 1), end: endOf(untilYear, untilMonth) }
  if (edge === null) return whole
  if (unit === 'month') return partOfMonth(untilYear, untilMonth, edge)
  const length = last - first + 1
  if (edge === '末') return { start: day(untilYear, untilMonth, 1), end: whole.end }
  if (edge === '初') return { start: whole.start, end: endOf(fromYear, fromMonth + (length > 3 ? 1 : 0)) }
  const middle = length > 3 ? 6 : fromMonth + 1
  return { start: day(untilYear, middle, 1), end: endOf(untilYear, middle) }
}

const LENGTHS = { day: 1, month: 1, quarter: 3, half: 6, year: 12 } as const

/** First and last month from January of the year; below 1 and above 12 for the years beside it. */
function monthsOf({ unit, months, near }: DatePoint, reference: Day): [number, number] {
  if (near === null) return months
  const length = LENGTHS[unit]
  const first = (Math.floor((Number(reference.slice(5, 7)) - 1) / length) + near) * length + 1
  return [first, first + length - 1]
}

const carried = (year: number, month: number): [number, number] => {
  const years = Math.floor((month - 1) / 12)
  return [year + years, month - years * 12]
}

function daysOf(year: number, month: number, [first, last]: [number, number]): DaySpan | null {
  const span = { start: day(year, month, first), end: day(year, month, last) }
  return isDay(span.start) && isDay(span.end) && first <= last ? span : null
}

function partOfMonth(year: number, month: number, edge: NonNullable<DatePoint['edge']>): DaySpan {
  if (edge === '上旬' || edge === '初') return { start: day(year, month, 1), end: day(year, month, 10) }
  if (edge === '中旬' || edge === '中') return { start: day(year, month, 11), end: day(year, month, 20) }
  return { start: day(year, month, 21), end: endOf(year, month) }
}

/** The last day by which something 前 or within an expression is due: N月前 and N季度前 end the day before they begin. */
export function lastDay(expression: DateExpression, reference: Day): Day | null {
  const span = spanOf(expression, reference)
  if (!span) return null
  const last = expression.until ?? expression.from
  const { unit, edge, days } = last
  const excluded = expression.before && edge === null && days === null && (unit === 'month' || unit === 'quarter')
  const begins = excluded ? pointSpan(last, reference) : null
  return begins ? addDays(begins.start, -1) : span.end
}

const endOf = (year: number, month: number): Day => day(year, month, daysIn(year, month))
