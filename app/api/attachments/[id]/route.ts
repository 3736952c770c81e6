import { endingOf, showsInBrowser } from '../../../../lib/domain/filings/evidence.ts'
import { handler } from '../../../../lib/kernel/handler.ts'
import { AttachmentQuery, openAttachment } from '../../../../lib/ledger/evidence/open-attachment.ts'
import { disposition } from '../../disposition.ts'

export const dynamic = 'force-dynamic'

/**
 * A file as it was handed in. Pictures open in the browser, cut off from everything by the policy that next.config.ts has
 * for this address; all else is saved to disk.
 */
export const GET = handler(AttachmentQuery, async (ctx, query) => {
  const { name, mediaType, size, stream } = await openAttachment(ctx, query)
  const shown = showsInBrowser(mediaType) ? 'inline' : 'attachment'
  return new Response(stream, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': disposition(shown, name, `file.${endingOf(name)}`),
      'cache-control': 'no-store',
    },
  })
})
