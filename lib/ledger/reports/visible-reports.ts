import { desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { isAdminRole } from '../../domain/people/policy.ts'
import { reportsOfVisibleTasks } from '../tasks/visible-tasks.ts'
import { type ReportHead, reportHead } from './load-report.ts'

/** The reports that the actor may look at, newest plan first. */
export function visibleReports(db: Db, actor: Actor): Promise<ReportHead[]> {
  return db
    .select(reportHead)
    .from(report)
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(inSight(actor))
    .orderBy(desc(report.planStart), report.id)
}

/** The SQL of «canSeeReport»: those of the own office and below, and whatever holds a task that one's posts cover. */
function inSight(actor: Actor): SQL {
  const offices = [...new Set(actor.posts.filter((post) => !isAdminRole(post.role)).map((post) => post.officePath))]
  const shared = reportsOfVisibleTasks(actor)
  const own = offices.map((office) => sql`${unit.path} like ${`${office}%`}`)
  return or(...own, shared ? sql`${report.id} in ${shared}` : undefined) ?? sql`1 = 0`
}
