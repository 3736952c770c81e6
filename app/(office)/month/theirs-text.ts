import type { Messages } from '../../../lib/i18n/messages.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'

/** What somebody else filed, in a word or figure. */
export function theirsText(filing: FilingCell, { month, words }: Pick<Messages, 'month' | 'words'>): string {
  if (filing.unchanged) return month.unchanged
  const { typed, doneOn, forecast, occurrences, note } = filing
  return typed ?? doneOn ?? (forecast ? words.forecastShort[forecast] : (occurrences?.toString() ?? note))
}
