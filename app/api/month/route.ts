import { Refusal } from '../../../lib/domain/errors.ts'
import { handler } from '../../../lib/kernel/handler.ts'
import { MonthQuery, monthPage } from '../../../lib/ledger/filings/month-page.ts'
import { packedMonth } from '../../(office)/month/packed-month.ts'

export const dynamic = 'force-dynamic'

/** The month that the browser reads anew after a save: the very query that the page itself was made of. */
export const GET = handler(MonthQuery, async (ctx, query) => {
  const page = await monthPage(ctx, query)
  if (page === null) throw new Refusal('notFound')
  return packedMonth(page)
})
