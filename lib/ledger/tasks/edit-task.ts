import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { revision } from '../../../db/schema/task.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { Refusal } from '../../domain/errors.ts'
import { PromiseFields, promiseFaults, tidyPromise } from '../../domain/tasks/promise.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical, record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask, saveTask } from './keep-task.ts'
import { type LoadedTask, type TaskRow, versionOf } from './load-task.ts'

export const EditTask = z.strictObject({
  taskId: z.string().max(40),
  rowVersion: z.int(),
  promise: PromiseFields,
  /** From when the changed promise is judged by; months before it keep the old one. */
  fromMonth: z.string().refine(isMonth, 'notAMonth'),
  /** Why, with the document's number where there is one. */
  why: z.string().trim().min(1, 'required').max(500, 'tooLong'),
})
export type EditTask = z.input<typeof EditTask>

/**
 * Changes a task. A changed promise is a new revision in force from a month on, the old one is kept; a corrected title
 * or counting is none. @throws validation by field; conflict `changed` with the row as it stands.
 */
export async function editTask(ctx: Ctx, input: z.output<typeof EditTask>): Promise<{ task: TaskRow }> {
  const promise = tidyPromise(input.promise)
  const faults = promiseFaults(promise)
  if (Object.keys(faults).length > 0) throw new Refusal('validation', { fields: inPromise(faults) })
  return write(ctx, async (tx) => {
    const before = await loadKeptTask(tx, ctx.actor, input.taskId)
    const changed = { ...before, task: { ...before.task, ...baselineOf(before.task, promise) } }
    const revised = canonical(versionOf(before)) !== canonical(versionOf(changed))
    const revisionNo = before.task.revisionNo + (revised ? 1 : 0)
    const saved = await saveTask(tx, input.taskId, input.rowVersion, { ...changedColumns(changed.task), revisionNo })
    if (revised) await addRevision(tx, ctx, { ...before, task: saved }, input)
    const { fromMonth, why } = input
    await record(tx, ctx, 'task.edit', { kind: 'task', id: saved.id }, before.task, { ...saved, fromMonth, why })
    await touchReport(tx, saved.reportId)
    return { task: saved }
  })
}

async function addRevision(tx: Db, ctx: Ctx, next: LoadedTask, input: { fromMonth: string; why: string }) {
  await tx.insert(revision).values({
    taskId: next.task.id,
    no: next.task.revisionNo,
    fromMonth: input.fromMonth,
    promise: versionOf(next),
    why: input.why,
    personId: ctx.actor.personId || null,
    at: ctx.now,
  })
}

/** A typed baseline is in the target's unit; one that was read keeps the unit it was read with. */
function baselineOf(before: TaskRow, promise: PromiseFields) {
  const kept = promise.baseline === before.baseline
  return { ...promise, baselineUnit: kept ? before.baselineUnit : promise.measureUnit }
}

function changedColumns(row: TaskRow) {
  const { id: _, rowVersion: __, revisionNo: ___, ...columns } = row
  return columns
}

const inPromise = (faults: Record<string, string>) =>
  Object.fromEntries(Object.entries(faults).map(([field, key]) => [`promise.${field}`, key]))
