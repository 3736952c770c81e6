import { exact } from '../../fraction.ts'
import { isLimit, leadsSomewhere } from '../schedule.ts'
import type { Finding, Situation } from '../situation.ts'
import type { LineId } from '../verdict.ts'
import { foretold } from './deed.ts'
import { held, rated } from './hold.ts'
import { limited } from './limit.ts'
import { accumulated, walked } from './progress.ts'
import { ranged } from './range.ts'
import { recurred } from './recurring.ts'
import { synced } from './sync.ts'
import { worded } from './words.ts'

/** The lines from `deed` down, first match wins. Needs the month's own report where a number is judged. */
export function measured(s: Situation): { line: LineId; finding: Finding } {
  const { task } = s
  if (task.pace === 'deed') return { line: 'deed', finding: foretold(s) }
  if (task.pace === 'recurring') return { line: 'recurring', finding: recurred(s) }
  if (task.comparator === 'sync') return { line: 'sync', finding: synced(s) }
  if (task.pace === 'words') return { line: 'words', finding: worded(s) }
  if (task.comparator === 'range') return { line: 'range', finding: ranged(s) }
  if (isLimit(task)) return { line: 'lte', finding: limited(s) }
  if (task.pace === 'rate') return { line: 'rate', finding: rated(s) }
  if (task.pace === 'accumulate') return { line: 'accumulate', finding: accumulated(s) }
  if (task.pace === 'path' && leadsSomewhere(task)) {
    return { line: 'path', finding: walked(s, task.baseline === null ? null : exact(task.baseline)) }
  }
  return { line: 'hold', finding: held(s) }
}
