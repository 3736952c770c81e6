import { count, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { noticeTask } from '../../../db/schema/cycle.ts'
import { attachment, contribution, filing, judgement } from '../../../db/schema/filing.ts'
import { changeRequest, checkpoint, revision, supporting, task } from '../../../db/schema/task.ts'
import { conflict } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import type { LoadedTask } from './load-task.ts'

/**
 * Takes a part out of its whole: a task that the report states stands alone again, one that was made as a share goes.
 * @throws conflict `hasRecords` when something was filed, asked or noticed on such a share: it can only be withdrawn.
 */
export async function takeOut(tx: Db, ctx: Ctx, part: LoadedTask): Promise<void> {
  const { id, spanStart, rowVersion, parentId } = part.task
  if (spanStart !== null) {
    await tx
      .update(task)
      .set({ parentId: null, rowVersion: rowVersion + 1 })
      .where(eq(task.id, id))
    await record(tx, ctx, 'task.release', { kind: 'task', id }, { parentId }, { parentId: null })
    return
  }
  await dropTask(tx, ctx, part)
}

/**
 * Deletes a task on which nothing was ever reported; its history keeps what it was. One of which lights were recorded,
 * since no judgement is ever deleted, is withdrawn instead. @throws conflict `hasRecords`
 */
export async function dropTask(tx: Db, ctx: Ctx, { task: row }: LoadedTask): Promise<void> {
  for (const records of [filing, contribution, attachment, changeRequest, noticeTask]) {
    const [found] = await tx.select({ rows: count() }).from(records).where(eq(records.taskId, row.id))
    if (Number(found?.rows ?? 0) > 0) throw conflict('hasRecords')
  }
  const [judged] = await tx.select({ rows: count() }).from(judgement).where(eq(judgement.taskId, row.id))
  if (Number(judged?.rows ?? 0) > 0) {
    await tx
      .update(task)
      .set({ state: 'withdrawn', rowVersion: row.rowVersion + 1 })
      .where(eq(task.id, row.id))
    await record(tx, ctx, 'task.withdraw', { kind: 'task', id: row.id }, { state: row.state }, { state: 'withdrawn' })
    return
  }
  for (const beside of [checkpoint, revision, supporting]) await tx.delete(beside).where(eq(beside.taskId, row.id))
  await tx.delete(task).where(eq(task.id, row.id))
  await record(tx, ctx, 'task.drop', { kind: 'task', id: row.id }, row, null)
}
