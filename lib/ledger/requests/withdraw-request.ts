import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id, RowVersion } from './inputs.ts'
import { loadRequest, settleRequest } from './request-rows.ts'

export const WithdrawRequest = z.strictObject({ requestId: Id, rowVersion: RowVersion })
export type WithdrawRequest = z.output<typeof WithdrawRequest>

/** Whoever asked takes it back while nobody has decided. @throws conflict `requestDecided` */
export async function withdrawRequest(ctx: Ctx, { requestId, rowVersion }: WithdrawRequest): Promise<void> {
  await write(ctx, async (tx) => {
    const { request, task } = await loadRequest(tx, ctx.actor, requestId)
    permit(request.askedBy !== null && request.askedBy === ctx.actor.personId)
    await settleRequest(tx, ctx, { request, rowVersion }, { state: 'withdrawn' })
    const { newDue, newValue, newValueHigh } = request
    const before = request.kind === 'extension' ? { newDue } : { newValue, newValueHigh }
    await record(tx, ctx, `${request.kind}.withdraw`, { kind: 'task', id: task.id }, before, null)
  })
}
