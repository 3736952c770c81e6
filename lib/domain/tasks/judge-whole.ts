import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { judge } from './judge.ts'
import type { RollUp } from './parts.ts'
import { type PartReports, rolledUp } from './roll-up.ts'
import type { Rule } from './rule.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'
import type { Verdict } from './verdict.ts'
import { type PartSeen, worstPart } from './worst-part.ts'

/** A part with all that its whole reads of it, in the month that is judged. */
export type PartInMonth = PartReports & PartSeen

/** What is known of a whole: its own reports are those of the months before it was broken down. */
export interface Whole {
  rollUp: RollUp
  version: TaskVersion
  reported: readonly ReportedMonth[]
}

/**
 * The light of a whole with a roll-up. By sum and mean it is judged as any task, from its parts' figures; by worst it
 * shows its worst part. What was filed for it before it had parts stands in the months for which no part has reported.
 */
export function judgeWhole(whole: Whole, parts: readonly PartInMonth[], rule: Rule, month: Month, today: Day): Verdict {
  const { rollUp, version } = whole
  const asItself = () => judge(version, rule, wholeMonths(whole, parts), month, today)
  if (rollUp !== 'worst' || version.state !== 'live') return asItself()
  const verdict = worstPart(version, parts)
  return verdict.standing === 'unreported' && whole.reported.some((each) => each.month === month) ? asItself() : verdict
}

/** The months that a whole is judged from: its parts' rolled up, its own in the months for which no part has reported. */
export function wholeMonths(
  { rollUp, version, reported }: Whole,
  parts: readonly PartReports[],
): readonly ReportedMonth[] {
  if (rollUp === 'worst') return reported
  const rolled = rolledUp(rollUp, version, parts)
  const told = new Set(rolled.map((each) => each.month))
  return [...reported.filter((each) => !told.has(each.month)), ...rolled].toSorted((a, b) =>
    a.month < b.month ? -1 : 1,
  )
}
