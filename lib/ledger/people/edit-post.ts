import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess, canManagePost, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id, Name, RowVersion } from './inputs.ts'
import { loadPost, savePost } from './post-row.ts'

export const EditPost = z.strictObject({ postId: Id, title: Name, rowVersion: RowVersion })
export type EditPost = z.output<typeof EditPost>

/** Names a post. */
export async function editPost(ctx: Ctx, { postId, title, rowVersion }: EditPost): Promise<void> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    const before = await loadPost(tx, postId)
    permit(canManagePost(ctx.actor, before.role))
    await savePost(tx, before, rowVersion, { title })
    await record(tx, ctx, 'post.edit', { kind: 'post', id: postId }, { title: before.title }, { title })
  })
}
