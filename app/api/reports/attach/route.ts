import { holds } from '../../../../lib/domain/people/actor.ts'
import { upload } from '../../../../lib/kernel/upload.ts'
import { AttachOriginal, attachOriginal } from '../../../../lib/ledger/reports/attach-original.ts'
import { LARGEST_UPLOAD } from '../../../../lib/ledger/reports/original.ts'

export const dynamic = 'force-dynamic'

/** The published file of a report of which only figures and positions are known. */
export const POST = upload(
  AttachOriginal,
  { most: LARGEST_UPLOAD, may: (actor) => holds(actor, 'inspector') },
  (ctx, input, { bytes, tell, signal }) =>
    attachOriginal(ctx, { ...input, content: bytes }, { onProgress: tell, signal }),
)
