import {
  type Fraction,
  HUNDRED,
  isNone,
  isPositive,
  minus,
  NONE,
  ONE,
  opposite,
  order,
  over,
  ratio,
  size,
  times,
} from '../../fraction.ts'
import { figures, monthlyNeed, shortfall, shown } from '../figures.ts'
import type { Rule } from '../rule.ts'
import { expectation } from '../schedule.ts'
import { type Finding, type Situation, settled, tolerance } from '../situation.ts'
import type { Light, Mark } from '../verdict.ts'

/** Counts and amounts that add up: gap = 100·(expected − actual) ÷ target. */
export const accumulated = (s: Situation): Finding => progress(s, size(s.target ?? NONE), false)

/** A stock on its way: gap = 100·(expected − actual) ÷ (target − baseline). */
export function walked(s: Situation, baseline: Fraction | null): Finding {
  const target = s.target ?? NONE
  return progress(s, size(minus(target, baseline ?? NONE)), s.task.better === 'down')
}

function progress(s: Situation, span: Fraction, falling: boolean): Finding {
  const expected = expectation(s.task, s.month)
  const numbers = { ...figures(s), ...monthlyNeed(s) }
  if (expected === null || s.actual === null) return { standing: 'green', marks: ['notExpectedYet'], numbers }
  const behind = minus(expected, s.actual)
  const short = falling ? opposite(behind) : behind
  Object.assign(numbers, shortfall(s, expected))
  const gap = isNone(span) ? null : over(times(HUNDRED, short), span)
  if (gap !== null) numbers.gapPoints = shown(gap, edges(s.rule))
  if (isPositive(short) && order(short, times(s.elapsed, tolerance(s))) <= 0)
    return { standing: 'green', marks: ['within'], numbers }
  // A target of 0 has no share to be behind by: short of it is simply red.
  const [light, mark] = gap === null ? ([isPositive(short) ? 'red' : 'green', null] as const) : band(s.rule, gap)
  const marks: Mark[] = mark ? [mark] : []
  if (isNone(expected) && isNone(s.actual) && !s.over) marks.push('notExpectedYet')
  if (light === 'red' && !s.over && oneShort(s, short))
    return { standing: 'yellow', marks: [...marks, 'oneShort'], numbers }
  if (s.over && isPositive(short)) return settled(s, { standing: 'red', marks: [], numbers })
  return { standing: light, marks, numbers }
}

/** gap ≤ 0 green · below `yellowFrom` green, marked · to `redOver` yellow · over it red. */
function band(rule: Rule, gap: Fraction): [Light, Mark | null] {
  const { slightlyOver, yellowFrom, redOver, aheadFrom } = rule.bands
  if (order(gap, ratio(redOver)) > 0) return ['red', null]
  if (order(gap, ratio(yellowFrom)) >= 0 && isPositive(gap)) return ['yellow', null]
  if (order(gap, ratio(slightlyOver)) > 0) return ['green', 'slightlyBehind']
  return ['green', order(gap, ratio(-aheadFrom)) <= 0 && !isPositive(gap) && !isNone(gap) ? 'ahead' : null]
}

const edges = ({ bands }: Rule): Fraction[] =>
  [0, bands.slightlyOver, bands.yellowFrom, bands.redOver, -bands.aheadFrom].map((edge) => ratio(edge))

const oneShort = (s: Situation, short: Fraction): boolean =>
  s.rule.oneShortAtMostYellow && s.task.wholes && s.task.pace === 'accumulate' && order(short, ONE) <= 0
