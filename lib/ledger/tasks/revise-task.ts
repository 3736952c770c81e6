import { asc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { revision, type task } from '../../../db/schema/task.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { RevisionReason } from '../../domain/tasks/promise-in-force.ts'
import { revisedPromise } from '../../domain/tasks/revised-promise.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical, record } from '../../kernel/history.ts'
import { saveTask } from './keep-task.ts'
import { type LoadedTask, type TaskRow, versionOf } from './load-task.ts'

/** From when a changed promise is judged by, why it was changed, and by which document where a decision did it. */
export interface Revised {
  fromMonth: Month
  why: string
  reason?: RevisionReason
  documentNo?: string
}

type Columns = Partial<typeof task.$inferInsert>

/** Corrects a task, with its line of history. @throws conflict `changed` with the row as it stands. */
export async function reviseTask(
  tx: Db,
  ctx: Ctx,
  before: Pick<LoadedTask, 'task' | 'checkpoints'>,
  rowVersion: number,
  columns: Columns,
  { fromMonth, why }: Revised,
): Promise<TaskRow> {
  const saved = await keepRevision(tx, ctx, before, rowVersion, columns, { fromMonth, why })
  await record(tx, ctx, 'task.edit', { kind: 'task', id: saved.id }, before.task, { ...saved, fromMonth, why })
  return saved
}

/**
 * Writes a task's columns; whoever calls records it. A changed promise is a new revision in force from a month on, the
 * old one is kept; a corrected title or counting is none. @throws conflict `changed` with the row as it stands.
 */
export async function keepRevision(
  tx: Db,
  ctx: Ctx,
  before: Pick<LoadedTask, 'task' | 'checkpoints'>,
  rowVersion: number,
  columns: Columns,
  { fromMonth, why, reason = 'edit', documentNo }: Revised,
): Promise<TaskRow> {
  const changed = { ...before.task, ...columns } as TaskRow
  const change = differing(versionOf(before), versionOf({ ...before, task: changed }))
  const made = Object.keys(change).length > 0 ? await versionsOf(tx, before, change, fromMonth) : []
  const revisionNo = before.task.revisionNo + made.length
  const { id: _, rowVersion: __, ...kept } = changed
  const saved = await saveTask(tx, before.task.id, rowVersion, { ...kept, revisionNo })
  const by = { personId: ctx.actor.personId || null, at: ctx.now }
  for (const [at, { restates, ...version }] of made.entries()) {
    const because = restates
      ? { why: restates.why, reason: 'restated' as const, documentNo: restates.documentNo }
      : { why, reason, documentNo: documentNo ?? null }
    await tx
      .insert(revision)
      .values({ taskId: saved.id, no: before.task.revisionNo + 1 + at, ...version, ...because, ...by })
  }
  return saved
}

async function versionsOf(
  tx: Db,
  before: Pick<LoadedTask, 'task' | 'checkpoints'>,
  change: Partial<TaskVersion>,
  fromMonth: Month,
) {
  const kept = await tx.select().from(revision).where(eq(revision.taskId, before.task.id)).orderBy(asc(revision.no))
  return revisedPromise(versionOf(before), kept, change, fromMonth)
}

function differing(before: TaskVersion, after: TaskVersion): Partial<TaskVersion> {
  const fields = Object.entries(after).filter(
    ([name, value]) => canonical(value) !== canonical(before[name as keyof TaskVersion]),
  )
  return Object.fromEntries(fields)
}
