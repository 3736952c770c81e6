import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { contribution } from '../../../db/schema/filing.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { supporting } from '../../../db/schema/task.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canContribute } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadTask } from '../tasks/load-task.ts'
import { permitMonth } from './file-row.ts'

export const Contribute = z.strictObject({
  taskId: z.string().max(40),
  month: z.string().refine(isMonth, 'invalid'),
  /** The supporting unit that speaks. */
  unitId: z.string().max(40),
  /** Empty takes back what was said. */
  note: z.string().trim().max(2000, 'tooLong'),
  /** The version that was seen; 0 when the unit had said nothing. */
  rowVersion: z.number().int().min(0),
})
export type Contribute = z.output<typeof Contribute>

/** A supporting unit's words on a month of a task that another unit leads: words only, a row a unit, never a figure. */
export async function contribute(ctx: Ctx, input: Contribute): Promise<{ rowVersion: number }> {
  return write(ctx, async (tx) => {
    const loaded = await loadTask(tx, ctx.actor, input.taskId)
    const path = await supportingPath(tx, input)
    permit(path !== null && canContribute(ctx.actor, path))
    permitMonth(loaded, input.month, ctx.now)
    const { taskId, month, unitId, note } = input
    const own = and(eq(contribution.taskId, taskId), eq(contribution.month, month), eq(contribution.unitId, unitId))
    const [before] = await tx.select().from(contribution).where(own)
    const rowVersion = input.rowVersion + 1
    const mine = { note, personId: ctx.actor.personId || null, at: ctx.now, rowVersion }
    // The same words by the same person once more: a double click.
    if (before && before.rowVersion === rowVersion && before.note === note && before.personId === mine.personId)
      return { rowVersion }
    if ((before?.rowVersion ?? 0) !== input.rowVersion) throw conflict('changed', await nowSaid(tx, before))
    if (before) await tx.update(contribution).set(mine).where(own)
    else await tx.insert(contribution).values({ taskId, month, unitId, ...mine })
    const said = { month, supporters: [unitId] }
    const stood = before ? { ...said, note: before.note } : null
    await record(tx, ctx, 'filing.contribute', { kind: 'task', id: taskId }, stood, { ...said, note })
    await touchReport(tx, loaded.report.id)
    return { rowVersion }
  })
}

/** The words that stand now, so that both can be shown. */
export interface NowSaid {
  current: { note: string; rowVersion: number; by: string }
}

async function nowSaid(tx: Db, said: typeof contribution.$inferSelect | undefined): Promise<NowSaid> {
  const [who] = said?.personId
    ? await tx.select({ name: person.name }).from(person).where(eq(person.id, said.personId))
    : []
  return { current: { note: said?.note ?? '', rowVersion: said?.rowVersion ?? 0, by: who?.name ?? '' } }
}

async function supportingPath(tx: Db, { taskId, unitId }: Contribute): Promise<string | null> {
  const [found] = await tx
    .select({ path: unit.path })
    .from(supporting)
    .innerJoin(unit, eq(unit.id, supporting.unitId))
    .where(and(eq(supporting.taskId, taskId), eq(supporting.unitId, unitId)))
  return found?.path ?? null
}
