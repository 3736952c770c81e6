import { and, desc, eq, gte, lte, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draft, draftRow } from '../../../db/schema/draft.ts'
import { report } from '../../../db/schema/report.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { draftTasks } from '../../domain/extract/draft/draft.ts'
import { readReport } from '../../domain/extract/read-report.ts'
import { agree, FIELDS } from '../../domain/plans/fields.ts'
import { matchTasks, type Quoted } from '../../domain/plans/matched-tasks.ts'
import type { PlanPeriod } from '../../domain/plans/plan.ts'
import { readRows } from '../../domain/plans/plan-from-draft.ts'
import { restated } from '../../domain/plans/restated.ts'
import type { InForce } from '../../domain/plans/task-as-it-was.ts'
import type { Ctx } from '../../kernel/context.ts'
import { draftRows, type KeptRow } from './draft-rows.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'
import { type KeptTask, tasksInForce } from './tasks-in-force.ts'

/** A report of the same unit and time is taken for an earlier version when this part of the shorter one is in both. */
const ALIKE = 0.4

/**
 * Finds the report in force of which a draft is a corrected version, and compares the two: rows that state a task anew
 * keep what the office made of it, and need no further word where the text changed nothing in it.
 * @param least which part of the tasks must be in both; 0 takes the most alike. @returns the report's id, null where there is none
 */
export async function relateDraft(tx: Db, ctx: Ctx, draftId: string, least: number = ALIKE): Promise<string | null> {
  const loaded = await loadDraft(tx, ctx.actor, draftId)
  const rows = await draftRows(tx, draftId)
  const found = await mostAlike(tx, loaded, rows, least)
  if (!found) return null
  await tx.update(draft).set({ correctsReportId: found.report.id, decisions: {} }).where(eq(draft.id, draftId))
  const earlier = earlierReading(found, ctx.now)
  const next = loaded.plan.report.planPeriod
  for (const [i, row] of rows.entries()) {
    const at = found.matched[i]
    const task = at === null || at === undefined ? undefined : found.tasks[at]
    if (task) await restate(tx, loaded, row, task, earlier.get(task.id) ?? null, periodOf(found.report), next)
  }
  return found.report.id
}

interface Found {
  report: typeof report.$inferSelect
  tasks: KeptTask[]
  /** Of each row the task it states anew. */
  matched: (number | null)[]
}

/** The report whose tasks the draft states most of; of equals the newest. */
async function mostAlike(tx: Db, loaded: LoadedDraft, rows: readonly KeptRow[], least: number): Promise<Found | null> {
  const { start, end } = loaded.plan.report.planPeriod
  const reports = await tx
    .select()
    .from(report)
    .where(and(eq(report.unitId, loaded.unitId), lte(report.planStart, end), gte(report.planEnd, start)))
    .orderBy(desc(report.createdAt), desc(report.id))
  let best: (Found & { share: number }) | null = null
  for (const each of reports) {
    const tasks = await tasksInForce(tx, each.id, each.unitId)
    const matched = matchTasks(quoted(tasks, each.text), quoted(rows, loaded.text))
    const both = matched.filter((at) => at !== null).length
    const share = both / Math.max(1, Math.min(tasks.length, rows.length))
    if (share >= least && share > (best?.share ?? -1)) best = { report: each, tasks, matched, share }
  }
  return best
}

/** What the report's own text says of each of its tasks, read by the same reader as the draft; empty without the text. */
function earlierReading({ report: { text, planStart, planEnd }, tasks }: Found, now: number) {
  if (text === null) return new Map<string, never>()
  const reading = readReport(text)
  const meta = { ...reading.meta, planPeriod: { start: planStart, end: planEnd } }
  const { rows } = readRows({ ...reading, meta }, draftTasks(reading, text), dayOf(now))
  const matched = matchTasks(quoted(rows, text), quoted(tasks, text))
  return new Map(tasks.flatMap(({ id }, i) => (rows[matched[i] ?? -1] ? [[id, rows[matched[i] ?? -1]?.task]] : [])))
}

const quoted = (all: readonly Pick<InForce, 'task'>[], text: string | null): Quoted[] =>
  all.map(({ task }) => ({ task, quote: text !== null && task.span ? text.slice(...task.span) : null }))

async function restate(
  tx: Db,
  { changeNo }: LoadedDraft,
  row: KeptRow,
  { id, task, answers }: KeptTask,
  earlier: InForce['task'] | null,
  period: PlanPeriod,
  next: PlanPeriod,
): Promise<void> {
  const { leadUnitId, supportingUnitIds, postId, leadOfficial } = row
  const read = { task: row.task, answers: { leadUnitId, supportingUnitIds, postId, leadOfficial } }
  const after = { task: restated(task, earlier, row.task, period, next), answers }
  const same = FIELDS.every((name) => agree(after, { task, answers }, name))
  await tx
    .update(draftRow)
    .set({
      ...{ task: after.task, ...answers, taskId: id, was: { task, answers, read }, changeNo },
      ...{ state: same && row.state === 'open' ? 'accepted' : row.state, rowVersion: sql`${draftRow.rowVersion} + 1` },
    })
    .where(eq(draftRow.id, row.id))
}

const periodOf = ({ planStart, planEnd }: Found['report']): PlanPeriod => ({ start: planStart, end: planEnd })
