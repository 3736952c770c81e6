import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { changeRequest, task } from '../../../db/schema/task.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { conflict, notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type RequestKind, requestFault } from '../../domain/tasks/change-request.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { type LoadedTask, loadTask } from '../tasks/load-task.ts'

export type RequestRow = typeof changeRequest.$inferSelect

/** A request with its task, loaded through the scope. @throws notFound when it does not exist or its task is hidden. */
export async function loadRequest(db: Db, actor: Actor, id: string): Promise<{ request: RequestRow } & LoadedTask> {
  const [request] = await db.select().from(changeRequest).where(eq(changeRequest.id, id))
  if (!request) throw notFound()
  return { request, ...(await loadTask(db, actor, request.taskId)) }
}

/** Of one task, newest first. */
export const requestsOf = (db: Db, taskId: string): Promise<RequestRow[]> =>
  db
    .select()
    .from(changeRequest)
    .where(eq(changeRequest.taskId, taskId))
    .orderBy(desc(changeRequest.askedAt), desc(changeRequest.id))

/**
 * Refuses a request that cannot be made today, and a second one of a kind while the first waits.
 * @throws conflict with the RequestFault
 */
export async function permitRequest(tx: Db, ctx: Ctx, { task: row }: LoadedTask, kind: RequestKind): Promise<void> {
  // Whoever asks at the same moment waits here: of two, the second finds the first.
  await tx.update(task).set({ id: row.id }).where(eq(task.id, row.id))
  const open = (await requestsOf(tx, row.id)).some((each) => each.kind === kind && each.state === 'asked')
  const fault = requestFault(kind, row, open, dayOf(ctx.now))
  if (fault !== null) throw conflict(fault)
}

type Said = Pick<RequestRow, 'kind' | 'reason'> & Partial<RequestRow>

/** Keeps what was asked beside what stood then, with its line in the task's history. */
export async function keepRequest(tx: Db, ctx: Ctx, { task: row }: LoadedTask, said: Said): Promise<{ id: string }> {
  const id = newId(ctx.now)
  const stood = { oldDue: row.due, oldValue: row.value, oldValueHigh: row.valueHigh }
  const by = { askedBy: ctx.actor.personId || null, askedAt: ctx.now }
  await tx.insert(changeRequest).values({ id, taskId: row.id, ...stood, ...by, ...said })
  await record(tx, ctx, `${said.kind}.ask`, { kind: 'task', id: row.id }, null, { ...stood, ...said })
  return { id }
}

/** Ends a request that waits; what was asked stays as it was asked. @throws conflict `requestDecided` when somebody was quicker. */
export async function settleRequest(
  tx: Db,
  ctx: Ctx,
  { request, rowVersion }: { request: RequestRow; rowVersion: number },
  settled: Pick<RequestRow, 'state'> & Partial<RequestRow>,
): Promise<void> {
  const by = settled.state === 'withdrawn' ? {} : { decidedBy: ctx.actor.personId || null }
  const saved = await tx
    .update(changeRequest)
    .set({ ...settled, ...by, decidedAt: ctx.now, rowVersion: sql`${changeRequest.rowVersion} + 1` })
    .where(
      and(eq(changeRequest.id, request.id), eq(changeRequest.state, 'asked'), eq(changeRequest.rowVersion, rowVersion)),
    )
    .returning({ id: changeRequest.id })
  if (saved.length === 0) throw conflict('requestDecided')
}
