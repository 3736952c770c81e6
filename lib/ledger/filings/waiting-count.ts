import { and, count, eq, inArray, max, ne } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { changeRequest, task } from '../../../db/schema/task.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { awaits } from '../../domain/filings/filing.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canDecideAdjustment, canReview, canSign } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { faultFacts, log } from '../../kernel/log.ts'
import { read } from '../../kernel/write.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { tasksToOversee, visibleTasks } from '../tasks/visible-tasks.ts'
import { lightsWaiting } from './lights-waiting.ts'

/** How much waits for the actor, by the page that lists it. */
export interface Waiting {
  /** Rows of the review: filings to sign or approve, lights to confirm. */
  review: number
  requests: number
}

// Remembered until anything is written or the day turns: whatever changes a count is in the history.
const slot = globalThis as typeof globalThis & { liangdengWaiting?: Map<string, { since: string; waiting: Waiting }> }
slot.liangdengWaiting ??= new Map()
const remembered = slot.liangdengWaiting

/** For the frame of every page: a fault is logged and counts as none. */
export async function waitingCount(ctx: Ctx): Promise<Waiting> {
  const { actor, now } = ctx
  try {
    return await read(async (db) => {
      const [last] = await db.select({ seq: max(history.seq) }).from(history)
      const since = `${last?.seq} ${dayOf(now)}`
      const known = remembered.get(actor.personId)
      if (known?.since === since) return known.waiting
      const waiting = {
        review: (await filingsWaiting(db, actor)) + (await lightsWaiting(db, actor, dayOf(now))),
        requests: await requestsWaiting(db, actor),
      }
      remembered.set(actor.personId, { since, waiting })
      return waiting
    })
  } catch (error) {
    log('error', 'waiting', { requestId: ctx.requestId, ...faultFacts(error) })
    return { review: 0, requests: 0 }
  }
}

async function filingsWaiting(db: Db, actor: Actor): Promise<number> {
  const scope = tasksToOversee(actor)
  if (scope === null) return 0
  const rows = await db
    .select({ leadPath: unit.path, month: filing.month, state: filing.state, filings: count() })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(and(scope, ne(task.state, 'withdrawn'), inArray(filing.state, ['submitted', 'signed'])))
    .groupBy(unit.path, filing.month, filing.state)
  const calendarAt = await calendars(db)
  const mine = rows.filter(({ leadPath, month, state }) => {
    const place = { leadPath, supportingPaths: [] }
    const step = awaits(state, calendarAt(leadPath).settingsIn(month).signed)
    return step === 'sign' ? canSign(actor, place) : canReview(actor, place)
  })
  return mine.reduce((sum, row) => sum + Number(row.filings), 0)
}

async function requestsWaiting(db: Db, actor: Actor): Promise<number> {
  const rows = await db
    .select({ kind: changeRequest.kind, leadPath: unit.path, reportUnitId: report.unitId })
    .from(changeRequest)
    .innerJoin(task, eq(task.id, changeRequest.taskId))
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .innerJoin(report, eq(report.id, task.reportId))
    .where(and(visibleTasks(actor), eq(changeRequest.state, 'asked')))
  if (rows.length === 0) return 0
  const issuers = await db
    .select({ id: unit.id, path: unit.path })
    .from(unit)
    .where(inArray(unit.id, [...new Set(rows.map((row) => row.reportUnitId))]))
  const paths = new Map(issuers.map((each) => [each.id, each.path]))
  return rows.filter(({ kind, leadPath, reportUnitId }) =>
    kind === 'extension'
      ? canReview(actor, { leadPath, supportingPaths: [] })
      : canDecideAdjustment(actor, paths.get(reportUnitId) ?? ''),
  ).length
}
