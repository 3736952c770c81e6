import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { task } from '../../../db/schema/task.ts'
import { conflict, notFound, permit } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { canKeepLedger } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { areOwnSteps } from '../../kernel/own-steps.ts'
import { type LoadedTask, loadTask, type TaskRow } from './load-task.ts'

/** A task for whoever keeps its report's ledger. @throws notFound when hidden, forbidden for those who only see it. */
export async function loadKeptTask(db: Db, actor: Actor, taskId: string): Promise<LoadedTask> {
  const loaded = await loadTask(db, actor, taskId)
  permit(isInstallation(actor) || canKeepLedger(actor, loaded.report.unitPath))
  return loaded
}

/**
 * Writes a task's columns, conditional on the version that the person saw. @returns the new row.
 * @throws conflict `changed` with the row as it stands now, so that both can be shown.
 */
export async function saveTask(
  tx: Db,
  taskId: string,
  rowVersion: number,
  change: Partial<typeof task.$inferInsert>,
): Promise<TaskRow> {
  const [saved] = await tx
    .update(task)
    .set({ ...change, rowVersion: sql`${task.rowVersion} + 1` })
    .where(and(eq(task.id, taskId), eq(task.rowVersion, rowVersion)))
    .returning()
  if (saved) return saved
  const [current] = await tx.select().from(task).where(eq(task.id, taskId))
  if (!current) throw notFound()
  throw conflict('changed', { current })
}

/** How many times this form was sent without an answer: what one of these wrote is no news to whoever sent it. */
export const Unanswered = z.int().min(0).max(20).optional()

/** The version to save upon: what was seen, or what one's own unanswered requests made of it. */
export async function versionToKeep(
  tx: Db,
  ctx: Ctx,
  stands: TaskRow,
  { rowVersion, unanswered = 0 }: { rowVersion: number; unanswered?: number | undefined },
  action: string,
): Promise<number> {
  const since = stands.rowVersion - rowVersion
  if (since <= 0 || since > unanswered) return rowVersion
  const own = await areOwnSteps(tx, ctx, { kind: 'task', id: stands.id }, action, since)
  return own ? stands.rowVersion : rowVersion
}
