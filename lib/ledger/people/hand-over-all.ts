import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { holding, post } from '../../../db/schema/people.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canGuardAccess, canManagePost, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { Id } from './inputs.ts'
import { loadPerson } from './person-row.ts'
import { changeHolder, keepApart, keepGuard, type PostRow, savePost } from './post-row.ts'

export const HandOverAll = z.strictObject({ personId: Id, toPersonId: Id.nullable() })
export type HandOverAll = z.output<typeof HandOverAll>

/**
 * Hands every post that a person holds and the actor keeps to a successor, or leaves them unheld (null): all or none.
 * What hangs on the posts stays; so does who held them before, a line of history a post. @returns how many there were
 * @throws conflict `noPosts` when the person holds none
 */
export async function handOverAll(ctx: Ctx, { personId, toPersonId }: HandOverAll): Promise<{ posts: number }> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  return write(ctx, async (tx) => {
    const leaving = await loadPerson(tx, personId)
    const held = await heldBy(tx, leaving.id)
    if (held.length === 0) throw conflict('noPosts')
    const mine = held.filter((each) => canManagePost(ctx.actor, each.role))
    permit(mine.length > 0)
    if (toPersonId === personId) throw conflict('alreadyHolder')
    const next = toPersonId === null ? null : await loadPerson(tx, toPersonId)
    if (next?.disabled) throw conflict('personDisabled')
    for (const each of mine) {
      if (next) await keepApart(tx, next.id, each.role)
      else if (each.role === 'secAdmin') await keepGuard(tx, { personId })
      await savePost(tx, each, each.rowVersion, {})
      await changeHolder(tx, ctx, each.id, toPersonId)
    }
    return { posts: mine.length }
  })
}

const heldBy = (tx: Db, personId: string): Promise<PostRow[]> =>
  tx
    .select(getTableColumns(post))
    .from(holding)
    .innerJoin(post, eq(post.id, holding.postId))
    .where(and(eq(holding.personId, personId), isNull(holding.until), eq(post.closed, false)))
    .orderBy(asc(post.id))
