import type { SheetTask } from '../../../lib/domain/month-sheet/finding.ts'
import { DEFAULT_RULE } from '../../../lib/domain/tasks/rule.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { isClosed } from './row-status.ts'
import { hasBefore } from './standing-row.ts'

/** A row of the month as a sheet's row is read against it. */
export function sheetTask(page: MonthPage, row: MonthRow): SheetTask {
  const rule = page.reports.find((report) => report.id === row.reportId)?.rule ?? DEFAULT_RULE
  return { ...row, rule, known: hasBefore(row), closed: isClosed(page, row) }
}
