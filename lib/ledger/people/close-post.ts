import { and, eq, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import { holding } from '../../../db/schema/people.ts'
import { task } from '../../../db/schema/task.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canGuardAccess, canManagePost, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id, RowVersion } from './inputs.ts'
import { holderOf, keepGuard, loadPost, savePost } from './post-row.ts'

export const ClosePost = z.strictObject({ postId: Id, rowVersion: RowVersion })
export type ClosePost = z.output<typeof ClosePost>

/** Closes a post that no task is assigned to; whoever held it holds it no longer. */
export async function closePost(ctx: Ctx, { postId, rowVersion }: ClosePost): Promise<void> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    const row = await loadPost(tx, postId)
    permit(canManagePost(ctx.actor, row.role))
    const tasks = await tx
      .select({ id: task.id })
      .from(task)
      .where(and(eq(task.postId, postId), ne(task.state, 'withdrawn')))
      .limit(1)
    if (tasks.length > 0) throw conflict('postHasTasks')
    if (row.role === 'secAdmin') await keepGuard(tx, { postId })
    const holder = await holderOf(tx, postId)
    await savePost(tx, row, rowVersion, { closed: true })
    await tx
      .update(holding)
      .set({ until: ctx.now })
      .where(and(eq(holding.postId, postId), isNull(holding.until)))
    await record(tx, ctx, 'post.close', { kind: 'post', id: postId }, { holder: holder?.id ?? null }, null)
  })
}
