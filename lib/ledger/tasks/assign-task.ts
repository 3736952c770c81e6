import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { supporting, task } from '../../../db/schema/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'

/** Who answers for a task; absent supporting units stay as they are. */
export interface Assigned {
  leadUnitId: string
  postId: string | null
  supportingUnitIds?: readonly string[]
}

/** Says who answers for a task, with a line of history; the caller has checked that they may. */
export async function assignTask(
  tx: Db,
  ctx: Ctx,
  before: { id: string } & Omit<Assigned, 'supportingUnitIds'>,
  { leadUnitId, postId, supportingUnitIds }: Assigned,
): Promise<void> {
  await tx
    .update(task)
    .set({ leadUnitId, postId, rowVersion: sql`${task.rowVersion} + 1` })
    .where(eq(task.id, before.id))
  const supporters = supportingUnitIds && (await replaceSupporting(tx, before.id, leadUnitId, supportingUnitIds))
  const was = { leadUnitId: before.leadUnitId, postId: before.postId }
  await record(tx, ctx, 'task.assign', { kind: 'task', id: before.id }, was, { leadUnitId, postId, supporters })
}

async function replaceSupporting(tx: Db, taskId: string, leadUnitId: string, unitIds: readonly string[]) {
  await tx.delete(supporting).where(eq(supporting.taskId, taskId))
  const next = [...new Set(unitIds)].filter((unitId) => unitId !== leadUnitId)
  if (next.length > 0) await tx.insert(supporting).values(next.map((unitId) => ({ taskId, unitId })))
  return next
}
