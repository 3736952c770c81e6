import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import { alike } from '../../domain/plans/alike.ts'
import { planOfDraft } from '../../domain/plans/plan-of-draft.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { answerableUnits } from '../reports/answerable-units.ts'
import { type AppliedPlan, applyPlan } from '../reports/apply-plan.ts'
import { refuseKnown } from '../reports/refuse-known.ts'
import { closeDraft } from './close-draft.ts'
import { correctReport } from './correct-report.ts'
import { draftRows, type KeptRow } from './draft-rows.ts'
import { DraftId } from './inputs.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'

export const ConfirmDraft = z.strictObject({
  draftId: DraftId,
  /** The draft as the person saw it. */
  changeNo: z.int(),
  /** Of a corrected version: why tasks change; absent = the file's name. */
  why: z.string().trim().min(1, 'required').max(500, 'tooLong').optional(),
  /** Of a corrected version: from when changed promises are judged by; absent = the running month where there are reports. */
  fromMonth: z.string().refine(isMonth, 'notAMonth').optional(),
})
export type ConfirmDraft = z.infer<typeof ConfirmDraft>

/**
 * Puts a draft into force, everything or nothing: a new report with its themes, tasks and first revisions, or what was
 * said yes to in a corrected version of one. @returns the report and the tasks that are new
 * @throws conflict undecided {count} while a row is open, changed, draftClosed, knownReport, unitClosed, postClosed {rows};
 * validation planStart required, tasks noTasks
 */
export async function confirmDraft(ctx: Ctx, input: ConfirmDraft): Promise<AppliedPlan> {
  return write(ctx, async (tx) => {
    const draft = await loadDraft(tx, ctx.actor, input.draftId)
    await closeDraft(tx, draft.id, input.changeNo)
    const rows = await draftRows(tx, draft.id)
    const count = rows.filter((row) => row.state === 'open').length
    if (count > 0) throw conflict('undecided', { count })
    if (!draft.plan.report.periodStated) throw invalid('planStart', 'required')
    await refuseKnown(tx, ctx.actor, draft.sha256)
    await refuseGone(tx, draft, rows)
    const correction = { why: input.why ?? draft.fileName, fromMonth: input.fromMonth ?? null }
    const applied = draft.correctsReportId
      ? await correctReport(tx, ctx, draft, rows, correction)
      : await applyPlan(tx, ctx, planOfDraft(draft.plan, rows), draft)
    const rejected = rows.filter((row) => row.state === 'rejected').map((row) => row.task.title)
    const after = { reportId: applied.reportId, corrects: draft.correctsReportId, rejected }
    await record(tx, ctx, 'draft.confirm', { kind: 'draft', id: draft.id }, null, after)
    return applied
  })
}

/** Between assigning and confirming a unit may have been closed or a post given up. @throws conflict unitClosed, postClosed */
async function refuseGone(tx: Db, { unitId, unitPath }: LoadedDraft, rows: readonly KeptRow[]): Promise<void> {
  const { units, posts } = await answerableUnits(tx, unitPath)
  const open = new Set(units.map((unit) => unit.id))
  const unitOfPost = new Map(posts.map((post) => [post.id, post.unitId]))
  // Whoever answers for a task in force already was chosen elsewhere.
  const said = ({ kept: { leadUnitId, supportingUnitIds, postId, leadOfficial, was } }: KeptRow) =>
    was === null || !alike({ leadUnitId, supportingUnitIds, postId, leadOfficial }, was.answers)
  const fresh = rows.filter((row) => row.state === 'accepted' && said(row))
  const closed = fresh.filter(({ leadUnitId, supportingUnitIds }) => {
    return [leadUnitId ?? unitId, ...supportingUnitIds].some((id) => !open.has(id))
  })
  if (closed.length > 0) throw conflict('unitClosed', { rows: closed.map((row) => row.id) })
  const without = fresh.filter(
    ({ postId, leadUnitId }) => postId !== null && unitOfPost.get(postId) !== (leadUnitId ?? unitId),
  )
  if (without.length > 0) throw conflict('postClosed', { rows: without.map((row) => row.id) })
}
