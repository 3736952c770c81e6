import type { z } from 'zod'
import type { Plan } from '../../domain/plans/plan.ts'
import { planOfDraft } from '../../domain/plans/plan-of-draft.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { correctedBy } from './corrected-by.ts'
import { draftRows } from './draft-rows.ts'
import type { Corrected } from './draft-view.ts'
import { loadDraft } from './load-draft.ts'
import type { ShowDraftQuery } from './show-draft.ts'

/** What confirming a draft would make. */
export interface DraftPreview {
  /** What confirming it with this number applies. */
  changeNo: number
  /** The very plan that is applied, by the same function; rows that nobody looked at yet are in it. */
  plan: Plan
  /** How many rows nobody looked at yet. */
  open: number
  /** Of a corrected version: what of the plan is done to the report in force, difference by difference. */
  corrects: Corrected | null
}

/** @throws notFound, conflict draftClosed */
export function previewDraft(ctx: Ctx, { draftId }: z.infer<typeof ShowDraftQuery>): Promise<DraftPreview> {
  return readTogether(async (db) => {
    const draft = await loadDraft(db, ctx.actor, draftId)
    const rows = await draftRows(db, draft.id)
    const open = rows.filter((row) => row.state === 'open').length
    const corrects = await correctedBy(db, draft, rows)
    return { changeNo: draft.changeNo, plan: planOfDraft(draft.plan, rows), open, corrects }
  })
}
