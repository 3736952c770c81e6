import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { dayOff } from '../../../db/schema/cycle.ts'
import { isDay } from '../../domain/calendar/day.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id } from '../people/inputs.ts'
import { loadKeptUnit, touchAllReports } from './calendar-unit.ts'

export const RemoveDayOff = z.strictObject({ unitId: Id, day: z.string().refine(isDay, 'notADay') })
export type RemoveDayOff = z.output<typeof RemoveDayOff>

/** Takes back what a unit itself said of a day: what is built in or said above counts again. Already gone is well. */
export async function removeDayOff(ctx: Ctx, { unitId, day }: RemoveDayOff): Promise<void> {
  await write(ctx, async (tx) => {
    await loadKeptUnit(tx, ctx.actor, unitId)
    const [gone] = await tx
      .delete(dayOff)
      .where(and(eq(dayOff.unitId, unitId), eq(dayOff.day, day)))
      .returning()
    if (!gone) return
    const before = { day, dayKind: gone.kind, name: gone.name }
    await record(tx, ctx, 'calendar.removeDay', { kind: 'unit', id: unitId }, before, null)
    await touchAllReports(tx)
  })
}
