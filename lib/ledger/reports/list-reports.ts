import { and, count, inArray, isNotNull, ne } from 'drizzle-orm'
import { report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import { isInstallation } from '../../domain/people/actor.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { visibleTasks } from '../tasks/visible-tasks.ts'
import { mayKeep } from './load-kept-report.ts'
import { type ReportHead, reportHeads } from './load-report.ts'

export interface ReportLine extends ReportHead {
  /** Tasks in force that the actor may see. */
  tasks: number
  /** Whether the published text is here. */
  hasText: boolean
  mayKeep: boolean
}

/** Every report that the actor may see, newest plan first. */
export async function listReports(ctx: Ctx): Promise<ReportLine[]> {
  return read(async (db) => {
    const heads = await reportHeads(db, ctx.actor)
    if (heads.length === 0) return []
    const ids = heads.map((head) => head.id)
    const inScope = isInstallation(ctx.actor) ? undefined : visibleTasks(ctx.actor)
    const counted = await db
      .select({ reportId: task.reportId, rows: count() })
      .from(task)
      .where(and(inArray(task.reportId, ids), ne(task.state, 'withdrawn'), inScope))
      .groupBy(task.reportId)
    const texts = await db
      .select({ id: report.id })
      .from(report)
      .where(and(inArray(report.id, ids), isNotNull(report.text)))
    const withText = new Set(texts.map((each) => each.id))
    const tasks = new Map(counted.map((each) => [each.reportId, Number(each.rows)]))
    return heads.map((head) => ({
      ...head,
      tasks: tasks.get(head.id) ?? 0,
      hasText: withText.has(head.id),
      mayKeep: mayKeep(ctx.actor, head.unitPath),
    }))
  })
}
