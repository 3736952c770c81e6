import { exact, minus, NONE, order, rounded } from '../../fraction.ts'
import { leadsSomewhere } from '../schedule.ts'
import { type Finding, type Situation, settled } from '../situation.ts'
import { held, rated } from './hold.ts'
import { limited } from './limit.ts'
import { accumulated, walked } from './progress.ts'

/** Between two bounds: the nearer one judges (`aim`); beyond on the better side is as good as inside. */
export function ranged(s: Situation): Finding {
  if (s.task.pace === 'accumulate') return betweenSums(s)
  if (leadsSomewhere(s.task)) return walked(s, s.task.baseline === null ? null : exact(s.task.baseline))
  if (s.task.better === 'up') return s.task.pace === 'rate' ? rated(s) : held(s)
  return s.task.pace === 'rate' && (s.target ?? NONE).n < 0n ? rated(s) : limited(s)
}

function betweenSums(s: Situation): Finding {
  const { value, valueHigh } = s.task
  const actual = s.actual ?? NONE
  const [a, b] = [exact(value ?? '0'), exact(valueHigh ?? value ?? '0')]
  const upper = order(a, b) > 0 ? a : b
  const finding = accumulated(s)
  if (order(actual, upper) <= 0) return finding
  if (s.task.better === 'up') return { ...finding, marks: [...finding.marks, 'aboveUpper'] }
  return settled(s, {
    standing: 'yellow',
    marks: ['aboveUpper'],
    numbers: { ...finding.numbers, short: rounded(minus(actual, upper), 30) },
  })
}
