import { addDays, type Day, daysIn } from './day.ts'
import { addMonths, firstDay, type Month } from './month.ts'
import type { CalendarSettings, WindowState } from './reporting-calendar.ts'
import { addWorkingDays, type DaysOff, workingDayFrom, workingDaysIn } from './working-day.ts'

/** When a data month may be filed, as seen on one day. */
export interface MonthWindow {
  state: WindowState
  /** The last day in time. */
  cutoff: Day
  /** The last day it may be filed at all; null = it never closes by itself. */
  closesOn: Day | null
  /** Working days left until the cut-off (0 on its day); once late or closed, those passed since. */
  workingDays: number
}

/**
 * The window of a data month. It opens with the month's first day, since the running month may be filed too.
 * A figure that is published after the cut-off (`publishedOn`) is due on the working day after its publication.
 */
export function monthWindow(
  settings: CalendarSettings,
  off: DaysOff,
  month: Month,
  today: Day,
  publishedOn: Day | null = null,
): MonthWindow {
  const cutoff = cutoffOf(settings, off, month, publishedOn)
  const closesOn = settings.closeDays === null ? null : workingDaysAfter(cutoff, settings.closeDays, off)
  const inTime = today <= cutoff
  const workingDays = inTime ? workingDaysIn(today, cutoff, off) : workingDaysIn(cutoff, today, off)
  return { state: stateOn(), cutoff, closesOn, workingDays }

  function stateOn(): WindowState {
    if (today < firstDay(month)) return 'notOpen'
    if (inTime) return workingDays <= settings.soonDays ? 'soon' : 'open'
    return closesOn !== null && today > closesOn ? 'closed' : 'late'
  }
}

/** The last day for signing or reviewing what was handed on `since`, that day not counted; null = no limit. */
export function stepDue(settings: CalendarSettings, off: DaysOff, since: Day, step: 'sign' | 'review'): Day | null {
  const days = step === 'review' ? settings.reviewDays : settings.signed ? settings.signDays : null
  return days === null ? null : workingDaysAfter(since, days, off)
}

/** The cut-off day of a data month; never before the month's first day. */
export function cutoffOf(settings: CalendarSettings, off: DaysOff, month: Month, publishedOn: Day | null = null): Day {
  const cutoff = offRestDays(settings, off, month)
  if (publishedOn === null) return cutoff
  const published = workingDaysAfter(publishedOn, 1, off)
  return published > cutoff ? published : cutoff
}

function offRestDays(settings: CalendarSettings, off: DaysOff, month: Month): Day {
  const stated = statedCutoff(settings, month)
  if (settings.onRestDay === 'stay') return stated
  const before = workingDayFrom(stated, -1, off)
  return settings.onRestDay === 'before' && before >= firstDay(month) ? before : workingDayFrom(stated, 1, off)
}

function statedCutoff({ cutoffDay, cutoffIn }: CalendarSettings, month: Month): Day {
  const within = cutoffIn === 'same' ? month : addMonths(month, 1)
  const last = daysIn(Number(within.slice(0, 4)), Number(within.slice(5)))
  return addDays(firstDay(within), Math.min(cutoffDay, last) - 1)
}

/** The `count`-th working day after `day`, whether or not that one is worked; 0 is the day itself. */
function workingDaysAfter(day: Day, count: number, off: DaysOff): Day {
  return count === 0 ? day : addWorkingDays(workingDayFrom(day, -1, off), count, off)
}
