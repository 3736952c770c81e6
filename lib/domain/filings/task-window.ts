import { addDays, type Day } from '../calendar/day.ts'
import { lastDay, type Month } from '../calendar/month.ts'
import { type MonthWindow, monthWindow } from '../calendar/month-window.ts'
import type { CalendarSettings } from '../calendar/reporting-calendar.ts'
import type { DaysOff } from '../calendar/working-day.ts'
import { hasFigure } from '../tasks/schedule.ts'
import type { TaskVersion } from '../tasks/task.ts'

/** One task's window of a month: as the unit's, but its publication awaited; null where it has no figure for the month. */
export function taskWindow(
  task: TaskVersion,
  settings: CalendarSettings,
  off: DaysOff,
  month: Month,
  today: Day,
): MonthWindow | null {
  if (!hasFigure(task, month)) return null
  return monthWindow(settings, off, month, today, publishedOn(task, month))
}

/** The day on which a month's figure is published; null where it waits for nobody's publication. */
export function publishedOn(task: Pick<TaskVersion, 'lagDays'>, month: Month): Day | null {
  return task.lagDays === 0 ? null : addDays(lastDay(month), task.lagDays)
}

/**
 * Whether what is filed now is marked 逾期报送: past the cut-off. A month once filed keeps its mark: a correction, and the
 * answer to a return, stay in time. Nothing was due of a month without a figure, or cut off before the task was in a ledger.
 */
export function filedLate(
  window: MonthWindow | null,
  before: { submittedAt: number | null; late: boolean } | null,
  openedOn: Day,
): boolean {
  if (before !== null && before.submittedAt !== null) return before.late
  if (window === null || window.cutoff < openedOn) return false
  return window.state === 'late' || window.state === 'closed'
}
