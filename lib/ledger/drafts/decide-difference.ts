import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { draft } from '../../../db/schema/draft.ts'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { changeDraft } from './change-draft.ts'
import { correctedBy } from './corrected-by.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId } from './inputs.ts'

export const DecideDifference = z.strictObject({
  draftId: DraftId,
  /** The task's id, or the row's of an added one. */
  key: z.string().max(40),
  apply: z.boolean(),
})
export type DecideDifference = z.infer<typeof DecideDifference>

/** Says of one difference whether confirming does it. @throws notFound where the draft has no such difference; conflict draftClosed. */
export function decideDifference(ctx: Ctx, { draftId, key, apply }: DecideDifference): Promise<DraftChanges> {
  return changeDraft(ctx, draftId, async (tx, changing) => {
    const told = await correctedBy(tx, changing.draft, changing.rows)
    const before = told?.differences.find((each) => each.key === key)
    if (!before) throw notFound()
    const decisions = { ...changing.draft.decisions, [key]: apply }
    await tx.update(draft).set({ decisions }).where(eq(draft.id, draftId))
    const subject = { kind: 'draft' as const, id: draftId }
    await record(tx, ctx, 'draft.decideDifference', subject, { key, apply: before.apply }, { key, apply })
  })
}
