import { count, eq, max } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { revision, task } from '../../../db/schema/task.ts'
import { monthOf } from '../../domain/calendar/month.ts'
import { Refusal } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { type TaskRow, versionOf } from './load-task.ts'

/** More rows than any plan states: what grows past it is a mistake or an attack. */
const MOST_TASKS = 2000

/** The next free number of a report. @throws limit */
export async function nextNo(tx: Db, reportId: string): Promise<number> {
  const [last] = await tx
    .select({ no: max(task.no), rows: count() })
    .from(task)
    .where(eq(task.reportId, reportId))
  if (Number(last?.rows ?? 0) >= MOST_TASKS) throw new Refusal('limit')
  return Number(last?.no ?? 0) + 1
}

/** Keeps a new task's promise as its first version, in force from the plan's (or its own earlier) first month. */
export async function firstRevision(
  tx: Db,
  ctx: Ctx,
  row: TaskRow,
  { planStart }: { planStart: string },
  why: string,
): Promise<void> {
  const fromMonth = monthOf(row.start < planStart ? row.start : planStart)
  const promise = versionOf({ task: row, checkpoints: [] })
  const by = { personId: ctx.actor.personId || null, at: ctx.now }
  await tx.insert(revision).values({ taskId: row.id, no: 1, fromMonth, promise, why, ...by })
}
