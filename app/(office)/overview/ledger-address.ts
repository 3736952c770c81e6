import type { Overview } from '../../../lib/ledger/overview/show-overview.ts'
import type { LedgerQuery } from '../../../lib/ledger/tasks/ledger-page.ts'

/** The overview's report, month and unit as the ledger's question, with more asked of it. */
export function ledgerAddress(seen: Pick<Overview, 'report' | 'month' | 'unit'>, more: LedgerQuery = {}): string {
  const asked = { report: seen.report.id, month: seen.month, unit: seen.unit?.id, ...more }
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
