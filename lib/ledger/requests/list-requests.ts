import { and, desc, eq, gte, or } from 'drizzle-orm'
import { unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { changeRequest, task } from '../../../db/schema/task.ts'
import { permit } from '../../domain/errors.ts'
import { canFile, canReview, isAdminRole } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { visibleTasks } from '../tasks/visible-tasks.ts'
import { type RequestShown, shownRequests } from './shown-request.ts'

export interface RequestLists {
  /** What waits for this person's decision, longest waiting first. */
  waiting: RequestShown[]
  /** What waits for somebody else's. */
  open: RequestShown[]
  /** Decided or withdrawn in the last year, newest first. */
  ended: RequestShown[]
}

const YEAR = 366 * 86_400_000
const MOST = 300

/** 延期 and 目标调整 that concern the actor: what their unit asked, what they asked, what they have to decide. @throws forbidden */
export async function listRequests(ctx: Ctx): Promise<RequestLists> {
  permit(ctx.actor.posts.some((post) => !isAdminRole(post.role)))
  return read(async (db) => {
    const issuers = await db
      .select({ id: report.id, path: unit.path })
      .from(report)
      .innerJoin(unit, eq(unit.id, report.unitId))
    const paths = new Map(issuers.map((each) => [each.id, each.path]))
    const rows = await db
      .select({ request: changeRequest, task, leadPath: unit.path, unitName: unit.name })
      .from(changeRequest)
      .innerJoin(task, eq(task.id, changeRequest.taskId))
      .innerJoin(unit, eq(unit.id, task.leadUnitId))
      .where(
        and(
          visibleTasks(ctx.actor),
          or(eq(changeRequest.state, 'asked'), gte(changeRequest.decidedAt, ctx.now - YEAR)),
        ),
      )
      .orderBy(desc(changeRequest.askedAt), desc(changeRequest.id))
      .limit(MOST)
    const concerning = rows.filter(({ request, leadPath }) => {
      const place = { leadPath, supportingPaths: [] }
      const asked = request.askedBy !== null && request.askedBy === ctx.actor.personId
      return asked || canFile(ctx.actor, place) || canReview(ctx.actor, place)
    })
    const placed = concerning.map((each) => ({ ...each, issuerPath: paths.get(each.task.reportId) ?? '' }))
    const shown = await shownRequests(db, ctx, placed)
    return {
      waiting: shown.filter((each) => each.mayDecide).toReversed(),
      open: shown.filter((each) => each.state === 'asked' && !each.mayDecide),
      ended: shown.filter((each) => each.state !== 'asked').toSorted((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0)),
    }
  })
}
