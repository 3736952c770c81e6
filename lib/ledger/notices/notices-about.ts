import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { notice, noticeTask } from '../../../db/schema/cycle.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { visibleNotices } from './load-notice.ts'

/** The ids of the notices about a task that the actor sees. */
export async function noticesAbout(db: Db, actor: Actor, taskId: string): Promise<string[]> {
  const rows = await db
    .select({ id: notice.id })
    .from(noticeTask)
    .innerJoin(notice, eq(notice.id, noticeTask.noticeId))
    .where(and(eq(noticeTask.taskId, taskId), visibleNotices(actor)))
  return rows.map((row) => row.id)
}
