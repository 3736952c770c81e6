import type { Db } from '../../../db/database.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { MonthWindow } from '../../domain/calendar/month-window.ts'
import { taskWindow } from '../../domain/filings/task-window.ts'
import { hasFigure } from '../../domain/tasks/schedule.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import { calendars, type UnitCalendar } from './calendar-of.ts'

/** A month's windows as seen on `today`, each reckoned once: most tasks of a ledger share one. */
export async function windowsOf(db: Db, month: Month, today: Day) {
  const calendarAt = await calendars(db)
  const known = new Map<UnitCalendar, Map<number, MonthWindow | null>>()
  return (task: TaskVersion, leadPath: string): MonthWindow | null => {
    if (!hasFigure(task, month)) return null
    const calendar = calendarAt(leadPath)
    const byLag = known.get(calendar) ?? new Map<number, MonthWindow | null>()
    known.set(calendar, byLag)
    const found = byLag.get(task.lagDays)
    if (found !== undefined) return found
    const window = taskWindow(task, calendar.settingsIn(month), calendar.off, month, today)
    byLag.set(task.lagDays, window)
    return window
  }
}
