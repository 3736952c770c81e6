import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { attachment } from '../../../db/schema/filing.ts'
import { notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type LoadedTask, loadTask } from '../tasks/load-task.ts'

export type AttachmentRow = typeof attachment.$inferSelect

/** The files that stand with a task's month, oldest first. The caller has loaded the task through its scope. */
export const standingWith = (db: Db, taskId: string, month: string): Promise<AttachmentRow[]> =>
  db
    .select()
    .from(attachment)
    .where(and(eq(attachment.taskId, taskId), eq(attachment.month, month), isNull(attachment.removedAt)))
    .orderBy(asc(attachment.at), asc(attachment.id))

/** A file with its task, through the actor's scope, removed ones too. @throws notFound when missing or hidden */
export async function loadAttachment(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ file: AttachmentRow; loaded: LoadedTask }> {
  const [file] = await db.select().from(attachment).where(eq(attachment.id, id))
  if (!file) throw notFound()
  return { file, loaded: await loadTask(db, actor, file.taskId) }
}
