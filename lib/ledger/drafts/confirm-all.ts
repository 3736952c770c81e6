import type { Ctx } from '../../kernel/context.ts'
import type { AppliedPlan } from '../reports/apply-plan.ts'
import { confirmDraft } from './confirm-draft.ts'
import { decideRows } from './decide-rows.ts'
import { editHead } from './edit-head.ts'
import { showDraft } from './show-draft.ts'

/**
 * Takes a draft as it was read, by the verbs that the screen uses one by one: every open row is accepted, the assumed
 * period is said where the text states none, and it is confirmed. Not one transaction: a draft decided halfway stays one.
 */
export async function confirmAll(ctx: Ctx, draftId: string): Promise<AppliedPlan> {
  const { rows, head, rowVersion, changeNo } = await showDraft(ctx, { draftId })
  const open = rows.filter((row) => row.state === 'open').map(({ id, rowVersion: seen }) => ({ id, rowVersion: seen }))
  let last = changeNo
  if (open.length > 0) last = (await decideRows(ctx, { draftId, rows: open, state: 'accepted' })).changeNo
  const { start, end } = head.planPeriod
  if (!head.periodStated) last = (await editHead(ctx, { draftId, rowVersion, planStart: start, planEnd: end })).changeNo
  return confirmDraft(ctx, { draftId, changeNo: last })
}
