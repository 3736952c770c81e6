import { z } from 'zod'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadFamily } from './keep-parts.ts'
import { saveTask } from './keep-task.ts'
import { dropTask, takeOut } from './take-out.ts'

export const MergeParts = z.strictObject({ taskId: z.string().max(40), rowVersion: z.int() })
export type MergeParts = z.infer<typeof MergeParts>

/**
 * Undoes a breaking down, all or nothing: shares go, stated tasks stand alone again, and a whole that only held stated
 * tasks together goes too (`whole` null; withdrawn where lights were recorded of it). @throws conflict `hasRecords` when something was reported on a share.
 */
export async function mergeParts(ctx: Ctx, input: MergeParts): Promise<{ whole: string | null }> {
  return write(ctx, async (tx) => {
    const { whole, parts } = await loadFamily(tx, ctx.actor, input.taskId)
    if (parts.length === 0) throw notFound()
    const { task } = whole
    const saved = await saveTask(tx, task.id, input.rowVersion, { rollUp: null })
    for (const part of parts) await takeOut(tx, ctx, part)
    const gathered = task.spanStart === null && parts.every((part) => part.task.spanStart !== null)
    await record(tx, ctx, 'task.mergeParts', { kind: 'task', id: task.id }, { rollUp: task.rollUp }, { rollUp: null })
    if (gathered) await dropTask(tx, ctx, { ...whole, task: saved })
    else await rejudge(tx, ctx, task.id, EVER, 'task.mergeParts')
    await touchReport(tx, task.reportId)
    return { whole: gathered ? null : task.id }
  })
}
