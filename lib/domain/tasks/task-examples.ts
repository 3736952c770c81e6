import type { Day } from '../calendar/day.ts'
import { lastDay, type Month, monthAt, ordinal } from '../calendar/month.ts'
import { judge } from './judge.ts'
import { DEFAULT_RULE } from './rule.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'
import type { Verdict } from './verdict.ts'

/** Tasks and reports for tests: a count of the year 2025 unless said otherwise. */
export const aTask = (change: Partial<TaskVersion> = {}): TaskVersion => ({
  kind: 'quantity',
  state: 'live',
  pace: 'accumulate',
  measure: 'count',
  comparator: 'plain',
  better: 'up',
  value: '16',
  valueHigh: null,
  measureUnit: '个',
  baseline: null,
  start: '2025-01-01',
  due: '2025-12-31',
  recurrence: null,
  cadence: 'month',
  noFigureMonths: [],
  lagDays: 0,
  wholes: true,
  checkpoints: [],
  ...change,
})

/** A report of a month of 2025 by its number, or of a month by its name. */
export const aReport = (month: number | Month, change: Partial<ReportedMonth> = {}): ReportedMonth => ({
  month: in2025(month),
  total: null,
  reference: null,
  doneOn: null,
  occurrences: null,
  forecast: null,
  unchanged: false,
  declaredDone: false,
  incomplete: false,
  ...change,
})
export const total = (month: number | Month, text: string): ReportedMonth => aReport(month, { total: text })

/** Judged by the default rule, on the month's last day unless said. */
export function judged(
  task: TaskVersion,
  reports: readonly ReportedMonth[],
  month: number | Month,
  today?: Day,
): Verdict {
  return judge(task, DEFAULT_RULE, reports, in2025(month), today ?? lastDay(in2025(month)))
}

export const in2025 = (month: number | Month): Month =>
  typeof month === 'string' ? month : monthAt(ordinal('2025-01') + month - 1)
