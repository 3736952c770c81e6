import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { changesSince } from './changes-since.ts'
import { draftRows } from './draft-rows.ts'
import type { DraftChanges } from './draft-view.ts'
import { DraftId } from './inputs.ts'
import { loadDraft } from './load-draft.ts'

/** As an address gives it: numbers are text there. */
export const DraftChangesQuery = z.strictObject({ draftId: DraftId, since: z.coerce.number().int().nonnegative() })
export type DraftChangesQuery = z.infer<typeof DraftChangesQuery>

/** What others changed in a draft since a `changeNo`; null when nothing. @throws notFound, conflict draftClosed */
export function draftChanges(ctx: Ctx, { draftId, since }: DraftChangesQuery): Promise<DraftChanges | null> {
  return readTogether(async (db) => {
    const draft = await loadDraft(db, ctx.actor, draftId)
    if (draft.changeNo === since) return null
    return changesSince(db, draft, await draftRows(db, draft.id), since)
  })
}
