import { and, eq, inArray, isNull } from 'drizzle-orm'
import { beginsWith } from '../../../db/columns.ts'
import { holding, person, post, unit } from '../../../db/schema/people.ts'
import type { UnitKind } from '../../domain/people/unit-kind.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { loadReport } from './load-report.ts'

export interface AnswerableUnit {
  id: string
  name: string
  kind: UnitKind
  path: string
  /** Posts that can answer for a task here, with who holds them now. */
  posts: { id: string; title: string; holder: string | null }[]
}

/** The units below a report's issuing unit that can answer for its tasks, itself first. @throws notFound */
export async function unitsWithin(ctx: Ctx, { reportId }: { reportId: string }): Promise<AnswerableUnit[]> {
  return read(async (db) => {
    const head = await loadReport(db, ctx.actor, reportId)
    const units = await db
      .select({ id: unit.id, name: unit.name, kind: unit.kind, path: unit.path, sort: unit.sort })
      .from(unit)
      .where(and(beginsWith(unit.path, head.unitPath), eq(unit.closed, false)))
    const ids = units.map((each) => each.id)
    const posts = await db
      .select({ id: post.id, unitId: post.unitId, title: post.title, holder: person.name })
      .from(post)
      .leftJoin(holding, and(eq(holding.postId, post.id), isNull(holding.until)))
      .leftJoin(person, eq(person.id, holding.personId))
      .where(and(inArray(post.unitId, ids), eq(post.closed, false), inArray(post.role, ['reporter', 'head'])))
      .orderBy(post.id)
    const depth = (path: string) => path.split('/').length
    return units
      .toSorted((a, b) => depth(a.path) - depth(b.path) || a.sort - b.sort || (a.id < b.id ? -1 : 1))
      .map(({ id, name, kind, path }) => ({
        ...{ id, name, kind, path },
        posts: posts.filter((each) => each.unitId === id).map(({ unitId: _, ...each }) => each),
      }))
  })
}
