import { Refusal } from '../../../lib/domain/errors.ts'
import { handler } from '../../../lib/kernel/handler.ts'
import { LedgerQuery, ledgerPage } from '../../../lib/ledger/tasks/ledger-page.ts'

export const dynamic = 'force-dynamic'

/** The page of the ledger that the browser refetches after a change: the very query that the page itself was made of. */
export const GET = handler(LedgerQuery, async (ctx, query) => {
  const page = await ledgerPage(ctx, query)
  if (page === null) throw new Refusal('notFound')
  return page
})
