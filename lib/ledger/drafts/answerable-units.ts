import { and, eq, inArray } from 'drizzle-orm'
import { beginsWith } from '../../../db/columns.ts'
import type { Db } from '../../../db/database.ts'
import { post, unit } from '../../../db/schema/people.ts'

/** Who can answer for tasks of a unit's report: itself first, then the open units below it, and their posts that file. */
export async function answerableUnits(db: Db, unitPath: string) {
  const units = await db
    .select({ id: unit.id, name: unit.name, path: unit.path, sort: unit.sort })
    .from(unit)
    .where(and(beginsWith(unit.path, unitPath), eq(unit.closed, false)))
  const posts = await db
    .select({ id: post.id, name: post.title, unitId: post.unitId })
    .from(post)
    .innerJoin(unit, eq(unit.id, post.unitId))
    .where(and(beginsWith(unit.path, unitPath), eq(post.closed, false), inArray(post.role, ['reporter', 'head'])))
    .orderBy(post.id)
  const depth = (path: string) => path.split('/').length
  return {
    units: units
      .toSorted((a, b) => depth(a.path) - depth(b.path) || a.sort - b.sort || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name })),
    posts,
  }
}
