import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { unit } from '../../../db/schema/people.ts'
import { task } from '../../../db/schema/task.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { stepDue } from '../../domain/calendar/month-window.ts'
import type { ReturnedRow, WaitingRow } from '../../domain/notices/digest.ts'
import type { As } from '../../domain/notices/digest-of.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canReview, canSign } from '../../domain/people/policy.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { tasksToFile, visibleTasks } from '../tasks/visible-tasks.ts'

type Step = 'sign' | 'review'

/** What waits for the actor's signature and for their approval, by unit. */
export async function waitingFacts(
  db: Db,
  actor: Actor,
  today: Day,
): Promise<{ sign: WaitingRow[]; approve: WaitingRow[] }> {
  const calendarAt = await calendars(db)
  const rows = await db
    .select({ filing, unit: unit.name, path: unit.path })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(and(inArray(filing.state, ['submitted', 'signed']), ne(task.state, 'withdrawn'), visibleTasks(actor)))
  const steps = rows.map((row) => {
    const { settingsIn, off } = calendarAt(row.path)
    const settings = settingsIn(row.filing.month)
    const step: Step = row.filing.state === 'submitted' && settings.signed ? 'sign' : 'review'
    const since = row.filing.signedAt ?? row.filing.submittedAt
    const due = since === null ? null : stepDue(settings, off, dayOf(since), step)
    return { unit: row.unit, path: row.path, step, due }
  })
  const place = (path: string) => ({ leadPath: path, supportingPaths: [] })
  return {
    sign: byUnit(
      steps.filter((each) => each.step === 'sign' && canSign(actor, place(each.path))),
      today,
    ),
    approve: byUnit(
      steps.filter((each) => each.step === 'review' && canReview(actor, place(each.path))),
      today,
    ),
  }
}

function byUnit(waiting: readonly { unit: string; path: string; due: Day | null }[], today: Day): WaitingRow[] {
  return [...Map.groupBy(waiting, (each) => each.path).values()].map((own) => {
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
