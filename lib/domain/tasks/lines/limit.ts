import {
  type Fraction,
  HUNDRED,
  isNone,
  isPositive,
  minus,
  NONE,
  order,
  over,
  plus,
  ratio,
  rounded,
  size,
  times,
} from '../../fraction.ts'
import { figures } from '../figures.ts'
import { type Finding, type Situation, settled, tolerance } from '../situation.ts'

/** Not to be passed: a budget that is used up over the period, or a state that is kept under. */
export function limited(s: Situation): Finding {
  const actual = s.actual ?? NONE
  const target = s.target ?? NONE
  const excess = minus(actual, target)
  const numbers = { ...figures(s), ...(isPositive(excess) ? { short: rounded(excess, 30) } : {}) }
  const within = isPositive(excess) && order(excess, tolerance(s)) <= 0
  if (isPositive(excess) && !within) {
    const yellow = s.task.pace !== 'accumulate' && !isNone(target) && order(excess, allowed(s, target)) <= 0
    return settled(s, { standing: yellow ? 'yellow' : 'red', marks: ['exceeded'], numbers })
  }
  return { standing: usedTooFast(s, actual, target) ? 'yellow' : 'green', marks: within ? ['within'] : [], numbers }
}

const allowed = (s: Situation, target: Fraction): Fraction =>
  over(times(size(target), ratio(s.rule.limit.overPercent)), HUNDRED)

/** From the second unit on: a single accident in January is no trend. Amounts have no first unit. */
function usedTooFast(s: Situation, actual: Fraction, target: Fraction): boolean {
  if (s.task.pace !== 'accumulate' || s.over || !isPositive(target)) return false
  if (s.task.wholes && order(actual, ratio(2)) < 0) return false
  return order(over(actual, target), plus(s.elapsed, ratio(s.rule.limit.usedMargin, 100))) > 0
}
