import { count, eq } from 'drizzle-orm'
import { post, unit } from '../../../db/schema/people.ts'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess, canSetUpOffice } from '../../domain/people/policy.ts'
import type { UnitKind } from '../../domain/people/unit-kind.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import type { UnitRow } from './unit-row.ts'

export interface ListedUnit {
  id: string
  parentId: string | null
  /** 0 at the top of the tree. */
  depth: number
  kind: UnitKind
  name: string
  /** With the units above it: names repeat in a country. */
  fullName: string
  sort: number
  closed: boolean
  openPosts: number
  rowVersion: number
}

/** Every unit of the installation, parents before their children, siblings in their order. */
export async function listUnits(ctx: Ctx): Promise<ListedUnit[]> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  return read(async (db) => {
    const rows = await db.select().from(unit)
    const counts = await db
      .select({ unitId: post.unitId, posts: count() })
      .from(post)
      .where(eq(post.closed, false))
      .groupBy(post.unitId)
    return inTree(rows, new Map(counts.map((each) => [each.unitId, Number(each.posts)])))
  })
}

const names = new Intl.Collator('zh-CN')

function inTree(rows: UnitRow[], posts: Map<string, number>): ListedUnit[] {
  const children = Map.groupBy(rows, (row) => row.parentId)
  const below = (parent: ListedUnit | null): ListedUnit[] =>
    (children.get(parent?.id ?? null) ?? [])
      .sort((a, b) => a.sort - b.sort || names.compare(a.name, b.name))
      .flatMap(({ path: _path, officePath: _office, ...row }) => {
        const listed = {
          ...row,
          depth: parent ? parent.depth + 1 : 0,
          fullName: parent ? `${parent.fullName} ${row.name}` : row.name,
          openPosts: posts.get(row.id) ?? 0,
        }
        return [listed, ...below(listed)]
      })
  return below(null)
}
