import { and, inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { person } from '../../../db/schema/people.ts'
import { revision } from '../../../db/schema/task.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { canDecideAdjustment, canReview } from '../../domain/people/policy.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import type { TaskRow } from '../tasks/load-task.ts'
import type { RequestRow } from './request-rows.ts'

/** What was decided where a request was granted; it may be another day or target than was asked. */
export interface Granted {
  due: string
  value: string | null
  valueHigh: string | null
  fromMonth: string
}

/** A request as people read it: names for ids, its outcome, and what the actor may do about it. */
export interface RequestShown
  extends Omit<RequestRow, 'askedBy' | 'decidedBy'>,
    Pick<TaskRow, 'title' | 'titleEn' | 'measure' | 'comparator' | 'measureUnit' | 'recurrence' | 'due'> {
  taskKind: TaskRow['kind']
  unitName: string
  askedBy: string
  decidedBy: string
  /** Civil days since it was asked, until it was decided. */
  daysWaited: number
  granted: Granted | null
  mayDecide: boolean
  mayWithdraw: boolean
}

/** A request beside the places that decide who may do what about it. */
export interface PlacedRequest {
  request: RequestRow
  task: TaskRow
  leadPath: string
  unitName: string
  /** Of the unit that issued the report. */
  issuerPath: string
}

/** For rows that the caller loaded through the actor's scope. */
export async function shownRequests(db: Db, ctx: Ctx, rows: readonly PlacedRequest[]): Promise<RequestShown[]> {
  const names = await namesOf(db, rows)
  const versions = await versionsOf(db, rows)
  return rows.map(({ request, task, leadPath, unitName, issuerPath }) => {
    const { title, titleEn, measure, comparator, measureUnit, recurrence, due } = task
    const asked = request.state === 'asked'
    const decides =
      request.kind === 'extension'
        ? canReview(ctx.actor, { leadPath, supportingPaths: [] })
        : canDecideAdjustment(ctx.actor, issuerPath)
    const made = versions.find(
      (each) => each.taskId === task.id && each.reason === request.kind && each.at === request.decidedAt,
    )
    return {
      ...request,
      ...{ title, titleEn, measure, comparator, measureUnit, recurrence, due, unitName, taskKind: task.kind },
      askedBy: names.get(request.askedBy ?? '') ?? '',
      decidedBy: names.get(request.decidedBy ?? '') ?? '',
      daysWaited: daysBetween(request.askedAt, request.decidedAt ?? ctx.now),
      granted: request.state === 'granted' && made ? grantedIn(made) : null,
      mayDecide: asked && decides,
      mayWithdraw: asked && request.askedBy !== null && request.askedBy === ctx.actor.personId,
    }
  })
}

async function namesOf(db: Db, rows: readonly PlacedRequest[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ request }) => [request.askedBy ?? [], request.decidedBy ?? []].flat()))]
  const found = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))
  return new Map(found.map((each) => [each.id, each.name]))
}

function versionsOf(db: Db, rows: readonly PlacedRequest[]) {
  const taskIds = rows.filter(({ request }) => request.state === 'granted').map(({ task }) => task.id)
  return db
    .select()
    .from(revision)
    .where(and(inArray(revision.taskId, taskIds), inArray(revision.reason, ['extension', 'adjustment'])))
}

function grantedIn({ promise, fromMonth }: typeof revision.$inferSelect): Granted {
  const { due, value, valueHigh } = promise as TaskVersion
  return { due, value, valueHigh, fromMonth }
}

const daysBetween = (from: number, to: number) =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)
