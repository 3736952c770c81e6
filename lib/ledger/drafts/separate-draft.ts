import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { draft } from '../../../db/schema/draft.ts'
import { conflict } from '../../domain/errors.ts'
import { separated } from '../../domain/plans/restated.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { type Changing, changeDraft, saveRows } from './change-draft.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId } from './inputs.ts'
import { relateDraft } from './relate-draft.ts'

export const SeparateDraft = z.strictObject({
  draftId: DraftId,
  /** Of the draft's head. */
  rowVersion: z.int(),
  /** True = a report of its own; false = a corrected version of the unit's report of that time that is most like it. */
  separate: z.boolean(),
})
export type SeparateDraft = z.infer<typeof SeparateDraft>

/** Says that a draft is a report of its own after all, or a corrected version. @throws conflict `changed`, noneToCorrect, draftClosed. */
export function separateDraft(ctx: Ctx, { draftId, rowVersion, separate }: SeparateDraft): Promise<DraftChanges> {
  return changeDraft(ctx, draftId, async (tx, changing) => {
    const { plan, correctsReportId: before, rowVersion: now } = changing.draft
    if (now !== rowVersion) throw conflict('changed', { head: plan.report, rowVersion: now })
    if (separate === (before === null)) return
    await tx
      .update(draft)
      .set({ rowVersion: sql`${draft.rowVersion} + 1` })
      .where(eq(draft.id, draftId))
    if (separate) await separateRows(tx, ctx, changing)
    const after = separate ? null : await relateDraft(tx, ctx, draftId, 0)
    if (!separate && after === null) throw conflict('noneToCorrect')
    await record(tx, ctx, 'draft.separate', { kind: 'draft', id: draftId }, { corrects: before }, { corrects: after })
  })
}

/** Every row as the new text alone says it, with what people changed in it; what needed no word is open again. */
export async function separateRows(tx: Db, ctx: Ctx, changing: Changing): Promise<void> {
  await tx.update(draft).set({ correctsReportId: null, decisions: null }).where(eq(draft.id, changing.draft.id))
  for (const { id, kept } of changing.rows) {
    if (kept.was === null) continue
    const { leadUnitId, supportingUnitIds, postId, leadOfficial } = kept
    const now = { task: kept.task, answers: { leadUnitId, supportingUnitIds, postId, leadOfficial } }
    const { task, answers } = separated(now, kept.was)
    const state = kept.changedBy === null && kept.state === 'accepted' ? 'open' : kept.state
    await saveRows(tx, ctx, changing, [id], { task, ...answers, state, taskId: null, was: null })
  }
}
