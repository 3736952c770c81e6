import { z } from 'zod'
import { LANGUAGES } from '../../../../../lib/domain/people/language.ts'
import { upload } from '../../../../../lib/kernel/upload.ts'
import {
  LARGEST_SHEET,
  maySendSheet,
  ReadMonthSheet,
  readMonthSheet,
} from '../../../../../lib/ledger/filings/read-month-sheet.ts'
import { packedMonth } from '../../../../(office)/month/packed-month.ts'
import { markedLines } from '../marked-lines.ts'
import { HEADS, monthWorkbook } from '../month-workbook.ts'

export const dynamic = 'force-dynamic'

const Sent = z.strictObject({ ...ReadMonthSheet.shape, language: z.enum(LANGUAGES) })

/** Reads a month's sheet that was filled in, and gives back what is in it with the rows to mend; it writes nothing. */
export const POST = upload(
  Sent,
  { most: LARGEST_SHEET, tooLarge: 'sheetTooLarge', may: maySendSheet },
  async (ctx, { month, language }, { bytes, tell, signal }) => {
    const read = await readMonthSheet(ctx, { month }, HEADS, bytes, { onProgress: tell, signal })
    const { page, lines, twice, strangers } = read
    const wrong = markedLines(read, language)
    const file = await monthWorkbook(page, wrong, { language, by: ctx.actor.name, marked: true })
    const marked = wrong.length > 0 ? Buffer.from(file).toString('base64') : null
    return { page: packedMonth(page), lines, twice, strangers, marked }
  },
)
