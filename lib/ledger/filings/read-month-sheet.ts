import { z } from 'zod'
import { isMonth } from '../../domain/calendar/month.ts'
import { conflict, invalid, notFound, permit } from '../../domain/errors.ts'
import type { SheetColumn } from '../../domain/month-sheet/columns.ts'
import { linesByTask } from '../../domain/month-sheet/finding.ts'
import { type PlacedSheet, placedSheet, type SheetLine } from '../../domain/month-sheet/placed-sheet.ts'
import { type Actor, holds } from '../../domain/people/actor.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readSheets } from '../../readers/read-file.ts'
import { type FileRefusal, messageKey } from '../../readers/unreadable.ts'
import type { Reading } from '../reports/original.ts'
import { type MonthPage, monthPage } from './month-page.ts'

/** A sheet of 400 rows is a tenth of it. */
export const LARGEST_SHEET = 5 * 1024 * 1024

export const ReadMonthSheet = z.strictObject({
  /** The month of the page that it was sent from. */
  month: z.string().refine(isMonth, 'invalid'),
})
export type ReadMonthSheet = z.output<typeof ReadMonthSheet>

/** A row of the sheet that is no task of the reporter's month. */
export interface Stranger {
  line: number
  title: string
}

/** What a filled-in sheet says, beside what stands; nothing is written. */
export interface SheetRead {
  page: MonthPage
  lines: SheetLine[]
  /** Rows of one task that say different things. */
  twice: SheetLine[][]
  strangers: Stranger[]
}

/** Who may send a filled-in sheet at all. */
export const maySendSheet = (actor: Actor): boolean => holds(actor, 'reporter', 'head')

/**
 * Reads a month's sheet that was filled in. @param heads the columns' heads in every language, as `placedSheet` wants them
 * @throws validation on `content`: `file…`, `sheet…`; conflict sheetNotOurs, sheetOtherOffice, sheetOtherMonth with its `month`
 */
export async function readMonthSheet(
  ctx: Ctx,
  { month }: ReadMonthSheet,
  heads: ReadonlyMap<string, SheetColumn>,
  bytes: Uint8Array,
  options: Reading = {},
): Promise<SheetRead> {
  permit(maySendSheet(ctx.actor))
  const page = await monthPage(ctx, { month })
  if (page === null) throw notFound()
  const sheet = await sheetIn(bytes, heads, options)
  if (!sheet.mark.reportIds.some((id) => page.reports.some((report) => report.id === id)))
    throw conflict('sheetOtherOffice')
  if (sheet.mark.month !== page.month) throw conflict('sheetOtherMonth', { month: sheet.mark.month })
  const own = new Set(page.rows.map((row) => row.id))
  const isOwn = (line: SheetLine) => line.key !== null && own.has(line.key.taskId)
  const strangers = sheet.lines.filter((line) => !isOwn(line)).map(({ line, title }) => ({ line, title }))
  return { page, ...linesByTask(sheet.lines.filter(isOwn)), strangers }
}

/** The month's sheet in a file, whatever else is in it. @throws as `readMonthSheet` */
export async function sheetIn(
  bytes: Uint8Array,
  heads: ReadonlyMap<string, SheetColumn>,
  options: Reading = {},
): Promise<PlacedSheet> {
  const read = await readSheets(bytes, options)
  if (read.refusal !== null) throw invalid('content', sheetKey(read.refusal))
  const sheet = placedSheet(read.sheets, heads)
  if (sheet === null) throw conflict('sheetNotOurs')
  return sheet
}

/** The readers' reasons in words that fit a sheet. */
function sheetKey(refusal: FileRefusal): string {
  if (refusal === 'busy' || refusal === 'tooManyCells') return messageKey(refusal)
  if (refusal === 'tooLarge') return 'sheetTooLarge'
  if (refusal === 'encryptedOffice') return 'sheetEncrypted'
  if (refusal === 'tooSlow' || refusal === 'tooMuchMemory') return 'sheetTooSlow'
  return ['damaged', 'bomb', 'doctype'].includes(refusal) ? 'sheetDamaged' : messageKey('notSheet')
}
