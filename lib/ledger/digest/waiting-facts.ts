import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { unit } from '../../../db/schema/people.ts'
import { task } from '../../../db/schema/task.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Step } from '../../domain/filings/filing.ts'
import type { ReturnedRow, WaitingRow } from '../../domain/notices/digest.ts'
import type { As } from '../../domain/notices/digest-of.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { openFilings } from '../filings/review-filings.ts'
import { tasksToFile } from '../tasks/visible-tasks.ts'

/** What waits for the actor's signature and for their approval, by unit. */
export async function waitingFacts(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<{ sign: WaitingRow[]; approve: WaitingRow[] }> {
  const open = await openFilings(db, actor, { month: null, report: null }, today)
  const mine = open.filter((each) => each.mine)
  const units = await leadUnitsOf(db, [...new Set(mine.map((each) => each.filing.taskId))])
  const of = (step: Step) =>
    mine.flatMap(({ filing, limit }) => {
      const unit = units.get(filing.taskId)
      return limit?.step === step && unit ? [{ ...unit, due: limit.due }] : []
    })
  return { sign: byUnit(of('sign'), today), approve: byUnit(of('review'), today) }
}

async function leadUnitsOf(db: Db, taskIds: readonly string[]): Promise<Map<string, { unit: string; unitId: string }>> {
  const rows = await db
    .select({ taskId: task.id, unit: unit.name, unitId: unit.id })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(inArray(task.id, [...taskIds]))
  return new Map(rows.map(({ taskId, ...lead }) => [taskId, lead]))
}

function byUnit(waiting: readonly { unit: string; unitId: string; due: Day | null }[], today: Day): WaitingRow[] {
  return [...Map.groupBy(waiting, (each) => each.unitId).values()].map((own) => {
    const dues = own.flatMap((each) => each.due ?? []).toSorted()
    return {
      unit: own[0]?.unit ?? '',
      count: own.length,
      due: dues[0] ?? null,
      late: dues.filter((due) => due < today).length,
    }
  })
}

/** What was sent back to whoever files it, oldest month first; also where a new draft is begun. */
export async function returnedFacts(
  db: Db,
  actor: Actor,
  asOf: (unitPath: string) => readonly As[],
): Promise<ReturnedRow[]> {
  const mine = tasksToFile(actor)
  if (mine === null) return []
  const rows = await db
    .select({ taskId: task.id, title: task.title, month: filing.month, reason: filing.returnReason, path: unit.path })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(
      and(
        mine,
        inArray(filing.state, ['returned', 'draft']),
        isNotNull(filing.returnReason),
        ne(task.state, 'withdrawn'),
      ),
    )
    .orderBy(filing.month, task.no)
  return rows
    .filter((row) => asOf(row.path).includes('files'))
    .map(({ path: _, ...row }) => ({ ...row, reason: row.reason ?? '' }))
}
