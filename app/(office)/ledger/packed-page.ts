import type { LedgerPage } from '../../../lib/ledger/tasks/ledger-page.ts'
import type { LedgerRow } from '../../../lib/ledger/tasks/ledger-row.ts'

interface PackedRows {
  rows: { keys: string[]; values: unknown[][] }
}

/** A page as one text, the rows' keys said once: half of it would be the same 35 words 60 times over. */
export function packed(page: LedgerPage): string {
  const keys = Object.keys(page.rows[0] ?? {}) as (keyof LedgerRow)[]
  return JSON.stringify({ ...page, rows: { keys, values: page.rows.map((row) => keys.map((key) => row[key])) } })
}

/** What `packed` was made of. */
export function unpacked(text: string): LedgerPage {
  const { rows, ...rest } = JSON.parse(text) as Omit<LedgerPage, 'rows'> & PackedRows
  return { ...rest, rows: rows.values.map((row) => rowOf(rows.keys, row) as unknown as LedgerRow) }
}

function rowOf(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [at, key] of keys.entries()) row[key] = values[at]
  return row
}
