import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { post, unit } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import { invalid, notFound, permit } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { mayKeep } from '../reports/load-kept-report.ts'
import { touchReport } from '../reports/touch-report.ts'
import { assignTask } from './assign-task.ts'
import { visibleTasks } from './visible-tasks.ts'

const Id = z.string().max(40)

export const AssignTasks = z.strictObject({
  taskIds: z.array(Id).min(1, 'chooseTasks').max(500, 'tooMany'),
  /** Absent = the lead unit stays. */
  leadUnitId: Id.optional(),
  /** Absent = the post stays where it fits the lead unit; null = no post. */
  postId: Id.nullable().optional(),
  /** Absent = they stay; a list replaces them. */
  supportingUnitIds: z.array(Id).max(50, 'tooMany').optional(),
})
export type AssignTasks = z.infer<typeof AssignTasks>

/** Says who answers for many tasks at once: all of them or none. @throws notFound for anything out of reach; validation. */
export async function assignTasks(ctx: Ctx, input: AssignTasks): Promise<{ assigned: number }> {
  return write(ctx, async (tx) => {
    const rows = await keptTasks(tx, ctx, [...new Set(input.taskIds)])
    const lead = input.leadUnitId ? await unitWithin(tx, ctx, input.leadUnitId, rows) : null
    const postUnit = input.postId ? await unitOfPost(tx, ctx, input.postId) : null
    for (const id of input.supportingUnitIds ?? []) await unitWithin(tx, ctx, id, rows)
    for (const row of rows) {
      const leadUnitId = lead?.id ?? row.leadUnitId
      const postId = input.postId === undefined ? (leadUnitId === row.leadUnitId ? row.postId : null) : input.postId
      if (input.postId && postUnit !== leadUnitId) throw invalid('postId', 'postElsewhere')
      await assignTask(tx, ctx, row, { leadUnitId, postId, supportingUnitIds: input.supportingUnitIds })
    }
    for (const reportId of new Set(rows.map((row) => row.reportId))) await touchReport(tx, reportId)
    return { assigned: rows.length }
  })
}

interface KeptTask {
  id: string
  reportId: string
  leadUnitId: string
  postId: string | null
  reportUnitPath: string
}

async function keptTasks(tx: Db, ctx: Ctx, ids: readonly string[]): Promise<KeptTask[]> {
  const { id, reportId, leadUnitId, postId } = task
  const rows = await tx
    .select({ id, reportId, leadUnitId, postId, reportUnitPath: unit.path })
    .from(task)
    .innerJoin(report, eq(report.id, task.reportId))
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(and(inArray(task.id, [...ids]), visibleTasks(ctx.actor)))
    .orderBy(task.no)
  if (rows.length !== ids.length) throw notFound()
  permit(rows.every((row) => mayKeep(ctx.actor, row.reportUnitPath)))
  return rows
}

/** An open unit in the actor's reach, below the unit whose report the tasks are of. */
async function unitWithin(tx: Db, ctx: Ctx, unitId: string, rows: readonly KeptTask[]): Promise<{ id: string }> {
  const [found] = await tx
    .select({ id: unit.id, path: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.closed, false)))
  if (!found || !mayKeep(ctx.actor, found.path)) throw notFound()
  if (!rows.every((row) => found.path.startsWith(row.reportUnitPath))) throw invalid('leadUnitId', 'unitElsewhere')
  return found
}

/** Only posts that file answer for tasks; one out of reach is as one that does not exist. */
async function unitOfPost(tx: Db, ctx: Ctx, postId: string): Promise<string> {
  const [found] = await tx
    .select({ unitId: unit.id, path: unit.path })
    .from(post)
    .innerJoin(unit, eq(unit.id, post.unitId))
    .where(and(eq(post.id, postId), eq(post.closed, false), inArray(post.role, ['reporter', 'head'])))
  if (!found || !mayKeep(ctx.actor, found.path)) throw notFound()
  return found.unitId
}
