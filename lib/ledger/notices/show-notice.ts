import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { noticeEntry, noticeTask } from '../../../db/schema/cycle.ts'
import { person } from '../../../db/schema/people.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { EntryKind } from '../../domain/notices/notice.ts'
import { overdueDays } from '../../domain/notices/notice-due.ts'
import { closesEarly, type NoticeStep } from '../../domain/notices/notice-step.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { calendarOf } from '../calendar/calendar-of.ts'
import { type LoadedNotice, loadNotice, stepsOf } from './load-notice.ts'
import { type NoticedTask, noticedTasks } from './noticed-tasks.ts'

export const NoticeId = z.strictObject({ noticeId: z.string().max(40) })

export interface ShownNotice extends LoadedNotice {
  tasks: NoticedTask[]
  /** Tasks that are another unit's by now, and not shown to the actor. */
  hidden: number
  entries: { kind: EntryKind; words: string; at: number; by: string | null }[]
  /** Working days since it should have been answered; null = it is not overdue. */
  overdue: number | null
  steps: NoticeStep[]
  /** Whether closing it now has to say why. */
  early: boolean
}

/** A notice with its tasks as they stand now and all that was done on it. @throws notFound */
export async function showNotice(ctx: Ctx, { noticeId }: z.output<typeof NoticeId>): Promise<ShownNotice> {
  return readTogether(async (db) => {
    const loaded = await loadNotice(db, ctx.actor, noticeId)
    const named = await db.select().from(noticeTask).where(eq(noticeTask.noticeId, noticeId))
    const ids = named.map((each) => each.taskId)
    const tasks = await noticedTasks(db, ctx, ids)
    const { off } = await calendarOf(db, loaded.unitPath)
    return {
      ...loaded,
      tasks,
      hidden: ids.length - tasks.length,
      entries: await entriesOf(db, noticeId),
      overdue: overdueDays(loaded.notice, dayOf(ctx.now), off),
      steps: stepsOf(ctx.actor, loaded),
      early: closesEarly(loaded.notice),
    }
  })
}

const entriesOf = (db: Db, noticeId: string) =>
  db
    .select({ kind: noticeEntry.kind, words: noticeEntry.words, at: noticeEntry.at, by: person.name })
    .from(noticeEntry)
    .leftJoin(person, eq(person.id, noticeEntry.personId))
    .where(eq(noticeEntry.noticeId, noticeId))
    .orderBy(asc(noticeEntry.at), asc(noticeEntry.id))
