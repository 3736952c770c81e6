import type { Db } from '../../../db/database.ts'
import { report, section } from '../../../db/schema/report.ts'
import { checkpoint, revision, supporting, task } from '../../../db/schema/task.ts'
import { monthOf } from '../../domain/calendar/month.ts'
import { invalid } from '../../domain/errors.ts'
import type { AnsweredTask, Plan, PlanFrame, PlannedTask } from '../../domain/plans/plan.ts'
import { comparableBaseline } from '../../domain/plans/planned-task.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { batches } from '../batches.ts'

/** Where a plan goes and what it was read from; `text` is null while only the catalogue's figures are known. */
export interface PlanSource {
  unitId: string
  text: string | null
  /** Of the original file's bytes, hex. */
  sha256: string | null
  readerVersion: string | null
}

/**
 * Makes the report, its themes, its tasks and their first revisions, in the caller's transaction: everything or nothing.
 * A task is led by whoever the plan says, else by the issuing unit until it is assigned. @throws validation noTasks.
 */
export async function applyPlan(tx: Db, ctx: Ctx, plan: Plan, source: PlanSource): Promise<AppliedPlan> {
  if (plan.tasks.length === 0) throw invalid('tasks', 'noTasks')
  const reportId = newId()
  const head = reportRow(plan, source)
  await tx.insert(report).values({ id: reportId, ...head, text: source.text, createdAt: ctx.now })
  await record(tx, ctx, 'report.open', { kind: 'report', id: reportId }, null, { ...head, tasks: plan.tasks.length })
  const sectionIds = plan.sections.map(() => newId())
  for (const rows of batches(plan.sections.map((each, i) => sectionRow(each, i, sectionIds[i] ?? newId(), reportId))))
    await tx.insert(section).values(rows)
  const tasks = plan.tasks.map((planned, i) => {
    const sectionId = planned.section === null ? null : (sectionIds[planned.section] ?? null)
    return {
      planned,
      row: { ...taskRow(planned), id: newId(), reportId, sectionId, no: i + 1, ...answerers(planned, source.unitId) },
    }
  })
  for (const part of batches(tasks)) await insertTasks(tx, ctx, part, plan.report.planPeriod.start, source.unitId)
  return { reportId, tasks: tasks.map(({ row }) => ({ id: row.id, no: row.no, title: row.title })) }
}

export interface AppliedPlan {
  reportId: string
  tasks: { id: string; no: number; title: string }[]
}

/** A task about to be made, and what it was planned as. */
export interface NewTask {
  planned: AnsweredTask
  row: typeof task.$inferInsert
}

/** Makes tasks of a report with their points, first revisions, supporting units and history. */
export async function insertTasks(
  tx: Db,
  ctx: Ctx,
  part: readonly NewTask[],
  planStart: string,
  issuerId: string,
): Promise<void> {
  await tx.insert(task).values(part.map(({ row }) => ({ ...row, createdAt: ctx.now })))
  const points = part.flatMap(({ planned, row }) =>
    planned.checkpoints.map((point) => ({ id: newId(), taskId: row.id, ...point })),
  )
  if (points.length > 0) await tx.insert(checkpoint).values(points)
  const helpers = part.flatMap(({ planned, row }) =>
    supporters(planned, row.leadUnitId).map((unitId) => ({ taskId: row.id, unitId })),
  )
  if (helpers.length > 0) await tx.insert(supporting).values(helpers)
  await tx.insert(revision).values(
    part.map(({ planned, row }) => ({
      taskId: row.id,
      no: 1,
      fromMonth: monthOf(planned.start < planStart ? planned.start : planStart),
      promise: firstVersion(planned),
      why: '',
      personId: ctx.actor.personId || null,
      at: ctx.now,
    })),
  )
  for (const each of part) await recordOpened(tx, ctx, each, issuerId)
}

/** The same two lines as opening a task and assigning it leave; one where the issuing unit answers for it alone. */
async function recordOpened(tx: Db, ctx: Ctx, { planned, row }: NewTask, issuerId: string): Promise<void> {
  const before = { leadUnitId: issuerId, postId: null }
  const after = {
    leadUnitId: row.leadUnitId,
    postId: row.postId ?? null,
    supporters: supporters(planned, row.leadUnitId),
  }
  await record(tx, ctx, 'task.open', { kind: 'task', id: row.id }, null, { ...row, ...before })
  if (after.leadUnitId === issuerId && after.postId === null && after.supporters.length === 0) return
  await record(tx, ctx, 'task.assign', { kind: 'task', id: row.id }, before, after)
}

/** The columns that say who answers for a task. */
export function answerers({ answers }: AnsweredTask, issuerId: string) {
  const { leadUnitId, postId = null, leadOfficial = null } = answers ?? {}
  return { leadUnitId: leadUnitId ?? issuerId, postId, leadOfficial }
}

/** The units that support a task: never the one that leads it. */
const supporters = ({ answers }: AnsweredTask, leadUnitId: string): string[] =>
  [...new Set(answers?.supportingUnitIds)].filter((unitId) => unitId !== leadUnitId)

/** The promise as it goes live. */
export function firstVersion(planned: PlannedTask): TaskVersion {
  const { kind, pace, measure, comparator, better, value, valueHigh, measureUnit, start, due } = planned
  const { recurrence, cadence, noFigureMonths, lagDays, wholes, checkpoints } = planned
  return {
    state: 'live',
    ...{ kind, pace, measure, comparator, better, value, valueHigh, measureUnit, start, due },
    baseline: comparableBaseline(planned),
    ...{ recurrence, cadence, noFigureMonths, lagDays, wholes, checkpoints },
  }
}

/** The columns of a report's head. */
export function reportRow({ report: head }: PlanFrame, source: Omit<PlanSource, 'text'>) {
  return {
    unitId: source.unitId,
    title: head.title,
    indexNo: head.indexNo,
    published: head.published,
    reviewStart: head.reviewPeriod?.start ?? null,
    reviewEnd: head.reviewPeriod?.end ?? null,
    planStart: head.planPeriod.start,
    planEnd: head.planPeriod.end,
    sha256: source.sha256,
    readerVersion: source.readerVersion,
  }
}

function sectionRow(each: Plan['sections'][number], i: number, id: string, reportId: string) {
  return {
    id,
    reportId,
    no: i + 1,
    title: each.title,
    spanStart: each.span?.[0] ?? null,
    spanEnd: each.span?.[1] ?? null,
  }
}

/** The columns that state a task. */
export function taskRow(planned: AnsweredTask) {
  const { section: _, answers: ___, span, sentenceSpan, baseline, checkpoints: __, noFigureMonths, ...kept } = planned
  return {
    ...kept,
    noFigureMonths: [...noFigureMonths],
    baseline: baseline?.value ?? null,
    baselineUnit: baseline?.unit ?? null,
    baselineGrowth: baseline?.growth ?? null,
    spanStart: span?.[0] ?? null,
    spanEnd: span?.[1] ?? null,
    sentenceStart: sentenceSpan?.[0] ?? null,
    sentenceEnd: sentenceSpan?.[1] ?? null,
  }
}
