import { byPlace } from '../../domain/tasks/parts.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { LedgerRow } from './ledger-row.ts'

/** What needs something first, or the report's own order. */
export const ORDERS = ['urgent', 'no'] as const
export type Order = (typeof ORDERS)[number]

/** Sorts without touching the rows given. */
export function inOrder(rows: readonly LedgerRow[], order: Order): LedgerRow[] {
  if (order === 'no') return rows.toSorted(byPlace)
  return rows.toSorted((a, b) => urgency(a) - urgency(b) || byPlace(a, b))
}

/** Returned ones lead, also while they are being redrafted; then what is missing (red before); then by light; what is settled comes last. */
function urgency(row: LedgerRow): number {
  if (row.filing !== null && row.filing.returnReason !== null) return 0
  if (row.standing === 'unreported' && row.verdict.marks.includes('lastLightRed')) return 1
  return PLACE[row.standing]
}

const PLACE: Record<Standing, number> = {
  unreported: 2,
  red: 3,
  yellow: 4,
  green: 5,
  notDue: 6,
  unpublished: 7,
  notInPeriod: 8,
  completed: 9,
  standing: 10,
  withdrawn: 11,
}
