import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { closeDraft } from './close-draft.ts'
import { loadDraft } from './load-draft.ts'

export const DropDraft = z.strictObject({ draftId: z.string().max(40), changeNo: z.int() })
export type DropDraft = z.infer<typeof DropDraft>

/** Puts a draft away without making anything of it. */
export async function dropDraft(ctx: Ctx, input: DropDraft): Promise<{ draftId: string }> {
  return write(ctx, async (tx) => {
    const loaded = await loadDraft(tx, ctx.actor, input.draftId)
    await closeDraft(tx, loaded.id, input.changeNo)
    await record(tx, ctx, 'draft.drop', { kind: 'draft', id: loaded.id }, { fileName: loaded.fileName }, null)
    return { draftId: loaded.id }
  })
}
