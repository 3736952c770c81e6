import type { Day } from './day.ts'
import { addMonths, type Month, monthOf, monthsFrom } from './month.ts'

/** The last complete month inside the plan, as seen on `today`; the plan's first month while none is complete. */
export function defaultDataMonth(planStart: Day, planEnd: Day, today: Day): Month {
  const complete = addMonths(monthOf(today), -1)
  const last = complete < monthOf(planEnd) ? complete : monthOf(planEnd)
  return last < monthOf(planStart) ? monthOf(planStart) : last
}

/**
 * The months a report can be looked at and filed for: from its plan's first to its last, and on to `latestDue` where a
 * task runs longer, but never a month that has not begun.
 */
export function dataMonths(planStart: Day, planEnd: Day, latestDue: Day, today: Day): Month[] {
  const end = latestDue > planEnd ? latestDue : planEnd
  const last = monthOf(end) < monthOf(today) ? monthOf(end) : monthOf(today)
  return monthsFrom(monthOf(planStart), last < monthOf(planStart) ? monthOf(planStart) : last)
}
