import { type Month, monthOf } from '../calendar/month.ts'
import { hasFigure } from '../tasks/schedule.ts'
import type { Forecast, ReportedMonth, TaskVersion } from '../tasks/task.ts'
import type { Entry } from './entry.ts'
import { totals } from './filing.ts'
import { counts, type FilingState } from './filing-state.ts'

/** What was filed for a month, as stored. */
export interface FiledMonth {
  month: Month
  state: FilingState
  entry: Entry
  typed: string | null
  reference: string | null
  doneOn: string | null
  occurrences: number | null
  forecast: Forecast | null
  unchanged: boolean
}

/**
 * The months that are given to the judge, oldest first: submitted, signed and approved ones, their totals derived from
 * what was typed. @param declared months whose filing a supervisor confirmed as done.
 */
export function reportedMonths(
  task: TaskVersion,
  filed: readonly FiledMonth[],
  declared: ReadonlySet<Month> = new Set(),
): ReportedMonth[] {
  const counted = filed.filter((filing) => counts(filing.state)).toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const through = totals(counted, monthOf(task.start), (month) => !hasFigure(task, month))
  return counted.map((filing, at) => ({
    month: filing.month,
    total: through[at]?.total ?? null,
    reference: filing.reference,
    doneOn: filing.doneOn,
    occurrences: filing.occurrences,
    forecast: filing.forecast,
    unchanged: filing.unchanged,
    declaredDone: declared.has(filing.month),
    incomplete: through[at]?.incomplete ?? false,
  }))
}
