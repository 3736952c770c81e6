import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type LoadedDraft, loadDraft } from './load-draft.ts'

export const ShowDraftQuery = z.strictObject({ draftId: z.string().max(40) })

/** An open draft with its text and plan, for those who keep the ledger. @throws notFound, conflict draftClosed */
export function showDraft(ctx: Ctx, { draftId }: z.infer<typeof ShowDraftQuery>): Promise<LoadedDraft> {
  return read((db) => loadDraft(db, ctx.actor, draftId))
}
