import { asc } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { dayOff, reportingCalendar } from '../../../db/schema/cycle.ts'
import { statement } from '../../../db/statement.ts'
import { BUILT_IN_OFF } from '../../domain/calendar/built-in-days.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { type CalendarSettings, DEFAULT_CALENDAR, KeptCalendar } from '../../domain/calendar/reporting-calendar.ts'
import type { DaysOff } from '../../domain/calendar/working-day.ts'

export type CalendarRow = typeof reportingCalendar.$inferSelect
type DayRow = typeof dayOff.$inferSelect

/** What a unit reports by. */
export interface UnitCalendar {
  settingsIn(month: Month): CalendarSettings
  /** The row that the month goes by; null = no unit above has said anything. */
  rowIn(month: Month): CalendarRow | null
  off: DaysOff
}

/** The calendar of one unit: its own or the nearest upper unit's newest row in force, else the default. */
export async function calendarOf(db: Db, unitPath: string): Promise<UnitCalendar> {
  return (await calendars(db))(unitPath)
}

/** The calendars of all units; those that go by the same rows are the same object. */
export async function calendars(db: Db): Promise<(unitPath: string) => UnitCalendar> {
  const rows = Map.groupBy(await allRows(db, {}), (row) => row.unitId)
  const days = Map.groupBy(await allDays(db, {}), (row) => row.unitId)
  const known = new Map<string, UnitCalendar>()
  return (unitPath) => {
    const units = unitPath.split('/').filter((id) => rows.has(id) || days.has(id))
    const key = units.join('/')
    const calendar = known.get(key) ?? calendarBy(units, rows, days)
    known.set(key, calendar)
    return calendar
  }
}

/** @param units from the top down */
function calendarBy(
  units: readonly string[],
  rows: ReadonlyMap<string, CalendarRow[]>,
  days: ReadonlyMap<string, DayRow[]>,
): UnitCalendar {
  const off = new Map(BUILT_IN_OFF)
  for (const id of units) for (const each of days.get(id) ?? []) off.set(each.day, each.kind)
  const rowIn = (month: Month): CalendarRow | null => {
    for (const id of units.toReversed()) {
      const row = rows.get(id)?.findLast((each) => each.fromMonth <= month)
      if (row && settingsOf(row) !== null) return row
    }
    return null
  }
  const settingsIn = (month: Month) => {
    const row = rowIn(month)
    return (row && settingsOf(row)) ?? DEFAULT_CALENDAR
  }
  return { settingsIn, rowIn, off }
}

/** The row's settings; null where it says to go by the unit above. */
export function settingsOf(row: CalendarRow): CalendarSettings | null {
  const kept = KeptCalendar.parse(row.settings)
  return 'above' in kept ? null : kept
}

/** As they were set, the newest last: what is said later of «from a month on» counts for all months from it on. */
const allRows = statement((db) =>
  db.select().from(reportingCalendar).orderBy(asc(reportingCalendar.at), asc(reportingCalendar.id)),
)
const allDays = statement((db) => db.select().from(dayOff).orderBy(asc(dayOff.day)))
