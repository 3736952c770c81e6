import type { Db } from '../../../db/database.ts'
import { revision, type task } from '../../../db/schema/task.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical, record } from '../../kernel/history.ts'
import { saveTask } from './keep-task.ts'
import { type LoadedTask, type TaskRow, versionOf } from './load-task.ts'

/** From when a changed promise is judged by, and why it was changed. */
export interface Revised {
  fromMonth: Month
  why: string
}

/**
 * Writes a task's columns. A changed promise is a new revision in force from a month on, the old one is kept; a corrected
 * title or counting is none. @throws conflict `changed` with the row as it stands.
 */
export async function reviseTask(
  tx: Db,
  ctx: Ctx,
  before: Pick<LoadedTask, 'task' | 'checkpoints'>,
  rowVersion: number,
  columns: Partial<typeof task.$inferInsert>,
  { fromMonth, why }: Revised,
): Promise<TaskRow> {
  const changed = { ...before, task: { ...before.task, ...columns } as TaskRow }
  const revised = canonical(versionOf(before)) !== canonical(versionOf(changed))
  const revisionNo = before.task.revisionNo + (revised ? 1 : 0)
  const { id: _, rowVersion: __, ...kept } = changed.task
  const saved = await saveTask(tx, before.task.id, rowVersion, { ...kept, revisionNo })
  if (revised) {
    const promise = versionOf({ ...before, task: saved })
    const by = { personId: ctx.actor.personId || null, at: ctx.now }
    await tx.insert(revision).values({ taskId: saved.id, no: revisionNo, fromMonth, promise, why, ...by })
  }
  await record(tx, ctx, 'task.edit', { kind: 'task', id: saved.id }, before.task, { ...saved, fromMonth, why })
  return saved
}
