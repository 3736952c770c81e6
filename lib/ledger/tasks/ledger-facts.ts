import { and, asc, eq, inArray, lte, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { checkpoint, revision, supporting, task } from '../../../db/schema/task.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { familyNumbers } from './family-numbers.ts'
import type { TaskRow } from './load-task.ts'
import { visibleTasks } from './visible-tasks.ts'

/**
 * Everything the ledgers of reports are judged from in a month, scoped by the actor's posts. Parts of a visible whole are
 * judged with it, also those that the actor does not see: they are in `parts`, never in `tasks`.
 * @param only the tasks that are asked for; left out, all
 */
export async function ledgerFacts(
  db: Db,
  actor: Actor,
  reportIds: readonly string[],
  month: string,
  only?: readonly string[],
) {
  const asked = only && inArray(task.id, [...only])
  const visible = and(inArray(task.reportId, [...reportIds]), asked, visibleTasks(actor))
  const tasks = await db
    .select({ task, leadPath: unit.path, unitName: unit.name })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(visible)
    .orderBy(asc(task.no))
  const numbers = await familyNumbers(db, reportIds)
  const hidden = numbers.size === 0 ? [] : await hiddenParts(db, tasks)
  const hiddenIds = hidden.map((each) => each.task.id)
  const inScope = hidden.length === 0 ? visible : or(visible, inArray(task.id, hiddenIds))
  const filings = await db
    .select({ filing, by: person.name })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .leftJoin(person, eq(person.id, filing.personId))
    .where(and(inScope, lte(filing.month, month)))
    .orderBy(asc(filing.month))
  const points = await db
    .select({ checkpoint })
    .from(checkpoint)
    .innerJoin(task, eq(task.id, checkpoint.taskId))
    .where(inScope)
    .orderBy(asc(checkpoint.due))
  const confirmations = await db
    .select({ judgement, by: person.name })
    .from(judgement)
    .innerJoin(task, eq(task.id, judgement.taskId))
    .leftJoin(person, eq(person.id, judgement.personId))
    .where(and(inScope, eq(judgement.confirmed, true), lte(judgement.month, month)))
    .orderBy(asc(judgement.at), asc(judgement.id))
  const revised = [...tasks, ...hidden].filter((each) => each.task.revisionNo > 1).map((each) => each.task.id)
  const revisions = revised.length
    ? await db.select().from(revision).where(inArray(revision.taskId, revised)).orderBy(asc(revision.no))
    : []
  const supporters = await db
    .select({ taskId: supporting.taskId, path: unit.path })
    .from(supporting)
    .innerJoin(task, eq(task.id, supporting.taskId))
    .innerJoin(unit, eq(unit.id, supporting.unitId))
    .where(inScope)
  const parts = [...tasks, ...hidden].filter((each) => each.task.parentId !== null)
  return {
    tasks,
    numbers,
    parts: by(
      parts.toSorted((a, b) => a.task.no - b.task.no),
      (each) => each.task.parentId ?? '',
    ),
    filings: by(filings, (each) => each.filing.taskId),
    checkpoints: by(points, (each) => each.checkpoint.taskId),
    confirmations: by(confirmations, (each) => each.judgement.taskId),
    revisions: by(revisions, (each) => each.taskId),
    supporters: by(supporters, (each) => each.taskId),
  }
}

/** The parts of visible wholes that are not visible themselves. */
async function hiddenParts(db: Db, tasks: readonly { task: TaskRow }[]) {
  const wholes = tasks.filter((each) => each.task.parentId === null).map((each) => each.task.id)
  const found = await db
    .select({ task, leadPath: unit.path, unitName: unit.name })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(inArray(task.parentId, wholes))
  const seen = new Set(tasks.map((each) => each.task.id))
  return found.filter((each) => !seen.has(each.task.id))
}

export type LedgerFacts = Awaited<ReturnType<typeof ledgerFacts>>

function by<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
