import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canFile, canProposeAdjustment } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { loadTask } from '../tasks/load-task.ts'
import { askedTarget } from './asked-target.ts'
import { DocumentNo, Id, Typed, Words } from './inputs.ts'
import { keepRequest, permitRequest } from './request-rows.ts'

export const ProposeAdjustment = z.strictObject({
  taskId: Id,
  value: Typed,
  valueHigh: Typed.default(''),
  /** Where the document is known already; who decides states it in any case. */
  documentNo: DocumentNo.nullable().default(null),
  reason: Words,
})
export type ProposeAdjustment = z.input<typeof ProposeAdjustment>

/**
 * 目标调整 proposed by a 督查员, or asked by 填报人 and 科室负责人 of the lead unit.
 * @throws conflict with the RequestFault; validation `sameTarget`
 */
export async function proposeAdjustment(
  ctx: Ctx,
  input: z.output<typeof ProposeAdjustment>,
): Promise<{ requestId: string }> {
  return write(ctx, async (tx) => {
    const loaded = await loadTask(tx, ctx.actor, input.taskId)
    permit(canFile(ctx.actor, loaded.place) || canProposeAdjustment(ctx.actor, loaded.place))
    await permitRequest(tx, ctx, loaded, 'adjustment')
    const { value: newValue, valueHigh: newValueHigh } = askedTarget(loaded.task, input)
    const { documentNo, reason } = input
    const said = { kind: 'adjustment', newValue, newValueHigh, documentNo, reason } as const
    const { id } = await keepRequest(tx, ctx, loaded, said)
    return { requestId: id }
  })
}
