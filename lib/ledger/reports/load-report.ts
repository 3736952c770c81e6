import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { beginsWith } from '../../../db/columns.ts'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { keptStatement } from '../../../db/statement.ts'
import { notFound } from '../../domain/errors.ts'
import { type Actor, isInstallation } from '../../domain/people/actor.ts'
import { isAdminRole } from '../../domain/people/policy.ts'
import { reportsOfVisibleTasks, scopeKey } from '../tasks/visible-tasks.ts'

/** A report without its text. */
export interface ReportHead {
  id: string
  title: string
  unitId: string
  unitName: string
  unitPath: string
  indexNo: string | null
  published: string | null
  planStart: string
  planEnd: string
  sha256: string | null
  closedThrough: string | null
  /** When its ledger was opened: instant, ms UTC. */
  createdAt: number
  changeNo: number
  rowVersion: number
}

/** The SQL of «canSeeReport», and whatever report holds a task that the actor's posts cover. */
export function visibleReports(actor: Actor): SQL {
  if (isInstallation(actor)) return sql`1 = 1`
  const offices = [...new Set(actor.posts.filter((post) => !isAdminRole(post.role)).map((post) => post.officePath))]
  if (offices.length === 0) return sql`1 = 0`
  const below = or(...offices.map((office) => beginsWith(unit.path, office)))
  const own = sql`select ${report.id} from ${report} join ${unit} on ${unit.id} = ${report.unitId} where ${below}`
  const shared = reportsOfVisibleTasks(actor)
  return sql`${report.id} in (${own}${shared ? sql` union ${shared}` : sql``})`
}

/** The heads of the reports that the actor may see, newest plan first; or just one. */
export function reportHeads(db: Db, actor: Actor, id?: string): Promise<ReportHead[]> {
  const {
    title,
    unitId,
    indexNo,
    published,
    planStart,
    planEnd,
    sha256,
    closedThrough,
    createdAt,
    changeNo,
    rowVersion,
  } = report
  return keptStatement(db, `report ${id ? 'head' : 'heads'} ${scopeKey(actor)}`, { id: id ?? '' }, (home, value) =>
    home
      .select({
        ...{ id: report.id, title, unitId, indexNo, published, planStart, planEnd },
        ...{ sha256, closedThrough, createdAt, changeNo, rowVersion },
        unitName: unit.name,
        unitPath: unit.path,
      })
      .from(report)
      .innerJoin(unit, eq(unit.id, report.unitId))
      .where(and(visibleReports(actor), id ? eq(report.id, value('id')) : undefined))
      .orderBy(sql`${report.planStart} desc`, report.id),
  )
}

/** @throws notFound when the report does not exist or is hidden from the actor. */
export async function loadReport(db: Db, actor: Actor, id: string): Promise<ReportHead> {
  const [found] = await reportHeads(db, actor, id)
  if (!found) throw notFound()
  return found
}
