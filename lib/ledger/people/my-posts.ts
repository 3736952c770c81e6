import { inArray } from 'drizzle-orm'
import { unit } from '../../../db/schema/people.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'

export interface MyPost {
  postId: string
  title: string
  role: Role
  unitName: string
}

/** The posts that whoever asks holds now. */
export async function myPosts(ctx: Ctx): Promise<MyPost[]> {
  const unitIds = ctx.actor.posts.map((post) => post.unitId)
  const units = await read((db) =>
    db.select({ id: unit.id, name: unit.name }).from(unit).where(inArray(unit.id, unitIds)),
  )
  const unitName = new Map(units.map((each) => [each.id, each.name]))
  return ctx.actor.posts.map(({ postId, title, role, unitId }) => ({
    postId,
    title,
    role,
    unitName: unitName.get(unitId) ?? '',
  }))
}
