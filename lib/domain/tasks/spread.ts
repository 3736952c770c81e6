import type { Day } from '../calendar/day.ts'
import { lastDay, monthOf, monthsFrom } from '../calendar/month.ts'
import { type Decimal, decimal, isWhole } from '../decimal.ts'
import {
  exact,
  type Fraction,
  floor,
  fraction,
  isNegative,
  minus,
  order,
  plus,
  ratio,
  rounded,
  size,
  times,
} from '../fraction.ts'

/** How an amount runs over its period: the same each time · more each time · at the year's end (年底集中). */
export const SHAPES = ['even', 'rising', 'yearEnd'] as const
export type Shape = (typeof SHAPES)[number]
export const SPREAD_STEPS = ['month', 'quarter'] as const
export type SpreadStep = (typeof SPREAD_STEPS)[number]

/** What must stand by a day: cumulative, decimal text. */
export interface SpreadPoint {
  due: Day
  value: string
}

/** The last days of the months or calendar quarters from start on; the last one is the due day itself. */
export function spreadDays(start: Day, due: Day, step: SpreadStep): Day[] {
  const ends = monthsFrom(monthOf(start), monthOf(due))
    .filter((month) => step === 'month' || Number(month.slice(5)) % 3 === 0)
    .map(lastDay)
  return [...ends.filter((end) => end < due), due]
}

/**
 * Cumulative points on the days, the last exactly the target. Each is rounded down (toward `from`) to whole things or to
 * the target's own decimals, at least two: an even spread by month asks what the rule's straight line asks, never more.
 * @param from where a level starts; 0 for what adds up. @param days ascending, at least one.
 */
export function spread(target: string, days: readonly Day[], shape: Shape, wholes: boolean, from = '0'): SpreadPoint[] {
  const base = exact(from)
  const way = minus(exact(target), base)
  const places = digitsOf([decimal(target), decimal(from)], wholes)
  const weights = days.map((_, at) => weight(shape, at, days.length))
  const all = weights.reduce((sum, each) => sum + each, 0)
  let passed = 0
  return days.map((due, at) => {
    passed += weights[at] ?? 0
    const done = cut(times(size(way), ratio(passed, all)), places)
    return { due, value: rounded(plus(base, isNegative(way) ? minus(ratio(0), done) : done), places) }
  })
}

/**
 * A total in shares by weight, which add up to it exactly: what rounding down leaves goes to the largest remainders, of
 * equal ones to the first. @throws RangeError for a negative weight or when all are 0.
 */
export function shares(total: string, weights: readonly string[], wholes: boolean): string[] {
  const parts = weights.map(exact)
  const all = parts.reduce(plus, ratio(0))
  if (parts.some(isNegative) || all.n === 0n) throw new RangeError('weights must be positive')
  const places = digitsOf([decimal(total)], wholes)
  const negative = total.startsWith('-')
  const units = times(size(exact(total)), ratio(10n ** BigInt(places)))
  const due = parts.map((part) => times(units, ratio(part.n * all.d, part.d * all.n)))
  const given = due.map((each) => floor(each).n)
  let left = units.n / units.d - given.reduce((sum, each) => sum + each, 0n)
  const byRemainder = due
    .map((each, at) => ({ at, rest: minus(each, floor(each)) }))
    .toSorted((a, b) => order(b.rest, a.rest) || a.at - b.at)
  for (const { at } of byRemainder) {
    if (left === 0n) break
    given[at] = (given[at] ?? 0n) + 1n
    left -= 1n
  }
  return given.map((each) => rounded(ratio(negative ? -each : each, 10n ** BigInt(places)), places))
}

/** Of 12 months the last two (升规 is counted in batches at the ends of November and December), of 4 quarters the last. */
function weight(shape: Shape, at: number, length: number): number {
  if (shape === 'even') return 1
  if (shape === 'rising') return at + 1
  return at >= length - Math.ceil(length / 6) ? 1 : 0
}

const digitsOf = (figures: readonly Decimal[], wholes: boolean): number =>
  wholes && figures.every(isWhole) ? 0 : Math.max(2, ...figures.map((figure) => figure.scale))

/** Toward zero, to so many decimals. */
function cut(value: Fraction, places: number): Fraction {
  const unit = ratio(10n ** BigInt(places))
  return times(floor(times(value, unit)), ratio(1, 10n ** BigInt(places)))
}

/** What a decimal figure is as an exact one; for sums of figures people typed. */
export const summed = (figures: readonly string[]): string =>
  rounded(
    figures.map((figure) => fraction(decimal(figure))).reduce(plus, ratio(0)),
    Math.max(0, ...figures.map((figure) => decimal(figure).scale)),
  )
