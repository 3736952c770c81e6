import { holds } from '../../../../lib/domain/people/actor.ts'
import { upload } from '../../../../lib/kernel/upload.ts'
import { ImportDraft, importDraft } from '../../../../lib/ledger/drafts/import-draft.ts'
import { LARGEST_UPLOAD } from '../../../../lib/ledger/reports/original.ts'

export const dynamic = 'force-dynamic'

/** A report's file becomes a draft: not an action, for those take 1 MB, one at a time, and tell nothing on the way. */
export const POST = upload(
  ImportDraft,
  { most: LARGEST_UPLOAD, may: (actor) => holds(actor, 'inspector') },
  async (ctx, input, { bytes, tell, signal }) => {
    const { draftId } = await importDraft(ctx, { ...input, content: bytes }, { onProgress: tell, signal })
    return { draftId }
  },
)
