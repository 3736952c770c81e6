import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { notice, noticeEntry, noticeTask } from '../../../db/schema/cycle.ts'
import { unit } from '../../../db/schema/people.ts'
import { dayOf, isDay } from '../../domain/calendar/day.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { NOTICE_COLOURS, NOTICE_KINDS } from '../../domain/notices/notice.ts'
import { nextNumber } from '../../domain/notices/notice-number.ts'
import { issuingOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { type LoadedTask, loadTask } from '../tasks/load-task.ts'

/** @param requestKey of the click: the same one again writes nothing and gives the same answer */
export const IssueNotice = z.strictObject({
  taskIds: z.array(z.string().max(40)).min(1, 'chooseTasks').max(200, 'tooMany'),
  kind: z.enum(NOTICE_KINDS),
  colour: z.enum(NOTICE_COLOURS),
  title: z.string().trim().min(1, 'required').max(100, 'tooLong'),
  requirement: z.string().trim().min(1, 'required').max(2000, 'tooLong'),
  due: z.string().refine(isDay, 'notADay'),
  requestKey: z.string().min(8).max(64),
})
export type IssueNotice = z.output<typeof IssueNotice>

export interface Issued {
  noticeIds: string[]
}

/**
 * Issues 催办 or 督办单 about tasks: one notice for each unit that leads some of them, numbered within the office's year.
 * @throws notFound for a hidden task, forbidden but for 督查员 who cover it, conflict `withdrawn`
 */
export async function issueNotice(ctx: Ctx, input: IssueNotice): Promise<Issued> {
  return write(ctx, async (tx) => {
    const tasks: LoadedTask[] = []
    for (const taskId of new Set(input.taskIds)) tasks.push(await loadTask(tx, ctx.actor, taskId))
    for (const { place } of tasks) permit(issuingOffice(ctx.actor, place.leadPath) !== null)
    if (input.due < dayOf(ctx.now)) throw invalid('due', 'pastDay')
    if (tasks.some(({ task }) => task.state === 'withdrawn')) throw conflict('withdrawn')
    const noticeIds: string[] = []
    for (const [unitId, about] of Map.groupBy(tasks, ({ task }) => task.leadUnitId))
      noticeIds.push(await issueTo(tx, ctx, input, unitId, about))
    return { noticeIds }
  })
}

async function issueTo(tx: Db, ctx: Ctx, input: IssueNotice, unitId: string, about: readonly LoadedTask[]) {
  const entryId = ['issue', ctx.actor.personId, input.requestKey, unitId].join(':')
  const [again] = await tx.select().from(noticeEntry).where(eq(noticeEntry.id, entryId))
  if (again) return issuedAs(tx, again.noticeId, input)
  const officePath = issuingOffice(ctx.actor, about[0]?.place.leadPath ?? '') ?? ''
  const officeId = officePath.split('/').at(-2) ?? ''
  const { kind, colour, title, requirement, due } = input
  const id = newId(ctx.now)
  const number = kind === 'order' ? await nextOf(tx, officeId, Number(dayOf(ctx.now).slice(0, 4))) : NONE
  const issued = { kind, colour, title, requirement, due, unitId, ...number }
  const personId = ctx.actor.personId || null
  await tx.insert(notice).values({ id, officeId, ...issued, issuedBy: personId, issuedAt: ctx.now })
  const taskIds = about.map(({ task }) => task.id)
  await tx.insert(noticeTask).values(taskIds.map((taskId) => ({ noticeId: id, taskId })))
  await tx.insert(noticeEntry).values({ id: entryId, noticeId: id, kind: 'issue', words: '', personId, at: ctx.now })
  await record(tx, ctx, 'notice.issue', { kind: 'notice', id }, null, { ...issued, taskIds })
  return id
}

/** What the same click issued before. Other words under its key were written on after an answer was lost: said, not dropped. */
async function issuedAs(tx: Db, noticeId: string, input: IssueNotice): Promise<string> {
  const [issued] = await tx.select().from(notice).where(eq(notice.id, noticeId))
  for (const told of ['kind', 'colour', 'title', 'requirement', 'due'] as const)
    if (issued?.[told] !== input[told]) throw conflict('issuedAlready')
  return noticeId
}

const NONE = { year: null, no: null }

/** The office's next number of the year. Its row is held meanwhile, so that two who issue at once do not take the same. */
async function nextOf(tx: Db, officeId: string, year: number): Promise<{ year: number; no: number }> {
  await tx
    .update(unit)
    .set({ sort: sql`${unit.sort}` })
    .where(eq(unit.id, officeId))
  const taken = await tx
    .select({ no: notice.no })
    .from(notice)
    .where(and(eq(notice.officeId, officeId), eq(notice.year, year), isNotNull(notice.no)))
  return { year, no: nextNumber(taken.flatMap((each) => each.no ?? [])) }
}
