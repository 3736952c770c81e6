import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { checkpoint } from '../../../db/schema/task.ts'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask, saveTask } from './keep-task.ts'

export const RemoveCheckpoint = z.strictObject({
  taskId: z.string().max(40),
  rowVersion: z.int(),
  checkpointId: z.string().max(40),
})
export type RemoveCheckpoint = z.infer<typeof RemoveCheckpoint>

/** Takes a point off the way; the history keeps what it was. @throws notFound unless it is this task's. */
export async function removeCheckpoint(ctx: Ctx, input: RemoveCheckpoint): Promise<{ checkpointId: string }> {
  return write(ctx, async (tx) => {
    const { task, checkpoints } = await loadKeptTask(tx, ctx.actor, input.taskId)
    const removed = checkpoints.find((each) => each.id === input.checkpointId)
    if (!removed) throw notFound()
    await saveTask(tx, task.id, input.rowVersion, {})
    await tx.delete(checkpoint).where(eq(checkpoint.id, removed.id))
    await record(tx, ctx, 'task.removeCheckpoint', { kind: 'task', id: task.id }, removed, null)
    await rejudge(tx, ctx, task.id, EVER, 'task.removeCheckpoint')
    await touchReport(tx, task.reportId)
    return { checkpointId: removed.id }
  })
}
