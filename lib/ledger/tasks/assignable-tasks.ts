import { and, asc, eq } from 'drizzle-orm'
import { post, unit } from '../../../db/schema/people.ts'
import { section } from '../../../db/schema/report.ts'
import { supporting, task } from '../../../db/schema/task.ts'
import { permit } from '../../domain/errors.ts'
import type { Kind, TaskState } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { mayKeep } from '../reports/load-kept-report.ts'
import { loadReport, type ReportHead } from '../reports/load-report.ts'
import { familyNumbers, numberedRows } from './family-numbers.ts'
import { visibleTasks } from './visible-tasks.ts'

export interface AssignableRow {
  id: string
  no: number
  /** The number that is shown: 3, and 3.1 for its first part. */
  label: string
  title: string
  titleEn: string | null
  kind: Kind
  state: TaskState
  sectionId: string | null
  sectionTitle: string | null
  leadUnitId: string
  leadUnitName: string
  postTitle: string | null
  supporting: string[]
}

/** A report's tasks with who answers for each, for those who keep its ledger. @throws notFound, forbidden */
export async function assignableTasks(
  ctx: Ctx,
  { reportId }: { reportId: string },
): Promise<{ report: ReportHead; rows: AssignableRow[] }> {
  return read(async (db) => {
    const report = await loadReport(db, ctx.actor, reportId)
    permit(mayKeep(ctx.actor, report.unitPath))
    const inScope = and(eq(task.reportId, report.id), visibleTasks(ctx.actor))
    const rows = await db
      .select({
        ...{ id: task.id, no: task.no, title: task.title, titleEn: task.titleEn, kind: task.kind, state: task.state },
        ...{ sectionId: task.sectionId, sectionTitle: section.title },
        ...{ leadUnitId: task.leadUnitId, leadUnitName: unit.name, postTitle: post.title },
      })
      .from(task)
      .innerJoin(unit, eq(unit.id, task.leadUnitId))
      .leftJoin(section, eq(section.id, task.sectionId))
      .leftJoin(post, eq(post.id, task.postId))
      .where(inScope)
      .orderBy(asc(task.no))
    const supporters = await db
      .select({ taskId: supporting.taskId, name: unit.name })
      .from(supporting)
      .innerJoin(task, eq(task.id, supporting.taskId))
      .innerJoin(unit, eq(unit.id, supporting.unitId))
      .where(inScope)
    const names = Map.groupBy(supporters, (each) => each.taskId)
    const numbered = numberedRows(await familyNumbers(db, report.id), rows)
    return {
      report,
      rows: numbered.map((row) => ({ ...row, supporting: (names.get(row.id) ?? []).map((each) => each.name) })),
    }
  })
}
