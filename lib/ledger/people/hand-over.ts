import { z } from 'zod'
import { conflict, permit } from '../../domain/errors.ts'
import { canGuardAccess, canManagePost, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { Id, RowVersion } from './inputs.ts'
import { loadPerson } from './person-row.ts'
import { changeHolder, holderOf, keepApart, keepGuard, loadPost, savePost } from './post-row.ts'

export const HandOver = z.strictObject({ postId: Id, toPersonId: Id.nullable(), rowVersion: RowVersion })
export type HandOver = z.output<typeof HandOver>

/** Hands a post to a person, or leaves it unheld (null). What hangs on the post stays; so does who held it before. */
export async function handOver(ctx: Ctx, { postId, toPersonId, rowVersion }: HandOver): Promise<void> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    const row = await loadPost(tx, postId)
    permit(canManagePost(ctx.actor, row.role))
    const holder = await holderOf(tx, postId)
    if ((holder?.id ?? null) === toPersonId) throw conflict('alreadyHolder')
    const next = toPersonId === null ? null : await loadPerson(tx, toPersonId)
    if (next?.disabled) throw conflict('personDisabled')
    if (next) await keepApart(tx, next.id, row.role)
    if (!next && row.role === 'secAdmin') await keepGuard(tx, { postId })
    await savePost(tx, row, rowVersion, {})
    await changeHolder(tx, ctx, postId, toPersonId)
  })
}
