import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { checkpoint, revision, supporting, task } from '../../../db/schema/task.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { visibleTasks } from './visible-tasks.ts'

/** Everything the ledger of a report and month is judged from, in six statements, scoped by the actor's posts. */
export async function ledgerFacts(db: Db, actor: Actor, reportId: string, month: string) {
  const inScope = and(eq(task.reportId, reportId), visibleTasks(actor))
  const tasks = await db
    .select({ task, leadPath: unit.path })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(inScope)
    .orderBy(asc(task.no))
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
  const revised = tasks.filter((each) => each.task.revisionNo > 1).map((each) => each.task.id)
  const revisions = revised.length
    ? await db.select().from(revision).where(inArray(revision.taskId, revised)).orderBy(asc(revision.no))
    : []
  const supporters = await db
    .select({ taskId: supporting.taskId, path: unit.path })
    .from(supporting)
    .innerJoin(task, eq(task.id, supporting.taskId))
    .innerJoin(unit, eq(unit.id, supporting.unitId))
    .where(inScope)
  return {
    tasks,
    filings: by(filings, (each) => each.filing.taskId),
    checkpoints: by(points, (each) => each.checkpoint.taskId),
    confirmations: by(confirmations, (each) => each.judgement.taskId),
    revisions: by(revisions, (each) => each.taskId),
    supporters: by(supporters, (each) => each.taskId),
  }
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
