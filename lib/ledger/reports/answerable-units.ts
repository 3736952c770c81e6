import { and, eq, inArray, isNull } from 'drizzle-orm'
import { beginsWith } from '../../../db/columns.ts'
import type { Db } from '../../../db/database.ts'
import { holding, person, post, unit } from '../../../db/schema/people.ts'

/** Who can answer for the tasks of a unit's report. */
export interface Answerable {
  /** The issuing unit first, then the open units below it. */
  units: readonly { id: string; name: string; path: string }[]
  /** Their posts that file, with who holds them now. */
  posts: readonly { id: string; name: string; unitId: string; holder: string | null }[]
}

/** Who can answer for the tasks of the report of the unit at this path. */
export async function answerableUnits(db: Db, unitPath: string): Promise<Answerable> {
  const units = await db
    .select({ id: unit.id, name: unit.name, path: unit.path, sort: unit.sort })
    .from(unit)
    .where(and(beginsWith(unit.path, unitPath), eq(unit.closed, false)))
  const posts = await db
    .select({ id: post.id, name: post.title, unitId: post.unitId, holder: person.name })
    .from(post)
    .innerJoin(unit, eq(unit.id, post.unitId))
    .leftJoin(holding, and(eq(holding.postId, post.id), isNull(holding.until)))
    .leftJoin(person, eq(person.id, holding.personId))
    .where(and(beginsWith(unit.path, unitPath), eq(post.closed, false), inArray(post.role, ['reporter', 'head'])))
    .orderBy(post.id)
  const depth = (path: string) => path.split('/').length
  return {
    units: units
      .toSorted((a, b) => depth(a.path) - depth(b.path) || a.sort - b.sort || (a.id < b.id ? -1 : 1))
      .map(({ id, name, path }) => ({ id, name, path })),
    posts,
  }
}
