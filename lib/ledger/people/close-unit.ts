import { and, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { post, unit } from '../../../db/schema/people.ts'
import { supporting, task } from '../../../db/schema/task.ts'
import { conflict, notFound, permit } from '../../domain/errors.ts'
import { canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id } from './inputs.ts'
import { loadUnit } from './unit-row.ts'

export const CloseUnit = z.strictObject({ unitId: Id })
export type CloseUnit = z.output<typeof CloseUnit>

/** Closes a unit that nothing hangs on any more. @throws conflict naming what still does */
export async function closeUnit(ctx: Ctx, { unitId }: CloseUnit): Promise<void> {
  permit(canSetUpOffice(ctx.actor))
  await write(ctx, async (tx) => {
    const row = await loadUnit(tx, unitId)
    if (row.closed) throw notFound()
    await refuseInUse(tx, unitId)
    await tx
      .update(unit)
      .set({ closed: true, rowVersion: row.rowVersion + 1 })
      .where(eq(unit.id, unitId))
    await record(tx, ctx, 'unit.close', { kind: 'unit', id: unitId }, { closed: false }, { closed: true })
  })
}

async function refuseInUse(tx: Db, unitId: string): Promise<void> {
  const one = { one: sql<number>`1` }
  const live = ne(task.state, 'withdrawn')
  const uses = {
    unitHasUnits: tx
      .select(one)
      .from(unit)
      .where(and(eq(unit.parentId, unitId), eq(unit.closed, false))),
    unitHasPosts: tx
      .select(one)
      .from(post)
      .where(and(eq(post.unitId, unitId), eq(post.closed, false))),
    unitHasTasks: tx
      .select(one)
      .from(task)
      .where(and(eq(task.leadUnitId, unitId), live)),
    unitSupports: tx
      .select(one)
      .from(supporting)
      .innerJoin(task, eq(task.id, supporting.taskId))
      .where(and(eq(supporting.unitId, unitId), live)),
  }
  for (const [reason, use] of Object.entries(uses)) {
    const found = await use.limit(1)
    if (found.length > 0) throw conflict(reason === 'unitSupports' ? 'unitHasTasks' : reason)
  }
}
