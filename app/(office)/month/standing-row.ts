import { type RowEdit, standingEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import { type Reading, readRow, saysTheSame } from '../../../lib/domain/month-grid/row-reading.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'

/** A row's cells before anybody types: the same object for the same row. */
export function stoodIn(row: MonthRow): RowEdit {
  const edit = stood.get(row) ?? standingEdit(row, row.filing, row.entry)
  stood.set(row, edit)
  return edit
}
const stood = new WeakMap<MonthRow, RowEdit>()

export const hasBefore = (row: MonthRow): boolean => row.before.some((each) => each.total !== null)

export const readingOf = (page: MonthPage, row: MonthRow, edit: RowEdit): Reading =>
  readRow(row, edit, page.month, hasBefore(row))

/** Whether this is what was filed, typed in another form: 5个 where 5 stands. */
export function isFiled(page: MonthPage, row: MonthRow, edit: RowEdit): boolean {
  const { filing } = row
  if (filing === null || filing.state === 'draft' || filing.state === 'returned') return false
  const reading = readingOf(page, row, edit)
  return reading.ok && saysTheSame(reading.said, filing)
}
