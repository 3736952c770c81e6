import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { reportingCalendar } from '../../../db/schema/cycle.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { addMonths, isMonth, type Month, monthOf, monthsFrom } from '../../domain/calendar/month.ts'
import { monthWindow } from '../../domain/calendar/month-window.ts'
import { KeptCalendar } from '../../domain/calendar/reporting-calendar.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical, record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { Id } from '../people/inputs.ts'
import { type CalendarRow, calendarOf, settingsOf } from './calendar-of.ts'
import { loadKeptUnit, touchAllReports } from './calendar-unit.ts'

export const SetCalendar = z.strictObject({
  unitId: Id,
  /** The data month from which it is in force. */
  fromMonth: z.string().refine(isMonth, 'notAMonth'),
  settings: KeptCalendar,
  /** The unit's own newest row that the person looked at; null = it had none. */
  latestId: Id.nullable(),
  /** Said in so many words: months that are closed by the present calendar are meant too. */
  closedToo: z.boolean().default(false),
})
export type SetCalendar = z.output<typeof SetCalendar>

/** Years before and after today within which a calendar can begin. */
const [BACK, AHEAD] = [5, 2]

/**
 * Gives a unit and those below it a reporting calendar from a data month on, or lets it go by the one above again. What was
 * marked late stays as it was marked. @throws conflict `changed`; conflict `closedMonths` with the months that must be meant
 */
export async function setCalendar(ctx: Ctx, input: SetCalendar): Promise<{ calendarId: string }> {
  const { unitId, fromMonth, settings } = input
  const today = dayOf(ctx.now)
  if (fromMonth < addMonths(monthOf(today), -12 * BACK) || fromMonth > addMonths(monthOf(today), 12 * AHEAD))
    throw invalid('fromMonth', 'outsideReach')
  return write(ctx, async (tx) => {
    const unit = await loadKeptUnit(tx, ctx.actor, unitId)
    const latest = await latestRow(tx, unitId)
    if (latest && isSame(latest, input)) return { calendarId: latest.id }
    if ((latest?.id ?? null) !== input.latestId) throw conflict('changed')
    const closed = await closedSince(tx, unit.path, fromMonth, today)
    if (closed.length > 0 && !input.closedToo) throw conflict('closedMonths', { months: closed })
    const before = (await calendarOf(tx, unit.path)).settingsIn(fromMonth)
    const id = newId(ctx.now)
    const personId = ctx.actor.personId || null
    await tx.insert(reportingCalendar).values({ id, unitId, fromMonth, settings, at: ctx.now, personId })
    await record(tx, ctx, 'calendar.set', { kind: 'unit', id: unitId }, before, { ...settings, fromMonth })
    await touchAllReports(tx)
    return { calendarId: id }
  })
}

async function latestRow(tx: Db, unitId: string): Promise<CalendarRow | undefined> {
  const [found] = await tx
    .select()
    .from(reportingCalendar)
    .where(eq(reportingCalendar.unitId, unitId))
    .orderBy(desc(reportingCalendar.at), desc(reportingCalendar.id))
    .limit(1)
  return found
}

/** A second click, or the same said again. */
const isSame = (latest: CalendarRow, input: SetCalendar): boolean =>
  latest.fromMonth === input.fromMonth && canonical(settingsOf(latest) ?? { above: true }) === canonical(input.settings)

/** The months from `from` on that nobody may file any more by the calendar that stands. */
async function closedSince(tx: Db, unitPath: string, from: Month, today: Day): Promise<Month[]> {
  const { settingsIn, off } = await calendarOf(tx, unitPath)
  return monthsFrom(from, monthOf(today)).filter(
    (month) => monthWindow(settingsIn(month), off, month, today).state === 'closed',
  )
}
