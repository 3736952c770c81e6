import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { judge } from './judge.ts'
import type { RollUp } from './parts.ts'
import { type PartReports, rolledUp } from './roll-up.ts'
import type { Rule } from './rule.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'
import type { Standing, Verdict } from './verdict.ts'
import { type PartSeen, worstPart } from './worst-part.ts'

/** A task that can be asked for any month. */
export interface Known {
  versionIn(month: Month): TaskVersion
  /** Its counted months under the promise of a month, oldest first. */
  reportedIn(month: Month): readonly ReportedMonth[]
  verdictIn(month: Month): Verdict
  /** What it shows: the confirmed light where there is one. */
  shownIn(month: Month): Standing
  /** Whether it shows what was filed for itself; of a whole only in months for which no part has reported. */
  ownIn(month: Month): boolean
}

/** A part: its unit's name is all that may be said of it to those who do not see it. */
export interface KnownPart extends Known {
  name: string
  weight: string
}

/**
 * A whole with a roll-up. By sum and mean it is judged as any task, from its parts' figures; by worst it shows its worst
 * part. What was filed for it before it had parts stands in the months for which no part has reported.
 * @param own the whole as it would be without parts.
 * @param word the light that a supervisor gave the whole for exactly the reports it is made from; null = none stands.
 */
export function knownWhole(
  rollUp: RollUp,
  own: Known,
  parts: readonly KnownPart[],
  ruleIn: (month: Month) => Rule,
  today: Day,
  word: (month: Month) => Standing | null = () => null,
): Known {
  const reportedIn = (month: Month) =>
    wholeMonths(
      rollUp,
      own.versionIn(month),
      own.reportedIn(month),
      parts.map((part) => reportsIn(part, month)),
      word,
    )
  const asItself = (month: Month) => judge(own.versionIn(month), ruleIn(month), reportedIn(month), month, today)
  const told = (known: Known, month: Month) => known.reportedIn(month).some((each) => each.month === month)
  const ownIn = (month: Month) => told(own, month) && !parts.some((part) => told(part, month))
  const verdictIn = (month: Month) => {
    const version = own.versionIn(month)
    if (rollUp !== 'worst' || version.state !== 'live' || ownIn(month)) return asItself(month)
    return worstPart(
      version,
      parts.map((part) => seenIn(part, month)),
    )
  }
  const shownIn = (month: Month) => (ownIn(month) ? own.shownIn(month) : (word(month) ?? verdictIn(month).standing))
  return { versionIn: own.versionIn, reportedIn, verdictIn, shownIn, ownIn }
}

const reportsIn = (part: KnownPart, month: Month): PartReports => ({
  weight: part.weight,
  version: part.versionIn(month),
  reported: part.reportedIn(month),
})

const seenIn = (part: KnownPart, month: Month): PartSeen => ({
  name: part.name,
  standing: part.shownIn(month),
  verdict: part.verdictIn(month),
})

/** The months that a whole is judged from: its parts' rolled up, its own in the months for which no part has reported. */
function wholeMonths(
  rollUp: RollUp,
  version: TaskVersion,
  own: readonly ReportedMonth[],
  parts: readonly PartReports[],
  word: (month: Month) => Standing | null,
): readonly ReportedMonth[] {
  if (rollUp === 'worst') return own
  const rolled = rolledUp(rollUp, version, parts).map((each) => ({
    ...each,
    declaredDone: word(each.month) === 'completed',
  }))
  const told = new Set(rolled.map((each) => each.month))
  return [...own.filter((each) => !told.has(each.month)), ...rolled].toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
