import { eq, max, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { replacedText, report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import { notFound } from '../../domain/errors.ts'
import type { Difference } from '../../domain/plans/difference.ts'
import { differences } from '../../domain/plans/differences.ts'
import { planOfDraft } from '../../domain/plans/plan-of-draft.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { batches } from '../batches.ts'
import { type AppliedPlan, answerers, insertTasks, reportRow, taskRow } from '../reports/apply-plan.ts'
import { touchReport } from '../reports/touch-report.ts'
import { saveTask } from '../tasks/keep-task.ts'
import { correctTask } from './correct-task.ts'
import type { KeptRow } from './draft-rows.ts'
import type { LoadedDraft } from './load-draft.ts'
import { dropSections, replaceSections } from './replace-sections.ts'
import { type KeptTask, tasksInForce } from './tasks-in-force.ts'

/** Why a report is corrected, and from when changed promises are judged by; null = as each task's reports allow. */
export interface Correction {
  why: string
  fromMonth: string | null
}

/**
 * Puts a corrected version of a report into force, in the caller's transaction: what was said yes to is changed, added and
 * withdrawn; every task moves to its place in the new text; the old text is kept. Tasks that did not change keep everything.
 */
export async function correctReport(
  tx: Db,
  ctx: Ctx,
  draft: LoadedDraft,
  rows: readonly KeptRow[],
  correction: Correction,
): Promise<AppliedPlan> {
  const reportId = draft.correctsReportId ?? ''
  const [before] = await tx.select().from(report).where(eq(report.id, reportId))
  if (!before) throw notFound()
  const tasks = await tasksInForce(tx, reportId, draft.unitId)
  const kept = rows.map((row) => row.kept)
  const told = differences(kept, tasks, draft.decisions ?? {})
  await replaceText(tx, ctx, before, draft, told)
  const sectionIds = await replaceSections(tx, reportId, draft.plan.sections)
  const rowOf = new Map(kept.map((row) => [row.taskId, row]))
  const kindOf = new Map(told.map((each) => [each.key, each]))
  for (const each of tasks) {
    const row = rowOf.get(each.id) ?? null
    const said = kindOf.get(each.id) ?? null
    const sectionId = row === null || row.task.section === null ? null : (sectionIds[row.task.section] ?? null)
    await correctTask(tx, ctx, { task: each, row, said, sectionId, issuerId: draft.unitId, head: before }, correction)
    if (said?.kind === 'removed' && said.apply) await withdraw(tx, ctx, each, correction.why)
  }
  const added = rows.filter((row) => kindOf.get(row.id)?.kind === 'added' && kindOf.get(row.id)?.apply)
  const opened = await addTasks(tx, ctx, draft, added, sectionIds)
  await dropSections(tx, reportId, sectionIds)
  await touchReport(tx, reportId)
  return { reportId, tasks: opened }
}

async function replaceText(
  tx: Db,
  ctx: Ctx,
  before: typeof report.$inferSelect,
  draft: LoadedDraft,
  told: readonly Difference[],
): Promise<void> {
  const { id, title, text, sha256, readerVersion } = before
  const by = { replacedAt: ctx.now, replacedBy: ctx.actor.personId || null }
  await tx.insert(replacedText).values({ id: newId(), reportId: id, title, text, sha256, readerVersion, ...by })
  const next = reportRow(draft.plan, draft)
  await tx
    .update(report)
    .set({ ...next, text: draft.text, rowVersion: sql`${report.rowVersion} + 1` })
    .where(eq(report.id, id))
  const { text: _, ...head } = before
  const applied = (kind: Difference['kind']) => told.filter((each) => each.kind === kind && each.apply).length
  const counts = { changed: applied('changed'), added: applied('added'), withdrawn: applied('removed') }
  await record(tx, ctx, 'report.correct', { kind: 'report', id }, head, {
    ...next,
    ...counts,
    length: draft.text.length,
  })
}

async function withdraw(tx: Db, ctx: Ctx, { id, row, state }: KeptTask, reason: string): Promise<void> {
  await saveTask(tx, id, row.rowVersion, { state: 'withdrawn' })
  await record(tx, ctx, 'task.withdraw', { kind: 'task', id }, { state }, { state: 'withdrawn', reason })
}

async function addTasks(
  tx: Db,
  ctx: Ctx,
  draft: LoadedDraft,
  added: readonly KeptRow[],
  sectionIds: readonly string[],
): Promise<AppliedPlan['tasks']> {
  const reportId = draft.correctsReportId ?? ''
  const [last] = await tx
    .select({ no: max(task.no) })
    .from(task)
    .where(eq(task.reportId, reportId))
  const planned = planOfDraft(draft.plan, added).tasks
  const fresh = planned.map((each, i) => {
    const sectionId = each.section === null ? null : (sectionIds[each.section] ?? null)
    const place = { id: newId(), reportId, sectionId, no: Number(last?.no ?? 0) + i + 1 }
    return { planned: each, row: { ...taskRow(each), ...place, ...answerers(each, draft.unitId) } }
  })
  for (const part of batches(fresh)) await insertTasks(tx, ctx, part, draft.plan.report.planPeriod.start, draft.unitId)
  return fresh.map(({ row }) => ({ id: row.id, no: row.no, title: row.title }))
}
