import { z } from 'zod'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadFamily } from './keep-parts.ts'
import { saveTask } from './keep-task.ts'
import { takeOut } from './take-out.ts'

export const RemovePart = z.strictObject({
  /** The whole, in the version that was seen. */
  taskId: z.string().max(40),
  rowVersion: z.int(),
  partId: z.string().max(40),
})
export type RemovePart = z.infer<typeof RemovePart>

/**
 * Takes one part out. With the last one the whole is filed itself again. @throws conflict `hasRecords`: a share with
 * reports is withdrawn instead.
 */
export async function removePart(ctx: Ctx, input: RemovePart): Promise<{ left: number }> {
  return write(ctx, async (tx) => {
    const { whole, parts } = await loadFamily(tx, ctx.actor, input.taskId)
    const part = parts.find((each) => each.task.id === input.partId)
    if (!part) throw notFound()
    const left = parts.length - 1
    await saveTask(tx, whole.task.id, input.rowVersion, left === 0 ? { rollUp: null } : {})
    await takeOut(tx, ctx, part)
    if (left === 0 && whole.task.rollUp !== null) {
      const before = { rollUp: whole.task.rollUp }
      await record(tx, ctx, 'task.changeParts', { kind: 'task', id: whole.task.id }, before, { rollUp: null })
    }
    await rejudge(tx, ctx, whole.task.id, EVER, 'task.changeParts')
    await touchReport(tx, whole.task.reportId)
    return { left }
  })
}
