import { decimal } from '../decimal.ts'
import {
  endsWithin,
  exact,
  type Fraction,
  HUNDRED,
  isPositive,
  minus,
  NONE,
  order,
  over,
  ratio,
  rounded,
  size,
  times,
} from '../fraction.ts'
import { completionShare, isLimit, leadsSomewhere, monthsLeft } from './schedule.ts'
import type { Situation } from './situation.ts'
import type { VerdictNumbers } from './verdict.ts'

/** What every numeric sentence may need: target, actual, completion, elapsed share, months left. */
export function figures(s: Situation): VerdictNumbers {
  const { task, actual } = s
  const numbers: VerdictNumbers = {
    elapsedPct: rounded(times(HUNDRED, s.elapsed), 1),
    monthsLeft: monthsLeft(task, s.month),
    due: task.due,
  }
  if (task.value !== null) numbers.target = task.value
  if (task.comparator === 'range' && task.valueHigh !== null) numbers.targetHigh = task.valueHigh
  if (leadsSomewhere(task) && task.baseline !== null) numbers.baseline = task.baseline
  if (actual === null) return numbers
  numbers.actual = rounded(actual, 30)
  const share = task.pace === 'accumulate' || task.pace === 'path' ? completionShare(task, actual) : null
  if (share !== null) numbers.completionPct = shown(times(HUNDRED, share), [NONE, HUNDRED])
  return numbers
}

/** Expected and short, rounded so that what is shown subtracts and never hides a shortfall. */
export function shortfall(s: Situation, expected: Fraction): VerdictNumbers {
  const actual = s.actual ?? NONE
  for (let digits = Math.max(2, scaleOf(s)); ; digits++) {
    const text = rounded(expected, digits)
    const difference = minus(exact(text), actual)
    if (order(difference, NONE) === order(minus(expected, actual), NONE) || digits > 60) {
      return { expected: text, short: rounded(size(difference), 60) }
    }
  }
}

/** What each remaining month needs, rounded up: 10 in 6 months is 1.7. */
export function monthlyNeed(s: Situation): VerdictNumbers {
  const left = monthsLeft(s.task, s.month)
  if (s.target === null || s.actual === null || left === 0 || isLimit(s.task)) return {}
  const rest = minus(s.target, s.actual)
  return isPositive(rest) ? { perMonth: rounded(over(rest, ratio(left)), Math.max(1, scaleOf(s)), 'up') } : {}
}

/**
 * Decimal text with as few decimals as do not move the value across or onto an edge it is not on:
 * 18.75 stays, 16.666… is 16.7, but 30.04 beside the edge 30 is 30.04.
 */
export function shown(value: Fraction, edges: readonly Fraction[]): string {
  if (endsWithin(value, 2)) return rounded(value, 2)
  for (let digits = 1; ; digits++) {
    const text = rounded(value, digits)
    const near = exact(text)
    if (edges.every((edge) => order(near, edge) === order(value, edge))) return text
  }
}

const scaleOf = (s: Situation): number =>
  Math.max(...[s.task.value, s.task.valueHigh, s.own?.total].map((text) => (text ? decimal(text).scale : 0)))
