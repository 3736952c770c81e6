import { desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { dayOff, reportingCalendar } from '../../../db/schema/cycle.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { BUILT_IN_YEARS, builtInDays, type DayOff } from '../../domain/calendar/built-in-days.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { type Month, monthOf, monthsFrom } from '../../domain/calendar/month.ts'
import { type MonthWindow, monthWindow } from '../../domain/calendar/month-window.ts'
import type { CalendarSettings } from '../../domain/calendar/reporting-calendar.ts'
import type { DayKind } from '../../domain/calendar/working-day.ts'
import { notFound } from '../../domain/errors.ts'
import { isAdminRole } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import type { UnitRow } from '../people/unit-row.ts'
import { mayKeep } from '../reports/load-kept-report.ts'
import { calendars, settingsOf } from './calendar-of.ts'
import { maySeeCalendar } from './calendar-unit.ts'

export const CalendarQuery = z.object({
  unit: z.string().max(40).optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional().catch(undefined),
})

/** One row of a unit's own settings, as it was set; null settings = by the unit above from then on. */
export interface SetCalendarRow {
  id: string
  fromMonth: Month
  settings: CalendarSettings | null
  at: number
  by: string | null
}

export interface ShownDay extends DayOff {
  /** Built in, said by a unit above (whose name), or by this one. */
  from: 'builtIn' | 'above' | 'own'
  unitName: string | null
}

export interface ShownCalendar {
  unit: { id: string; name: string }
  /** The units whose calendar the actor may look at, in the order of the tree. */
  units: { id: string; name: string; depth: number }[]
  mayKeep: boolean
  today: Day
  year: number
  years: number[]
  /** What the running month goes by, and whose it is; `from` null = the installation's default. */
  settings: CalendarSettings
  from: { unitId: string; unitName: string; fromMonth: Month } | null
  /** The unit's own rows, newest first. */
  own: SetCalendarRow[]
  /** The year's months with the settings that each goes by. */
  months: { month: Month; window: MonthWindow; settings: CalendarSettings }[]
  days: ShownDay[]
  /** The notice by which the year's days are built in; null for a year of which only weekends are known. */
  source: string | null
  /** All days that are not what their weekday says, for reckoning in the browser. */
  off: [Day, DayKind][]
}

/** A unit's reporting calendar and a year of it. @throws notFound for a unit out of reach, and for whoever has no business role */
export async function showCalendar(ctx: Ctx, query: z.output<typeof CalendarQuery>): Promise<ShownCalendar> {
  return read(async (db) => {
    const all = await db.select().from(unit)
    const units = inTree(all).filter((each) => !each.closed && maySeeCalendar(ctx.actor, each.path))
    const chosen = units.find((each) => each.id === (query.unit ?? homeOf(ctx)))
    if (!chosen) throw notFound()
    const today = dayOf(ctx.now)
    const year = query.year ?? Number(today.slice(0, 4))
    const calendar = (await calendars(db))(chosen.path)
    const row = calendar.rowIn(monthOf(today))
    const top = Math.min(...units.map((each) => depthOf(each)))
    return {
      unit: { id: chosen.id, name: chosen.name },
      units: units.map((each) => ({ id: each.id, name: each.name, depth: depthOf(each) - top })),
      mayKeep: mayKeep(ctx.actor, chosen.path),
      today,
      year,
      years: yearsAround(year, today),
      settings: calendar.settingsIn(monthOf(today)),
      from: row && { unitId: row.unitId, unitName: nameOf(all, row.unitId), fromMonth: row.fromMonth },
      own: await ownRows(db, chosen.id),
      months: monthsFrom(`${year}-01`, `${year}-12`).map((month) => {
        const settings = calendar.settingsIn(month)
        return { month, settings, window: monthWindow(settings, calendar.off, month, today) }
      }),
      days: await daysOf(db, chosen, year, all),
      source: builtInDays(year)?.source ?? null,
      off: [...calendar.off],
    }
  })
}

/** Where an actor looks first: a supervisor at the office, everybody else at their own unit. */
function homeOf({ actor }: Ctx): string | undefined {
  const held = actor.posts.find((post) => !isAdminRole(post.role))
  if (held?.role === 'inspector' || held?.role === 'leader') return held.officePath.split('/').at(-2)
  return held?.unitId
}

async function ownRows(db: Db, unitId: string): Promise<SetCalendarRow[]> {
  const rows = await db
    .select({ row: reportingCalendar, by: person.name })
    .from(reportingCalendar)
    .leftJoin(person, eq(person.id, reportingCalendar.personId))
    .where(eq(reportingCalendar.unitId, unitId))
    .orderBy(desc(reportingCalendar.at), desc(reportingCalendar.id))
  return rows.map(({ row, by }) => ({
    ...{ id: row.id, fromMonth: row.fromMonth, settings: settingsOf(row), at: row.at, by },
  }))
}

/** Built in, then what units above say, then the unit itself: each says a day anew. */
async function daysOf(db: Db, chosen: UnitRow, year: number, all: readonly UnitRow[]): Promise<ShownDay[]> {
  const path = chosen.path.split('/').filter(Boolean)
  const said = await db.select().from(dayOff).where(inArray(dayOff.unitId, path))
  const days = new Map<Day, ShownDay>()
  for (const each of builtInDays(year)?.days ?? []) days.set(each.day, { ...each, from: 'builtIn', unitName: null })
  for (const unitId of path) {
    const from = unitId === chosen.id ? 'own' : 'above'
    for (const { day, kind, name } of said.filter((row) => row.unitId === unitId && row.day.startsWith(`${year}-`)))
      days.set(day, { day, kind, name, from, unitName: nameOf(all, unitId) })
  }
  return [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

const nameOf = (all: readonly UnitRow[], unitId: string) => all.find((each) => each.id === unitId)?.name ?? ''
const depthOf = (each: UnitRow) => each.path.split('/').length

/** Siblings by their place, each unit after the one it belongs to. */
function inTree(all: readonly UnitRow[]): UnitRow[] {
  const sorts = new Map(all.map((each) => [each.id, String(each.sort).padStart(5, '0')]))
  const place = (each: UnitRow) => each.path.replace(/[^/]+/g, (id) => `${sorts.get(id) ?? ''} ${id}`)
  const places = new Map(all.map((each) => [each.id, place(each)]))
  return all.toSorted((a, b) => ((places.get(a.id) ?? '') < (places.get(b.id) ?? '') ? -1 : 1))
}

function yearsAround(year: number, today: Day): number[] {
  const now = Number(today.slice(0, 4))
  const near = [...BUILT_IN_YEARS, now - 1, now, now + 1, year]
  return [...new Set(near)].toSorted((a, b) => a - b)
}
