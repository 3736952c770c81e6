import { getLocale } from 'next-intl/server'
import { Refusal } from '../../../../lib/domain/errors.ts'
import { fill } from '../../../../lib/i18n/fill.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { handler } from '../../../../lib/kernel/handler.ts'
import { MonthQuery, monthPage } from '../../../../lib/ledger/filings/month-page.ts'
import { disposition } from '../../disposition.ts'
import { monthWorkbook, unitNames } from './month-workbook.ts'
import { standingLine } from './sheet-lines.ts'

export const dynamic = 'force-dynamic'

/** A month to be filled in with a spreadsheet program: the rows that the page itself has. */
export const GET = handler(MonthQuery, async (ctx, query) => {
  const page = await monthPage(ctx, query)
  if (page === null) throw new Refusal('notFound')
  const language = await getLocale()
  const messages = MESSAGES[language]
  const lines = page.rows.map((row) => standingLine(page, row, messages))
  const file = await monthWorkbook(page, lines, { language, by: ctx.actor.name, marked: false })
  const name = fill(messages.monthSheet.fileName, { unit: unitNames(page), month: monthText(page.month, language) })
  return new Response(file, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': disposition('attachment', `${name}.xlsx`, `month-${page.month}.xlsx`),
      'cache-control': 'no-store',
    },
  })
})
