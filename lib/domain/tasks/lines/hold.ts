import {
  type Fraction,
  HUNDRED,
  isNone,
  isPositive,
  minus,
  NONE,
  opposite,
  order,
  over,
  ratio,
  rounded,
  size,
  times,
} from '../../fraction.ts'
import { figures, shown } from '../figures.ts'
import { type Finding, type Situation, settled, tolerance } from '../situation.ts'

/** A share or level that is kept: none short green · under 10 points yellow · else red. */
export function held(s: Situation): Finding {
  const short = missing(s)
  const numbers = figures(s)
  if (!isPositive(short)) return { standing: 'green', marks: [], numbers }
  numbers.short = rounded(short, 30)
  if (order(short, tolerance(s)) <= 0) return { standing: 'green', marks: ['within'], numbers }
  const points = inPoints(s, short)
  const limit = ratio(s.rule.hold.yellowUnder)
  if (points !== null) numbers.gapPoints = shown(points, [NONE, limit])
  const yellow = points !== null && order(points, limit) < 0
  return settled(s, { standing: yellow ? 'yellow' : 'red', marks: [], numbers })
}

/** Growth is not prorated [天津 2022]: at the target green · on its good side of 0 yellow · else red. */
export function rated(s: Situation): Finding {
  const short = missing(s)
  const numbers = figures(s)
  if (!isPositive(short)) return { standing: 'green', marks: [], numbers }
  numbers.short = rounded(short, 30)
  if (order(short, tolerance(s)) <= 0) return { standing: 'green', marks: ['within'], numbers }
  const actual = s.actual ?? NONE
  const wrongWay = s.task.better === 'up' ? actual.n < 0n : actual.n > 0n
  return settled(s, { standing: wrongWay ? 'red' : 'yellow', marks: [], numbers })
}

/** What is missing to the target, seen from the promised side; positive means short. */
export function missing(s: Situation): Fraction {
  const behind = minus(s.target ?? NONE, s.actual ?? NONE)
  return s.task.better === 'up' ? behind : opposite(behind)
}

/** Points of a share are its own; of anything else, hundredths of the target. */
function inPoints(s: Situation, short: Fraction): Fraction | null {
  if (s.task.measure === 'share') return short
  const target = size(s.target ?? NONE)
  return isNone(target) ? null : over(times(HUNDRED, short), target)
}
