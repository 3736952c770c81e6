import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { dayOff } from '../../../db/schema/cycle.ts'
import { isDay } from '../../domain/calendar/day.ts'
import { DAY_KINDS } from '../../domain/calendar/working-day.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id } from '../people/inputs.ts'
import { loadKeptUnit, touchAllReports } from './calendar-unit.ts'

export const SetDayOff = z.strictObject({
  unitId: Id,
  day: z.string().refine(isDay, 'notADay'),
  kind: z.enum(DAY_KINDS),
  name: z.string().trim().min(1, 'required').max(40, 'tooLong'),
})
export type SetDayOff = z.output<typeof SetDayOff>

/** 放假 or 调休: says what a day is for a unit and those below it, before what is built in or said above. */
export async function setDayOff(ctx: Ctx, { unitId, day, kind, name }: SetDayOff): Promise<void> {
  await write(ctx, async (tx) => {
    await loadKeptUnit(tx, ctx.actor, unitId)
    const own = and(eq(dayOff.unitId, unitId), eq(dayOff.day, day))
    const [stood] = await tx.select().from(dayOff).where(own)
    if (stood && stood.kind === kind && stood.name === name) return
    const said = { kind, name, personId: ctx.actor.personId || null, at: ctx.now }
    if (stood) await tx.update(dayOff).set(said).where(own)
    else await tx.insert(dayOff).values({ unitId, day, ...said })
    const before = stood ? { day, dayKind: stood.kind, name: stood.name } : null
    await record(tx, ctx, 'calendar.setDay', { kind: 'unit', id: unitId }, before, { day, dayKind: kind, name })
    await touchAllReports(tx)
  })
}
