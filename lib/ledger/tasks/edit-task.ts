import { z } from 'zod'
import { isMonth } from '../../domain/calendar/month.ts'
import { Refusal } from '../../domain/errors.ts'
import { PromiseFields, promiseFaults, tidyPromise } from '../../domain/tasks/promise.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask } from './keep-task.ts'
import type { TaskRow } from './load-task.ts'
import { reviseTask } from './revise-task.ts'

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
    const columns = baselineOf(before.task, promise)
    const saved = await reviseTask(tx, ctx, before, input.rowVersion, columns, input)
    await touchReport(tx, saved.reportId)
    return { task: saved }
  })
}

/** A typed baseline is in the target's unit; one that was read keeps the unit it was read with. */
function baselineOf(before: TaskRow, promise: PromiseFields) {
  const kept = promise.baseline === before.baseline
  return { ...promise, baselineUnit: kept ? before.baselineUnit : promise.measureUnit }
}

const inPromise = (faults: Record<string, string>) =>
  Object.fromEntries(Object.entries(faults).map(([field, key]) => [`promise.${field}`, key]))
