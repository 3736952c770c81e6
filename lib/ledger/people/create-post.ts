import { z } from 'zod'
import { conflict, permit } from '../../domain/errors.ts'
import { canManagePost } from '../../domain/people/policy.ts'
import { ROLES } from '../../domain/people/role.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { Id, Name } from './inputs.ts'
import { addPost } from './post-row.ts'
import { loadUnit } from './unit-row.ts'

export const CreatePost = z.strictObject({ unitId: Id, role: z.enum(ROLES), title: Name })
export type CreatePost = z.output<typeof CreatePost>

/** Adds a post to a unit, not yet held by anybody. */
export async function createPost(ctx: Ctx, input: CreatePost): Promise<{ postId: string }> {
  permit(canManagePost(ctx.actor, input.role))
  return write(ctx, async (tx) => {
    const { closed } = await loadUnit(tx, input.unitId)
    if (closed) throw conflict('unitClosed')
    return { postId: await addPost(tx, ctx, input) }
  })
}
