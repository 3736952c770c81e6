import { inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { post, unit } from '../../../db/schema/people.ts'

/** What a history row kept of its subject, as JSON gives it. */
export type Kept = Record<string, unknown> | null

/** The same rows with the names of units and posts where their ids stood: people read them, not machines. */
export async function withNames<L extends { before: Kept; after: Kept }>(db: Db, lines: readonly L[]): Promise<L[]> {
  const kept = lines.flatMap((line) => [line.before, line.after]).filter((each) => each !== null)
  const unitIds = kept.flatMap((each) => [...strings(each.leadUnitId), ...strings(each.supporters)])
  const postIds = kept.flatMap((each) => strings(each.postId))
  const names = new Map<string, string>()
  if (unitIds.length > 0)
    for (const each of await db.select().from(unit).where(inArray(unit.id, unitIds))) names.set(each.id, each.name)
  if (postIds.length > 0)
    for (const each of await db.select().from(post).where(inArray(post.id, postIds))) names.set(each.id, each.title)
  const named = (each: Kept): Kept => {
    if (each === null) return null
    const { leadUnitId, postId, supporters, ...rest } = each
    return {
      ...rest,
      ...(leadUnitId === undefined ? {} : { leadUnit: name(names, leadUnitId) }),
      ...(postId === undefined ? {} : { post: name(names, postId) }),
      ...(supporters === undefined
        ? {}
        : {
            supporting: strings(supporters)
              .map((id) => name(names, id))
              .join('、'),
          }),
    }
  }
  return lines.map((line) => ({ ...line, before: named(line.before), after: named(line.after) }))
}

const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
const name = (names: Map<string, string>, id: unknown) => (typeof id === 'string' ? (names.get(id) ?? id) : null)
