import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { unit } from '../../../db/schema/people.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { canFile, canProposeAdjustment } from '../../domain/people/policy.ts'
import { type RequestFault, type RequestKind, requestFault } from '../../domain/tasks/change-request.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { loadTask } from '../tasks/load-task.ts'
import { requestsOf } from './request-rows.ts'
import { type RequestShown, shownRequests } from './shown-request.ts'

export const TaskRequestsQuery = z.strictObject({ taskId: z.string().max(40) })

export interface TaskRequests {
  requests: RequestShown[]
  /** Whether the actor may ask, by kind: `yes`, not theirs to ask, or why nobody can today. */
  ask: Record<RequestKind, 'yes' | 'notYours' | RequestFault>
  /** What asking starts from. */
  stands: { due: string; value: string | null; valueHigh: string | null; measureUnit: string | null; range: boolean }
}

/** All requests of a task with their outcome, and whether another can be made. @throws notFound */
export async function taskRequests(ctx: Ctx, { taskId }: z.infer<typeof TaskRequestsQuery>): Promise<TaskRequests> {
  return read(async (db) => {
    const { task, place, report } = await loadTask(db, ctx.actor, taskId)
    const [lead] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, task.leadUnitId))
    const rows = await requestsOf(db, taskId)
    const at = { task, leadPath: place.leadPath, unitName: lead?.name ?? '', issuerPath: report.unitPath }
    const requests = await shownRequests(
      db,
      ctx,
      rows.map((request) => ({ request, ...at })),
    )
    const files = canFile(ctx.actor, place)
    const may = { extension: files, adjustment: files || canProposeAdjustment(ctx.actor, place) }
    const ask = (kind: RequestKind) => {
      if (!may[kind]) return 'notYours'
      const open = rows.some((each) => each.kind === kind && each.state === 'asked')
      return requestFault(kind, task, open, dayOf(ctx.now)) ?? 'yes'
    }
    const { due, value, valueHigh, measureUnit, comparator } = task
    return {
      requests,
      ask: { extension: ask('extension'), adjustment: ask('adjustment') },
      stands: { due, value, valueHigh, measureUnit, range: comparator === 'range' },
    }
  })
}
