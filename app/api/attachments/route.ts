import { handler } from '../../../lib/kernel/handler.ts'
import { AttachmentsQuery, listAttachments } from '../../../lib/ledger/evidence/list-attachments.ts'

export const dynamic = 'force-dynamic'

/** A task's files, of one month or of all: asked when somebody looks at them, so that no ledger page carries them. */
export const GET = handler(AttachmentsQuery, listAttachments)
