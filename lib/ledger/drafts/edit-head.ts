import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { draft } from '../../../db/schema/draft.ts'
import { isDay } from '../../domain/calendar/day.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import { answersNamed } from '../../domain/plans/named-units.ts'
import type { PlanFrame } from '../../domain/plans/plan.ts'
import { resettled } from '../../domain/plans/resettled.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical, record } from '../../kernel/history.ts'
import { answerableUnits } from '../reports/answerable-units.ts'
import { issuingUnit } from '../reports/issuing-unit.ts'
import { type Changing, changeDraft, saveRows } from './change-draft.ts'
import { draftRows } from './draft-rows.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId } from './inputs.ts'
import { refuseSecondDraft } from './refuse-second-draft.ts'
import { relateDraft } from './relate-draft.ts'
import { separateRows } from './separate-draft.ts'

const Day = z.string().refine(isDay, 'notADay')

/** What is absent stays. */
export const EditHead = z.strictObject({
  draftId: DraftId,
  /** Of the draft's head. */
  rowVersion: z.int(),
  title: z.string().trim().min(1, 'required').max(120, 'tooLong').optional(),
  planStart: Day.optional(),
  planEnd: Day.optional(),
  unitId: z.string().max(40).optional(),
})
export type EditHead = z.infer<typeof EditHead>

/**
 * Changes the report's title, plan period or unit. Dates that the text does not state follow the period; of another unit
 * the names in the text are looked up anew. @throws validation by field; conflict `changed`, knownDraft, draftClosed.
 */
export function editHead(ctx: Ctx, input: EditHead): Promise<DraftChanges> {
  return changeDraft(ctx, input.draftId, async (tx, changing) => {
    const { id, plan, unitId, rowVersion } = changing.draft
    if (rowVersion !== input.rowVersion) throw conflict('changed', { head: plan.report, rowVersion })
    const head = headWith(plan.report, input)
    await tx
      .update(draft)
      .set({ plan: { ...plan, report: head }, rowVersion: sql`${draft.rowVersion} + 1` })
      .where(eq(draft.id, id))
    await redate(tx, ctx, changing, head)
    const moved = input.unitId !== undefined && input.unitId !== unitId
    if (moved) await move(tx, ctx, changing, input.unitId ?? unitId)
    const after = { ...head, unitId: moved ? input.unitId : unitId }
    await record(tx, ctx, 'draft.editHead', { kind: 'draft', id }, { ...plan.report, unitId }, after)
  })
}

function headWith(head: PlanFrame['report'], input: EditHead): PlanFrame['report'] {
  const { title = head.title, planStart = head.planPeriod.start, planEnd = head.planPeriod.end } = input
  if (planEnd < planStart) throw invalid('planEnd', 'dueBeforeStart')
  const said = input.planStart !== undefined || input.planEnd !== undefined
  return { ...head, title, planPeriod: { start: planStart, end: planEnd }, periodStated: head.periodStated || said }
}

async function redate(tx: Db, ctx: Ctx, changing: Changing, { planPeriod: next }: PlanFrame['report']): Promise<void> {
  const { planPeriod } = changing.draft.plan.report
  if (planPeriod.start === next.start && planPeriod.end === next.end) return
  for (const row of changing.rows) {
    const task = resettled(row.task, {}, planPeriod, next)
    if (canonical(task) !== canonical(row.task)) await saveRows(tx, ctx, changing, [row.id], { task })
  }
}

/** Nobody of the old unit answers in another: the names that the text prints are looked up below the new one. */
async function move(tx: Db, ctx: Ctx, changing: Changing, unitId: string): Promise<void> {
  const { id, sha256 } = changing.draft
  const issuer = await issuingUnit(tx, ctx.actor, unitId, null)
  await refuseSecondDraft(tx, issuer.id, sha256)
  await tx.update(draft).set({ unitId: issuer.id }).where(eq(draft.id, id))
  await separateRows(tx, ctx, { ...changing, rows: await draftRows(tx, id) })
  const { units } = await answerableUnits(tx, issuer.path)
  for (const row of await draftRows(tx, id)) {
    const answers = { ...answersNamed(row.named, issuer, units), postId: null }
    const { leadUnitId, supportingUnitIds, postId } = row
    if (canonical(answers) === canonical({ leadUnitId, supportingUnitIds, postId })) continue
    await saveRows(tx, ctx, changing, [row.id], answers)
  }
  await relateDraft(tx, ctx, id)
}
