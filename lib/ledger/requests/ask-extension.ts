import { z } from 'zod'
import { invalid, permit } from '../../domain/errors.ts'
import { canFile } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { loadTask } from '../tasks/load-task.ts'
import { Day, Id, Words } from './inputs.ts'
import { keepRequest, permitRequest } from './request-rows.ts'

export const AskExtension = z.strictObject({ taskId: Id, newDue: Day, reason: Words, progress: Words })
export type AskExtension = z.output<typeof AskExtension>

/**
 * 延期申请 by 填报人 or 科室负责人 of the lead unit, on the due day at the latest: why, how far it has come, and until when.
 * @throws conflict with the RequestFault; validation `dueNotLater`
 */
export async function askExtension(ctx: Ctx, input: AskExtension): Promise<{ requestId: string }> {
  return write(ctx, async (tx) => {
    const loaded = await loadTask(tx, ctx.actor, input.taskId)
    permit(canFile(ctx.actor, loaded.place))
    await permitRequest(tx, ctx, loaded, 'extension')
    const { newDue, reason, progress } = input
    if (newDue <= loaded.task.due) throw invalid('newDue', 'dueNotLater')
    const { id } = await keepRequest(tx, ctx, loaded, { kind: 'extension', newDue, reason, progress })
    return { requestId: id }
  })
}
