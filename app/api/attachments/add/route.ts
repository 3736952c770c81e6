import { LARGEST_EVIDENCE } from '../../../../lib/domain/filings/evidence.ts'
import { holds } from '../../../../lib/domain/people/actor.ts'
import { upload } from '../../../../lib/kernel/upload.ts'
import { AddAttachment, addAttachment } from '../../../../lib/ledger/evidence/add-attachment.ts'

export const dynamic = 'force-dynamic'

/** A file goes with a task's month. */
export const POST = upload(
  AddAttachment,
  { most: LARGEST_EVIDENCE, may: (actor) => holds(actor, 'reporter', 'head') },
  (ctx, input, { bytes }) => addAttachment(ctx, input, bytes),
)
