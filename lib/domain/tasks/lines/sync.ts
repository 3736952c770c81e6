import { exact, isNegative, isPositive, minus, NONE, order, ratio, rounded } from '../../fraction.ts'
import { figures } from '../figures.ts'
import { type Finding, type Situation, settled } from '../situation.ts'

/** In step with a reference: at it, or within a point below, green · below yellow · shrinking while it does not, red. */
export function synced(s: Situation): Finding {
  const reference = exact(s.own?.reference ?? '0')
  const actual = s.actual ?? NONE
  const short = minus(reference, actual)
  const numbers = { ...figures(s), reference: s.own?.reference ?? '0' }
  if (!isPositive(short)) return { standing: 'green', marks: [], numbers }
  numbers.short = rounded(short, 30)
  if (order(short, ratio(s.rule.sync.tolerance)) <= 0) return { standing: 'green', marks: ['within'], numbers }
  const red = isNegative(actual) && !isNegative(reference)
  return settled(s, { standing: red ? 'red' : 'yellow', marks: [], numbers })
}
