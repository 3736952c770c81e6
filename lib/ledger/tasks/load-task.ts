import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { checkpoint, supporting, task } from '../../../db/schema/task.ts'
import { keptStatement, statement, type Value } from '../../../db/statement.ts'
import { notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { TaskPlace } from '../../domain/people/policy.ts'
import type { Checkpoint, TaskVersion } from '../../domain/tasks/task.ts'
import { scopeKey, visibleTasks } from './visible-tasks.ts'

export type TaskRow = typeof task.$inferSelect

/** A task with what deciding about it needs: its place in the tree and the report's period; never the report's text. */
export interface LoadedTask {
  task: TaskRow
  place: TaskPlace
  report: {
    id: string
    unitId: string
    unitPath: string
    planStart: string
    planEnd: string
    closedThrough: string | null
    /** When the ledger was opened: nothing was due in it before. */
    createdAt: number
  }
  /** By due day. */
  checkpoints: (Checkpoint & { id: string })[]
}

/** Loads a task through the actor's scope. @throws notFound when it does not exist or is hidden from the actor. */
export async function loadTask(db: Db, actor: Actor, taskId: string): Promise<LoadedTask> {
  const [found] = await keptStatement(db, `task ${scopeKey(actor)}`, { taskId }, (home, value) =>
    home
      .select({ task, leadPath: unit.path })
      .from(task)
      .innerJoin(unit, eq(unit.id, task.leadUnitId))
      .where(and(eq(task.id, value('taskId')), visibleTasks(actor))),
  )
  if (!found) throw notFound()
  const [frame] = await frameOf(db, { reportId: found.task.reportId })
  if (!frame) throw notFound()
  const supporters = await supportersOf(db, { taskId })
  return {
    task: found.task,
    place: { leadPath: found.leadPath, supportingPaths: supporters.map((each) => each.path) },
    report: frame,
    checkpoints: await checkpointsOf(db, taskId),
  }
}

/** The promise as the judge reads it. */
export function versionOf({ task, checkpoints }: Pick<LoadedTask, 'task' | 'checkpoints'>): TaskVersion {
  const { kind, state, pace, measure, comparator, better, value, valueHigh, measureUnit } = task
  const { start, due, recurrence, cadence, noFigureMonths, lagDays, wholes } = task
  return {
    ...{ kind, state, pace, measure, comparator, better, value, valueHigh, measureUnit },
    // A baseline in another unit than the target's is told, never reckoned with.
    baseline: task.baselineUnit === null || task.baselineUnit === measureUnit ? task.baseline : null,
    ...{ start, due, recurrence, cadence, noFigureMonths, lagDays, wholes },
    checkpoints: checkpoints.map(({ due, title, value, doneOn }) => ({ due, title, value, doneOn })),
  }
}

/** A task's points on the way, by due day. */
export const checkpointsOf = (db: Db, taskId: string): Promise<LoadedTask['checkpoints']> => pointsOf(db, { taskId })

const pointsOf = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select({
      id: checkpoint.id,
      due: checkpoint.due,
      title: checkpoint.title,
      value: checkpoint.value,
      doneOn: checkpoint.doneOn,
    })
    .from(checkpoint)
    .where(eq(checkpoint.taskId, value('taskId')))
    .orderBy(asc(checkpoint.due), asc(checkpoint.id)),
)

const frameOf = statement((db, value: Value<{ reportId: string }>) =>
  db
    .select({
      id: report.id,
      unitId: report.unitId,
      unitPath: unit.path,
      planStart: report.planStart,
      planEnd: report.planEnd,
      closedThrough: report.closedThrough,
      createdAt: report.createdAt,
    })
    .from(report)
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(eq(report.id, value('reportId'))),
)

const supportersOf = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select({ path: unit.path })
    .from(supporting)
    .innerJoin(unit, eq(unit.id, supporting.unitId))
    .where(eq(supporting.taskId, value('taskId'))),
)
