import { z } from 'zod'
import { checkpoint } from '../../../db/schema/task.ts'
import { isDay } from '../../domain/calendar/day.ts'
import { isDecimal } from '../../domain/decimal.ts'
import { invalid, Refusal } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadKeptTask, saveTask } from './keep-task.ts'

const MOST = 60

export const AddCheckpoint = z.strictObject({
  taskId: z.string().max(40),
  rowVersion: z.int(),
  due: z.string().refine(isDay, 'notADay'),
  title: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  /** Cumulative, for numbers; null for a deed. */
  value: z.string().trim().refine(isDecimal, 'notANumber').nullable(),
})
export type AddCheckpoint = z.infer<typeof AddCheckpoint>

/** Puts a point on the way: a cumulative number for quantities, a deed for words. @throws validation; conflict. */
export async function addCheckpoint(ctx: Ctx, input: AddCheckpoint): Promise<{ checkpointId: string }> {
  return write(ctx, async (tx) => {
    const { task, checkpoints } = await loadKeptTask(tx, ctx.actor, input.taskId)
    if (checkpoints.length >= MOST) throw new Refusal('limit')
    if (input.due > task.due || input.due < task.start) throw invalid('due', 'outsideTask')
    if (task.kind === 'quantity' && input.value === null) throw invalid('value', 'required')
    if (task.kind !== 'quantity' && input.value !== null) throw invalid('value', 'noNumber')
    const { due, title, value } = input
    const row = { id: newId(ctx.now), taskId: task.id, due, title, value }
    await saveTask(tx, task.id, input.rowVersion, {})
    await tx.insert(checkpoint).values(row)
    await record(tx, ctx, 'task.addCheckpoint', { kind: 'task', id: task.id }, null, row)
    await rejudge(tx, ctx, task.id, EVER, 'task.addCheckpoint')
    await touchReport(tx, task.reportId)
    return { checkpointId: row.id }
  })
}
