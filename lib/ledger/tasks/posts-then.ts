import { eq, inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { holding, post, unit } from '../../../db/schema/people.ts'

/** Which post a person held at an instant, as 经济科 填报人; null when none, or when nobody in particular acted. */
export type PostsThen = (personId: string | null, at: number) => string | null

/** @param preferred the task's own post, where somebody held several */
export async function postsThen(
  db: Db,
  personIds: readonly (string | null)[],
  preferred: string | null,
): Promise<PostsThen> {
  const ids = [...new Set(personIds.filter((id) => id !== null))]
  const held =
    ids.length === 0
      ? []
      : await db
          .select({ holding, title: post.title, unitName: unit.name })
          .from(holding)
          .innerJoin(post, eq(post.id, holding.postId))
          .innerJoin(unit, eq(unit.id, post.unitId))
          .where(inArray(holding.personId, ids))
  return (personId, at) => {
    const then = held.filter(
      ({ holding: each }) =>
        each.personId === personId && each.since <= at && (each.until === null || at <= each.until),
    )
    const shown = then.find((each) => each.holding.postId === preferred) ?? then[0]
    if (!shown) return null
    return shown.title.startsWith(shown.unitName) ? shown.title : `${shown.unitName} ${shown.title}`
  }
}
