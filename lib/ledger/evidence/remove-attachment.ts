import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { attachment } from '../../../db/schema/filing.ts'
import { conflict, notFound, permit } from '../../domain/errors.ts'
import { canRemoveAttachment } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { permitMonth } from '../filings/file-row.ts'
import { filingOf } from '../filings/filing-rows.ts'
import { historyOf } from './add-attachment.ts'
import { loadAttachment } from './evidence-rows.ts'

export const RemoveAttachment = z.strictObject({ attachmentId: z.string().max(40) })
export type RemoveAttachment = z.output<typeof RemoveAttachment>

/** Takes a file back while its month is not approved: its address answers as if it had never been; the row stays. */
export async function removeAttachment(ctx: Ctx, { attachmentId }: RemoveAttachment): Promise<{ taskId: string }> {
  return write(ctx, async (tx) => {
    const { file, loaded } = await loadAttachment(tx, ctx.actor, attachmentId)
    const removedBy = ctx.actor.personId || null
    // A double click; for everybody else it is gone.
    if (file.removedAt !== null && file.removedBy === removedBy) return { taskId: file.taskId }
    if (file.removedAt !== null) throw notFound()
    permit(canRemoveAttachment(ctx.actor, loaded.place, file.personId))
    permitMonth(loaded, file.month, ctx.now)
    const filed = await filingOf(tx, file.taskId, file.month)
    if (filed?.state === 'approved') throw conflict('isApproved')
    await tx.update(attachment).set({ removedAt: ctx.now, removedBy }).where(eq(attachment.id, file.id))
    await record(tx, ctx, 'filing.detach', { kind: 'task', id: file.taskId }, historyOf(file), { month: file.month })
    return { taskId: file.taskId }
  })
}
