import { and, eq, isNull } from 'drizzle-orm'
import { holding, person, post, unit } from '../../../db/schema/people.ts'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'

export interface ListedPost {
  id: string
  unitId: string
  role: Role
  title: string
  rowVersion: number
  holder: { id: string; name: string; since: number } | null
}

/** Every open post of the installation with today's holder. */
export async function listPosts(ctx: Ctx): Promise<ListedPost[]> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  const rows = await read((db) =>
    db
      .select({ post, personId: person.id, name: person.name, since: holding.since })
      .from(post)
      .innerJoin(unit, eq(unit.id, post.unitId))
      .leftJoin(holding, and(eq(holding.postId, post.id), isNull(holding.until)))
      .leftJoin(person, eq(person.id, holding.personId))
      .where(eq(post.closed, false))
      .orderBy(unit.path, post.id),
  )
  return rows.map(({ post: { closed: _, ...row }, personId, name, since }) => ({
    ...row,
    holder: personId !== null && name !== null && since !== null ? { id: personId, name, since } : null,
  }))
}
