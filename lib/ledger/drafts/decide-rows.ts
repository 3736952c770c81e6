import { z } from 'zod'
import { ROW_STATES } from '../../domain/plans/draft-row.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { changeDraft, rowsMeant, saveRows } from './change-draft.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId, Rows } from './inputs.ts'

export const DecideRows = z.strictObject({ draftId: DraftId, rows: Rows, state: z.enum(ROW_STATES) })
export type DecideRows = z.infer<typeof DecideRows>

/** Accepts, rejects or opens again many rows at once: all of them or none. @throws conflict `changed`, draftClosed. */
export function decideRows(ctx: Ctx, input: DecideRows): Promise<DraftChanges> {
  return changeDraft(ctx, input.draftId, async (tx, changing) => {
    const { state } = input
    const ids = rowsMeant(changing, input.rows).map((row) => row.id)
    await saveRows(tx, ctx, changing, ids, { state })
    await record(tx, ctx, 'draft.decide', { kind: 'draft', id: input.draftId }, null, { state, rows: ids })
  })
}
