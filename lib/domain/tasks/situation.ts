import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { exact, type Fraction, HUNDRED, over, ratio, size, times } from '../fraction.ts'
import type { Rule } from './rule.ts'
import { aim, elapsed, isOver } from './schedule.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'
import type { Light, Mark, VerdictNumbers } from './verdict.ts'

/** A task in a month as the lines see it. */
export interface Situation {
  task: TaskVersion
  rule: Rule
  month: Month
  today: Day
  /** Counted reports through the month, oldest first. */
  filings: readonly ReportedMonth[]
  /** The month's own report. */
  own: ReportedMonth | null
  /** The month's own figure; 无变化 repeats the one before. */
  actual: Fraction | null
  target: Fraction | null
  elapsed: Fraction
  /** p = 1: whatever is short now is 未完成. */
  over: boolean
}

/** What a line finds; `notDue` only where a deed has no word yet. */
export interface Finding {
  standing: Light | 'notDue'
  marks: Mark[]
  numbers: VerdictNumbers
}

/** The task as it stood in `month`, looking at nothing later. */
export function situation(
  task: TaskVersion,
  rule: Rule,
  filings: readonly ReportedMonth[],
  month: Month,
  today: Day,
): Situation {
  const numeric = task.pace === 'accumulate' || task.pace === 'path' || task.pace === 'hold' || task.pace === 'rate'
  // A number without a target, and nothing to keep pace with, can only be judged by words.
  const judged: TaskVersion =
    numeric && task.value === null && task.comparator !== 'sync' ? { ...task, pace: 'words' } : task
  const through = filings.filter((filing) => filing.month <= month).toSorted((a, b) => a.month.localeCompare(b.month))
  const own = through.findLast((filing) => filing.month === month) ?? null
  const said = own?.unchanged && own.total === null ? (lastTotal(through) ?? null) : (own?.total ?? null)
  return {
    task: judged,
    rule,
    month,
    today,
    filings: through,
    own,
    actual: said === null ? null : exact(said),
    target: aim(judged),
    elapsed: elapsed(judged, month),
    over: isOver(judged, month),
  }
}

/** The same task seen in an earlier month. */
export const seenIn = (s: Situation, month: Month): Situation => situation(s.task, s.rule, s.filings, month, s.today)

export const lastTotal = (filings: readonly ReportedMonth[]): string | undefined =>
  filings.findLast((filing) => filing.total !== null)?.total ?? undefined

/** Whether the judging needs the month's own number. */
export function needsFigure(task: TaskVersion): boolean {
  return (
    task.pace === 'accumulate' ||
    task.pace === 'path' ||
    task.pace === 'hold' ||
    task.pace === 'rate' ||
    task.comparator === 'sync'
  )
}

/** 左右: how far short of the target still counts as met. */
export function tolerance(s: Situation): Fraction {
  const percent = s.task.comparator === 'approx' ? s.rule.approxTolerancePercent : 0
  return s.target === null ? ratio(0) : over(times(size(s.target), ratio(percent)), HUNDRED)
}

/** At p = 1 whatever is short is red 未完成. */
export function settled(s: Situation, finding: Finding): Finding {
  if (!s.over || finding.standing === 'green') return finding
  return { ...finding, standing: 'red', marks: [...finding.marks, 'unfinished'] }
}
