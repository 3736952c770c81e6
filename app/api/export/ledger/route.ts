import { getLocale } from 'next-intl/server'
import { Refusal } from '../../../../lib/domain/errors.ts'
import { MESSAGES } from '../../../../lib/i18n/messages.ts'
import { monthText } from '../../../../lib/i18n/month-text.ts'
import { handler } from '../../../../lib/kernel/handler.ts'
import { PrintQuery, printSheet } from '../../../../lib/ledger/prints/print-sheet.ts'
import { disposition } from '../../disposition.ts'
import { ledgerWorkbook } from './ledger-workbook.ts'

export const dynamic = 'force-dynamic'

/** The rows of a ledger view as an Excel file: the same question, the same rows as on paper. */
export const GET = handler(PrintQuery, async (ctx, query) => {
  const sheet = await printSheet(ctx, query)
  if (sheet === null) throw new Refusal('notFound')
  const language = await getLocale()
  const name = MESSAGES[language].overview.print.fileName
    .replace('{unit}', sheet.unitName)
    .replace('{month}', monthText(sheet.month, language))
  const file = await ledgerWorkbook(sheet, language)
  return new Response(file, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': disposition('attachment', `${name}.xlsx`, `ledger-${sheet.month}.xlsx`),
      'cache-control': 'no-store',
    },
  })
})
