import { and, asc, desc, eq, gte, inArray, lt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { changeRequest, task } from '../../../db/schema/task.ts'
import type { RedRow, RequestRow } from '../../domain/notices/digest.ts'
import type { As } from '../../domain/notices/digest-of.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canDecideAdjustment, canReview } from '../../domain/people/policy.ts'
import { visibleTasks } from '../tasks/visible-tasks.ts'

const issuer = alias(unit, 'issuer')

/** Requests that the actor is to decide, and their own that were decided since `since`, the oldest first. */
export async function requestFacts(
  db: Db,
  actor: Actor,
  since: number,
): Promise<{ decide: RequestRow[]; decided: RequestRow[] }> {
  const rows = (which: ReturnType<typeof and>) =>
    db
      .select({ request: changeRequest, title: task.title, leadPath: unit.path, issuerPath: issuer.path })
      .from(changeRequest)
      .innerJoin(task, eq(task.id, changeRequest.taskId))
      .innerJoin(unit, eq(unit.id, task.leadUnitId))
      .innerJoin(report, eq(report.id, task.reportId))
      .innerJoin(issuer, eq(issuer.id, report.unitId))
      .where(and(which, visibleTasks(actor)))
      .orderBy(asc(changeRequest.askedAt))
  const asked = await rows(eq(changeRequest.state, 'asked'))
  const decided = await rows(
    and(
      inArray(changeRequest.state, ['granted', 'refused']),
      eq(changeRequest.askedBy, actor.personId),
      gte(changeRequest.decidedAt, since),
    ),
  )
  const mine = asked.filter(({ request, leadPath, issuerPath }) =>
    request.kind === 'adjustment'
      ? canDecideAdjustment(actor, issuerPath)
      : canReview(actor, { leadPath, supportingPaths: [] }),
  )
  return { decide: mine.map(requestRow), decided: decided.map(requestRow) }
}

function requestRow({ request, title }: { request: typeof changeRequest.$inferSelect; title: string }): RequestRow {
  const granted = request.state === 'asked' ? null : request.state === 'granted'
  return { taskId: request.taskId, title, kind: request.kind, granted, decision: request.decision }
}

/** Tasks of supervised units whose last light is red since `since` and was not before. */
export async function redFacts(
  db: Db,
  actor: Actor,
  since: number,
  asOf: (unitPath: string) => readonly As[],
): Promise<RedRow[]> {
  const newest = [desc(judgement.month), desc(judgement.at), desc(judgement.id)]
  const rows = await db
    .select({ taskId: task.id, title: task.title, unit: unit.name, path: unit.path, standing: judgement.standing })
    .from(judgement)
    .innerJoin(task, eq(task.id, judgement.taskId))
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(and(gte(judgement.at, since), eq(task.state, 'live'), visibleTasks(actor)))
    .orderBy(...newest)
  const last = [...Map.groupBy(rows, (row) => row.taskId).values()].flatMap((own) => own[0] ?? [])
  const red = last.filter((row) => row.standing === 'red' && asOf(row.path).includes('supervises'))
  const ids = red.map((row) => row.taskId)
  const before = await db
    .select({ taskId: judgement.taskId, standing: judgement.standing })
    .from(judgement)
    .where(and(inArray(judgement.taskId, ids), lt(judgement.at, since)))
    .orderBy(...newest)
  const stood = new Map(before.toReversed().map((row) => [row.taskId, row.standing]))
  return red
    .filter((row) => stood.get(row.taskId) !== 'red')
    .map(({ taskId, title, unit }) => ({ taskId, title, unit }))
}
