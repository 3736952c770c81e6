import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { eachColumn, statement, type Value } from '../../../db/statement.ts'
import { conflict, notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type LoadedTask, loadTask } from '../tasks/load-task.ts'
import { whatStands } from './what-stands.ts'

export type FilingRow = typeof filing.$inferSelect

/** The month's filing on a task; null when nothing was filed. The caller has loaded the task through its scope. */
export async function filingOf(db: Db, taskId: string, month: string): Promise<FilingRow | null> {
  const [found] = await filingIn(db, { taskId, month })
  return found ?? null
}

const filingIn = statement((db, value: Value<{ taskId: string; month: string }>) =>
  db
    .select()
    .from(filing)
    .where(and(eq(filing.taskId, value('taskId')), eq(filing.month, value('month')))),
)

/** All filings on a task, oldest month first, in every state. */
export const filingsOf = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select()
    .from(filing)
    .where(eq(filing.taskId, value('taskId')))
    .orderBy(asc(filing.month)),
)

/** A filing with its task, through the actor's scope. @throws notFound when either is missing or hidden. */
export async function loadFiling(
  db: Db,
  actor: Actor,
  filingId: string,
): Promise<{ filing: FilingRow; loaded: LoadedTask }> {
  const [found] = await db.select().from(filing).where(eq(filing.id, filingId))
  if (!found) throw notFound()
  return { filing: found, loaded: await loadTask(db, actor, found.taskId) }
}

/** Writes a filing, conditional on the version that was read. @throws conflict `changed` when somebody was quicker. */
export async function saveFiling(tx: Db, before: FilingRow | null, next: FilingRow): Promise<void> {
  if (before === null) {
    await insert(tx, next)
    return
  }
  const saved = await replace(tx, { ...next, id: before.id, stood: before.rowVersion })
  if (saved.length === 0) throw conflict('changed', await whatStands(tx, await filingOf(tx, next.taskId, next.month)))
}

const insert = statement((tx, value: Value<FilingRow>) => tx.insert(filing).values(eachColumn(filing, value)))
const replace = statement((tx, value: Value<FilingRow & { stood: number }>) =>
  tx
    .update(filing)
    .set(eachColumn(filing, value))
    .where(and(eq(filing.id, value('id')), eq(filing.rowVersion, value('stood'))))
    .returning({ id: filing.id }),
)
