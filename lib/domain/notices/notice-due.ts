import type { Day } from '../calendar/day.ts'
import { addWorkingDays, type DaysOff, workingDaysIn } from '../calendar/working-day.ts'
import type { NoticeColour, NoticeState } from './notice.ts'

/** Working days that are offered for an answer; the office may set any other day. */
const OFFERED: Record<NoticeColour, number> = { blue: 5, yellow: 3, red: 2 }

/** The due day that is offered for a sheet of this colour issued today. */
export const offeredDue = (colour: NoticeColour, today: Day, off: DaysOff): Day =>
  addWorkingDays(today, OFFERED[colour], off)

/** Whether somebody of the unit has still to acknowledge or to reply. */
export const unanswered = (state: NoticeState): boolean => state === 'issued' || state === 'acknowledged'

/** Working days since the due day passed without an answer; null = it has not, or the answer is there. */
export function overdueDays({ due, state }: { due: Day; state: NoticeState }, today: Day, off: DaysOff): number | null {
  return unanswered(state) && today > due ? workingDaysIn(due, today, off) : null
}

/** Whether a missed day is told to the unit's head: on the `graceDays`-th working day after it, and from then on. */
export const escalates = (missedFor: number | null, graceDays: number): boolean =>
  missedFor !== null && missedFor >= graceDays
