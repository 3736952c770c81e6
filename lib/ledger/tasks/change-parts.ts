import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { task as tasks } from '../../../db/schema/task.ts'
import { invalid, notFound } from '../../domain/errors.ts'
import { ROLL_UPS, rollUpsOf } from '../../domain/tasks/parts.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { EVER, rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { Weight } from './break-down.ts'
import { loadFamily } from './keep-parts.ts'
import { saveTask, Unanswered, versionToKeep } from './keep-task.ts'
import { versionOf } from './load-task.ts'

export const ChangeParts = z.strictObject({
  taskId: z.string().max(40),
  rowVersion: z.int(),
  rollUp: z.enum(ROLL_UPS).nullable(),
  /** Those that are not named keep theirs. */
  weights: z.array(z.strictObject({ taskId: z.string().max(40), weight: Weight })).max(60, 'tooMany'),
  unanswered: Unanswered,
})
export type ChangeParts = z.infer<typeof ChangeParts>

/** Says how parts make their whole, and how much each counts in a mean. What was reported stays; what stands is not written again. @throws conflict */
export async function changeParts(ctx: Ctx, input: ChangeParts): Promise<{ rowVersion: number }> {
  return write(ctx, async (tx) => {
    const { whole, parts } = await loadFamily(tx, ctx.actor, input.taskId)
    if (parts.length === 0) throw notFound()
    if (input.rollUp !== null && !rollUpsOf(versionOf(whole)).includes(input.rollUp))
      throw invalid('rollUp', 'rollUpUnfit')
    const weighed = input.weights.map(({ taskId, weight }, at) => {
      const part = parts.find((each) => each.task.id === taskId)
      if (!part) throw invalid(`weights.${at}`, 'invalid')
      return { taskId, weight, was: part.task.weight, unitName: part.unitName }
    })
    const others = weighed.filter(({ weight, was }) => weight !== was)
    if (others.length === 0 && input.rollUp === whole.task.rollUp) return { rowVersion: whole.task.rowVersion }
    const seen = await versionToKeep(tx, ctx, whole.task, input, 'task.changeParts')
    const saved = await saveTask(tx, whole.task.id, seen, { rollUp: input.rollUp })
    for (const { taskId, weight } of others) await tx.update(tasks).set({ weight }).where(eq(tasks.id, taskId))
    const changed = others.map(({ unitName, was, weight }) => `${unitName} ${was} → ${weight}`)
    const after = { rollUp: input.rollUp, weights: changed }
    await record(tx, ctx, 'task.changeParts', { kind: 'task', id: whole.task.id }, { rollUp: whole.task.rollUp }, after)
    await rejudge(tx, ctx, whole.task.id, EVER, 'task.changeParts')
    await touchReport(tx, whole.task.reportId)
    return { rowVersion: saved.rowVersion }
  })
}
