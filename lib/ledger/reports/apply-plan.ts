import type { Db } from '../../../db/database.ts'
import { report, section } from '../../../db/schema/report.ts'
import { checkpoint, revision, task } from '../../../db/schema/task.ts'
import { monthOf } from '../../domain/calendar/month.ts'
import { invalid } from '../../domain/errors.ts'
import type { Plan, PlannedTask } from '../../domain/plans/plan.ts'
import { comparableBaseline } from '../../domain/plans/planned-task.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'

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
 * Every task is led by the issuing unit until it is assigned. @throws Refusal validation when the plan holds no task.
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
      row: { ...taskRow(planned), id: newId(), reportId, sectionId, no: i + 1, leadUnitId: source.unitId },
    }
  })
  for (const part of batches(tasks)) await insertTasks(tx, ctx, part, plan.report.planPeriod.start)
  return { reportId, tasks: tasks.map(({ row }) => ({ id: row.id, no: row.no, title: row.title })) }
}

export interface AppliedPlan {
  reportId: string
  tasks: { id: string; no: number; title: string }[]
}

interface NewTask {
  planned: PlannedTask
  row: typeof task.$inferInsert
}

async function insertTasks(tx: Db, ctx: Ctx, part: readonly NewTask[], planStart: string): Promise<void> {
  await tx.insert(task).values(part.map(({ row }) => row))
  const points = part.flatMap(({ planned, row }) =>
    planned.checkpoints.map((point) => ({ id: newId(), taskId: row.id, ...point })),
  )
  if (points.length > 0) await tx.insert(checkpoint).values(points)
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
  for (const { row } of part) await record(tx, ctx, 'task.open', { kind: 'task', id: row.id }, null, row)
}

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

function reportRow({ report: head }: Plan, source: PlanSource) {
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

function taskRow(planned: PlannedTask) {
  const { section: _, span, sentenceSpan, baseline, checkpoints: __, noFigureMonths, ...kept } = planned
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

/** Small statements: SQLite binds at most 32,766 values in one. */
function batches<T>(rows: readonly T[], size = 100): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < rows.length; at += size) parts.push(rows.slice(at, at + size))
  return parts
}
