import type { Ctx } from '../../kernel/context.ts'
import { BYTE_ORDER_MARK, csvLine } from './csv.ts'
import { everyHistoryRow, type HistoryFilter, type HistoryRow } from './list-history.ts'

/** The columns of the export, in order. */
export const HISTORY_COLUMNS = [
  'no',
  'time',
  'person',
  'action',
  'subject',
  'subjectId',
  'before',
  'after',
  'request',
  'hash',
] as const

/**
 * The history as a CSV file, newest first, read as it is sent. `heads` are the columns' names in the reader's language.
 * Refusals come before the first byte.
 */
export async function exportHistory(
  ctx: Ctx,
  filter: HistoryFilter,
  heads: Record<(typeof HISTORY_COLUMNS)[number], string>,
): Promise<ReadableStream<Uint8Array>> {
  const batches = everyHistoryRow(ctx, filter)
  let batch = await batches.next()
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (file) =>
      file.enqueue(encoder.encode(BYTE_ORDER_MARK + csvLine(HISTORY_COLUMNS.map((column) => heads[column])))),
    async pull(file) {
      if (batch.done) return file.close()
      file.enqueue(encoder.encode(batch.value.map(line).join('')))
      batch = await batches.next()
    },
  })
}

function line(row: HistoryRow): string {
  const { seq, personName, action, subject, subjectId, before, after, requestId, hash } = row
  return csvLine([seq, clock(row.at), personName, action, subject, subjectId, before, after, requestId, hash])
}

/** Date and time in China Standard Time, as spreadsheets read it. */
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
