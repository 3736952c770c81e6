import { handler } from '../../../lib/kernel/handler.ts'
import { DraftChangesQuery, draftChanges } from '../../../lib/ledger/drafts/draft-changes.ts'

export const dynamic = 'force-dynamic'

/** What others changed in a draft since the browser last heard: asked every few seconds while a draft is open. */
export const GET = handler(DraftChangesQuery, async (ctx, query) => ({ changes: await draftChanges(ctx, query) }))
