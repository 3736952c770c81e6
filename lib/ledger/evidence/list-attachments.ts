import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { attachment } from '../../../db/schema/filing.ts'
import { person } from '../../../db/schema/people.ts'
import { isMonth, type Month } from '../../domain/calendar/month.ts'
import { MOST_EVIDENCE } from '../../domain/filings/evidence.ts'
import { canAttach, canRemoveAttachment } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type FilingRow, filingsOf } from '../filings/filing-rows.ts'
import { loadTask } from '../tasks/load-task.ts'

export const AttachmentsQuery = z.object({
  taskId: z.string().max(40),
  /** Absent = all months. */
  month: z.string().refine(isMonth).optional(),
})

/** One file as people see it. */
export interface AttachmentLine {
  id: string
  month: Month
  name: string
  mediaType: string
  /** Bytes. */
  size: number
  by: string | null
  /** Instant, ms UTC. */
  at: number
  mayRemove: boolean
  /** Added when the month's filing stood approved: whoever approved it had not seen it. */
  afterApproval: boolean
}

export interface Attachments {
  files: AttachmentLine[]
  /** Whether the actor may add to the asked month; whether it may be filed just now the verb says. */
  mayAdd: boolean
  /** The asked month's filing is approved: what is added now is marked, and stays. */
  approved: boolean
}

/** A task's files, newest month first, for whoever sees the task. @throws notFound */
export async function listAttachments(ctx: Ctx, query: z.output<typeof AttachmentsQuery>): Promise<Attachments> {
  return read(async (db) => {
    const { place, report } = await loadTask(db, ctx.actor, query.taskId)
    const found = await db
      .select({ file: attachment, by: person.name })
      .from(attachment)
      .leftJoin(person, eq(person.id, attachment.personId))
      .where(
        and(
          eq(attachment.taskId, query.taskId),
          isNull(attachment.removedAt),
          query.month ? eq(attachment.month, query.month) : undefined,
        ),
      )
      .orderBy(desc(attachment.month), asc(attachment.at), asc(attachment.id))
    const filed = await filingsOf(db, { taskId: query.taskId })
    const filings = new Map(filed.map((each) => [each.month, each]))
    const settled = (month: Month) => filings.get(month)?.state === 'approved'
    const open = (month: Month) => report.closedThrough === null || month > report.closedThrough
    const here = query.month ? found.length : 0
    return {
      mayAdd: canAttach(ctx.actor, place) && here < MOST_EVIDENCE && (!query.month || open(query.month)),
      approved: query.month !== undefined && settled(query.month),
      files: found.map(({ file: { id, month, name, mediaType, size, at, personId }, by }) => ({
        ...{ id, month, name, mediaType, size, at, by },
        mayRemove: canRemoveAttachment(ctx.actor, place, personId) && !settled(month) && open(month),
        afterApproval: addedAfter(at, filings.get(month)),
      })),
    }
  })
}

/** By `task month`. */
export type FilesByMonth = Map<string, { id: string; name: string; at: number }[]>

/** The files of many tasks' months, by `task month`: the caller has them through its scope. */
export async function filesByMonth(db: Db, taskIds: readonly string[]): Promise<FilesByMonth> {
  if (taskIds.length === 0) return new Map()
  const found = await db
    .select({
      id: attachment.id,
      taskId: attachment.taskId,
      month: attachment.month,
      name: attachment.name,
      at: attachment.at,
    })
    .from(attachment)
    .where(and(inArray(attachment.taskId, [...taskIds]), isNull(attachment.removedAt)))
    .orderBy(asc(attachment.at), asc(attachment.id))
  const grouped = Map.groupBy(found, (each) => `${each.taskId} ${each.month}`)
  return new Map([...grouped].map(([key, files]) => [key, files.map(({ id, name, at }) => ({ id, name, at }))]))
}

/** Whether a file came when its month's filing was approved already. @param at when it was added */
export const addedAfter = (at: number, filing: Pick<FilingRow, 'state' | 'reviewedAt'> | undefined): boolean =>
  filing?.state === 'approved' && filing.reviewedAt !== null && at > filing.reviewedAt
