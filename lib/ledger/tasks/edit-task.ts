import { and, eq, inArray, or } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { task } from '../../../db/schema/task.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { Refusal } from '../../domain/errors.ts'
import { counts, FILING_STATES } from '../../domain/filings/filing-state.ts'
import { PromiseFields, promiseFaults, tidyPromise } from '../../domain/tasks/promise.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { rejudge } from '../filings/record-judgements.ts'
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
 * or counting is none. Once it is reported on, target and due day are changed by decision alone. @throws validation by
 * field, `useAdjustment` and `useExtension` among it; conflict `changed` with the row as it stands.
 */
export async function editTask(ctx: Ctx, input: z.output<typeof EditTask>): Promise<{ task: TaskRow }> {
  const promise = tidyPromise(input.promise)
  const faults = promiseFaults(promise)
  if (Object.keys(faults).length > 0) throw new Refusal('validation', { fields: inPromise(faults) })
  return write(ctx, async (tx) => {
    const before = await loadKeptTask(tx, ctx.actor, input.taskId)
    const decided = await decidedFaults(tx, before.task, promise)
    if (Object.keys(decided).length > 0) throw new Refusal('validation', { fields: inPromise(decided) })
    const columns = baselineOf(before.task, promise)
    const saved = await reviseTask(tx, ctx, before, input.rowVersion, columns, input)
    await rejudge(tx, ctx, saved.id, input.fromMonth, 'task.edit')
    await touchReport(tx, saved.reportId)
    return { task: saved }
  })
}

const TARGET = ['value', 'valueHigh', 'comparator', 'measureUnit'] as const

/** What a correction may no longer touch, because a report on the task or on a part of it counts. */
async function decidedFaults(tx: Db, before: TaskRow, promise: PromiseFields): Promise<Record<string, string>> {
  const target = TARGET.filter((field) => before[field] !== promise[field]).map((field) => [field, 'useAdjustment'])
  const faults = [...target, ...(before.due === promise.due ? [] : [['due', 'useExtension']])]
  return faults.length > 0 && (await isReportedOn(tx, before.id)) ? Object.fromEntries(faults) : {}
}

async function isReportedOn(tx: Db, taskId: string): Promise<boolean> {
  const states = FILING_STATES.filter(counts)
  const [found] = await tx
    .select({ id: filing.id })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .where(and(or(eq(task.id, taskId), eq(task.parentId, taskId)), inArray(filing.state, states)))
    .limit(1)
  return found !== undefined
}

/** A typed baseline is in the target's unit; one that was read keeps the unit it was read with. */
function baselineOf(before: TaskRow, promise: PromiseFields) {
  const kept = promise.baseline === before.baseline
  return { ...promise, baselineUnit: kept ? before.baselineUnit : promise.measureUnit }
}

const inPromise = (faults: Record<string, string>) =>
  Object.fromEntries(Object.entries(faults).map(([field, key]) => [`promise.${field}`, key]))
