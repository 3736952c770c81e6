import { z } from 'zod'
import { isDay } from '../../domain/calendar/day.ts'
import { invalid } from '../../domain/errors.ts'
import type { Plan } from '../../domain/plans/plan.ts'
import { planOfDraft } from '../../domain/plans/plan-of-draft.ts'
import { withPeriod } from '../../domain/plans/planned-task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { type AppliedPlan, applyPlan } from '../reports/apply-plan.ts'
import { refuseKnown } from '../reports/refuse-known.ts'
import { closeDraft } from './close-draft.ts'
import { draftRows } from './draft-rows.ts'
import { loadDraft } from './load-draft.ts'

const Day = z.string().refine(isDay, 'notADay')

export const ConfirmDraft = z.strictObject({
  draftId: z.string().max(40),
  changeNo: z.int(),
  /** The report's title as it shall stand; absent = as read. */
  title: z.string().trim().min(1, 'required').max(120, 'tooLong').optional(),
  /** Both or none; needed where the text names no period. */
  planStart: Day.optional(),
  planEnd: Day.optional(),
  /** Indexes of tasks that are not to go live. */
  leaveOut: z.array(z.int().nonnegative()).max(2000).default([]),
})
export type ConfirmDraft = z.infer<typeof ConfirmDraft>

/** Puts a draft into force: report, themes, tasks and first revisions, everything or nothing. */
export async function confirmDraft(ctx: Ctx, input: ConfirmDraft): Promise<AppliedPlan> {
  return write(ctx, async (tx) => {
    const loaded = await loadDraft(tx, ctx.actor, input.draftId)
    await refuseKnown(tx, ctx.actor, loaded.sha256)
    const plan = settled(planOfDraft(loaded.plan, await draftRows(tx, loaded.id)), input)
    await closeDraft(tx, loaded.id, input.changeNo)
    const { unitId, text, sha256, readerVersion } = loaded
    const applied = await applyPlan(tx, ctx, plan, { unitId, text, sha256, readerVersion })
    const { reportId } = applied
    await record(tx, ctx, 'draft.confirm', { kind: 'draft', id: loaded.id }, null, {
      reportId,
      leaveOut: input.leaveOut,
    })
    return applied
  })
}

/** The plan with what the person settled. @throws Refusal validation on the period. */
function settled(plan: Plan, input: ConfirmDraft): Plan {
  const { planStart, planEnd } = input
  if (!plan.report.periodStated && !(planStart && planEnd)) throw invalid('planStart', 'required')
  if (planStart && planEnd && planEnd < planStart) throw invalid('planEnd', 'dueBeforeStart')
  const { start, end } = plan.report.planPeriod
  const moved = planStart && planEnd && (planStart !== start || planEnd !== end)
  const dated = moved ? withPeriod(plan, { start: planStart, end: planEnd }) : plan
  return {
    ...dated,
    report: { ...dated.report, title: input.title ?? dated.report.title },
    tasks: dated.tasks.filter((_, i) => !input.leaveOut.includes(i)),
  }
}
