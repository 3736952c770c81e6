import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { checkpoint, supporting, task } from '../../../db/schema/task.ts'
import type { TaskNow } from '../../domain/plans/differences.ts'
import type { PlannedTask } from '../../domain/plans/plan.ts'
import type { LoadedTask, TaskRow } from '../tasks/load-task.ts'

/** A task of a report with its columns, and what a plan would say of it. */
export interface KeptTask extends TaskNow {
  row: TaskRow
  checkpoints: LoadedTask['checkpoints']
}

/** Every task of a report in order but the shares that the office made of one, withdrawn ones too; the caller has loaded the report or its draft through its scope. */
export async function tasksInForce(db: Db, reportId: string, issuerId: string): Promise<KeptTask[]> {
  const ofReport = eq(task.reportId, reportId)
  // A share that the office made of a task is stated by no text.
  const stated = and(ofReport, or(isNull(task.parentId), isNotNull(task.spanStart)))
  const rows = await db.select().from(task).where(stated).orderBy(asc(task.no), asc(task.id))
  const points = await db
    .select({ point: checkpoint })
    .from(checkpoint)
    .innerJoin(task, eq(task.id, checkpoint.taskId))
    .where(ofReport)
    .orderBy(asc(checkpoint.due), asc(checkpoint.id))
  const helpers = await db
    .select({ taskId: supporting.taskId, unitId: supporting.unitId })
    .from(supporting)
    .innerJoin(task, eq(task.id, supporting.taskId))
    .where(ofReport)
  const filed = await db
    .selectDistinct({ taskId: filing.taskId })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .where(ofReport)
  const reported = new Set(filed.map((each) => each.taskId))
  const pointsOf = grouped(points.map((each) => each.point))
  const helpersOf = grouped(helpers)
  return rows.map((row) => {
    const checkpoints = (pointsOf.get(row.id) ?? []).map(({ taskId: _, ...point }) => point)
    return {
      ...{ id: row.id, row, checkpoints, state: row.state, hasProgress: reported.has(row.id) },
      task: plannedOf(row, checkpoints),
      answers: {
        leadUnitId: row.leadUnitId === issuerId ? null : row.leadUnitId,
        supportingUnitIds: (helpersOf.get(row.id) ?? []).map((each) => each.unitId).toSorted(),
        postId: row.postId,
        leadOfficial: row.leadOfficial,
      },
    }
  })
}

/** The task as a plan states it; its theme is the plan's to say. */
function plannedOf(row: TaskRow, checkpoints: LoadedTask['checkpoints']): PlannedTask {
  const { kind, title, titleEn, indicator, measure, comparator, value, valueHigh, measureUnit, hedge } = row
  const { start, due, dueStated, recurrence, better, pace, cadence, noFigureMonths, lagDays, wholes, mayFall } = row
  const { baseline, baselineUnit, baselineGrowth, spanStart, spanEnd, sentenceStart, sentenceEnd } = row
  const known = baseline !== null || baselineGrowth !== null
  return {
    ...{ section: null, kind, title, titleEn, indicator, measure, comparator, value, valueHigh, measureUnit, hedge },
    ...{ start, due, dueStated, recurrence, better, pace, cadence, noFigureMonths, lagDays, wholes, mayFall },
    entry: row.entry,
    baseline: known ? { value: baseline, unit: baselineUnit, growth: baselineGrowth } : null,
    span: spanStart === null || spanEnd === null ? null : [spanStart, spanEnd],
    sentenceSpan: sentenceStart === null || sentenceEnd === null ? null : [sentenceStart, sentenceEnd],
    checkpoints: checkpoints.map(({ due: on, title: name, value: figure, doneOn }) => {
      return { due: on, title: name, value: figure, doneOn }
    }),
  }
}

function grouped<T extends { taskId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const own = found.get(row.taskId)
    if (own) own.push(row)
    else found.set(row.taskId, [row])
  }
  return found
}
