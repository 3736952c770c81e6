import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { section } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import { notFound, Refusal } from '../../domain/errors.ts'
import { PromiseFields, promiseFaults, tidyPromise } from '../../domain/tasks/promise.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { loadKeptReport } from '../reports/load-kept-report.ts'
import type { ReportHead } from '../reports/load-report.ts'
import { touchReport } from '../reports/touch-report.ts'
import { firstRevision, nextNo } from './new-task.ts'

export const AddTask = z.strictObject({
  reportId: z.string().max(40),
  sectionId: z.string().max(40).nullable(),
  promise: PromiseFields,
  why: z.string().trim().min(1, 'required').max(500, 'tooLong'),
})
export type AddTask = z.input<typeof AddTask>

/** Adds a task that the report does not state, led by the issuing unit until it is assigned. @throws validation by field. */
export async function addTask(ctx: Ctx, input: z.output<typeof AddTask>): Promise<{ taskId: string }> {
  const promise = tidyPromise(input.promise)
  const faults = promiseFaults(promise)
  if (Object.keys(faults).length > 0) {
    const fields = Object.entries(faults).map(([field, key]) => [`promise.${field}`, key])
    throw new Refusal('validation', { fields: Object.fromEntries(fields) })
  }
  return write(ctx, async (tx) => {
    const kept = await loadKeptReport(tx, ctx.actor, input.reportId)
    const sectionId = await sectionIn(tx, kept, input.sectionId)
    const no = await nextNo(tx, kept.id)
    const columns = {
      ...promise,
      baselineUnit: promise.baseline === null ? null : promise.measureUnit,
      dueStated: true,
    }
    const [row] = await tx
      .insert(task)
      .values({
        ...{ ...columns, id: newId(ctx.now), reportId: kept.id, sectionId, no, leadUnitId: kept.unitId },
        createdAt: ctx.now,
      })
      .returning()
    if (!row) throw new Error('the task was not inserted')
    await firstRevision(tx, ctx, row, kept, input.why)
    await record(tx, ctx, 'task.add', { kind: 'task', id: row.id }, null, { ...row, why: input.why })
    await touchReport(tx, kept.id)
    return { taskId: row.id }
  })
}

async function sectionIn(tx: Db, kept: ReportHead, sectionId: string | null): Promise<string | null> {
  if (sectionId === null) return null
  const [found] = await tx.select({ reportId: section.reportId }).from(section).where(eq(section.id, sectionId))
  if (found?.reportId !== kept.id) throw notFound()
  return sectionId
}
