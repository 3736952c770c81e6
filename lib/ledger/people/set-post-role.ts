import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess } from '../../domain/people/policy.ts'
import { ROLES } from '../../domain/people/role.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id, RowVersion } from './inputs.ts'
import { holderOf, keepApart, keepGuard, loadPost, savePost } from './post-row.ts'

export const SetPostRole = z.strictObject({ postId: Id, role: z.enum(ROLES), rowVersion: RowVersion })
export type SetPostRole = z.output<typeof SetPostRole>

/** Gives a post another role; it bites at its holder's next request. */
export async function setPostRole(ctx: Ctx, { postId, role, rowVersion }: SetPostRole): Promise<void> {
  permit(canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    const before = await loadPost(tx, postId)
    if (before.role === 'secAdmin' && role !== 'secAdmin') await keepGuard(tx, { postId })
    await savePost(tx, before, rowVersion, { role })
    const holder = await holderOf(tx, postId)
    if (holder) await keepApart(tx, holder.id, role)
    await record(tx, ctx, 'post.setRole', { kind: 'post', id: postId }, { role: before.role }, { role })
  })
}
