import { addDays, type Day } from './day.ts'

/** What a day is against its weekday: a holiday, or a weekend day that is worked (调休). */
export const DAY_KINDS = ['rest', 'work'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** The days that are not what their weekday says. */
export type DaysOff = ReadonlyMap<Day, DayKind>

export const isWorkingDay = (day: Day, off: DaysOff): boolean => (off.get(day) ?? weekdayKind(day)) === 'work'

/** The day itself, or the next (`1`) or last (`-1`) working day from it. */
export function workingDayFrom(day: Day, step: 1 | -1, off: DaysOff): Day {
  let at = day
  while (!isWorkingDay(at, off)) at = addDays(at, step)
  return at
}

/** The day that is `count` (≥ 0) working days after `day`: 0 is `day` or, where that is a rest day, the next working one. */
export function addWorkingDays(day: Day, count: number, off: DaysOff): Day {
  let at = workingDayFrom(day, 1, off)
  for (let left = count; left > 0; left--) at = workingDayFrom(addDays(at, 1), 1, off)
  return at
}

/** How many working days lie after `from`, through `to`: 0 where `to` is `from` or earlier. */
export function workingDaysIn(from: Day, to: Day, off: DaysOff): number {
  if (to <= from) return 0
  let count = weekdaysBefore(to) - weekdaysBefore(from)
  for (const [day, kind] of off)
    if (day > from && day <= to && kind !== weekdayKind(day)) count += kind === 'work' ? 1 : -1
  return count
}

/** Weekdays from Monday 1 January 1900 through the day, however far: years need no stepping through. */
function weekdaysBefore(day: Day): number {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1900, 0, 1)) / 86_400_000 + 1
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5)
}

const weekdayKind = (day: Day): DayKind => ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) ? 'rest' : 'work')
