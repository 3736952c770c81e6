import type { SheetWords } from '../../../lib/domain/month-sheet/filled-row.ts'
import type { SheetTask } from '../../../lib/domain/month-sheet/finding.ts'
import { DEFAULT_RULE } from '../../../lib/domain/tasks/rule.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import { hasBefore, isClosed } from './row-status.ts'

/** The words that stand beside a row's filing. */
export function wordsOf({ filing }: MonthRow): SheetWords {
  const { issues = '', nextSteps = '', dataSource = '' } = filing ?? {}
  return { issues, nextSteps, dataSource }
}

/** A row of the month as a sheet's row is read against it. */
export function sheetTask(page: MonthPage, row: MonthRow): SheetTask {
  const rule = page.reports.find((report) => report.id === row.reportId)?.rule ?? DEFAULT_RULE
  return { ...row, rule, words: wordsOf(row), known: hasBefore(row), closed: isClosed(page, row) }
}
