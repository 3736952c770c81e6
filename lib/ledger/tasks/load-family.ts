import { asc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { task } from '../../../db/schema/task.ts'
import { statement, type Value } from '../../../db/statement.ts'
import { checkpointsOf, type LoadedTask } from './load-task.ts'

export interface LoadedPart extends LoadedTask {
  unitName: string
}

/**
 * All parts of a task that the caller has loaded through its scope, in their order. A part may be led by a unit that the
 * actor does not see: only figures and the unit's name may leave the verb or query that asks.
 */
export async function loadParts(db: Db, whole: LoadedTask): Promise<LoadedPart[]> {
  const rows = await partsOf(db, { wholeId: whole.task.id })
  const parts: LoadedPart[] = []
  for (const row of rows) parts.push(await loaded(db, row, whole.report))
  return parts
}

/** The whole of a part that was loaded through its scope, for judging it anew; null for a task that is no part. */
export async function loadWhole(db: Db, part: LoadedTask): Promise<LoadedTask | null> {
  if (part.task.parentId === null) return null
  const [row] = await oneOf(db, { taskId: part.task.parentId })
  return row ? loaded(db, row, part.report) : null
}

async function loaded(
  db: Db,
  row: { task: LoadedTask['task']; leadPath: string; unitName: string },
  report: LoadedTask['report'],
): Promise<LoadedPart> {
  const place = { leadPath: row.leadPath, supportingPaths: [] }
  return { task: row.task, place, report, unitName: row.unitName, checkpoints: await checkpointsOf(db, row.task.id) }
}

const columns = { task, leadPath: unit.path, unitName: unit.name }
const partsOf = statement((db, value: Value<{ wholeId: string }>) =>
  db
    .select(columns)
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(eq(task.parentId, value('wholeId')))
    .orderBy(asc(task.no)),
)
const oneOf = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select(columns)
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(eq(task.id, value('taskId'))),
)
