import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'

type Table = { keys: string[]; values: unknown[][] }
export type PackedMonth = Omit<MonthPage, 'rows'> & { rows: Table; versions: Table; earlier: (Table | null)[] }

/** A month with every key said once: half of it would be the same words 60 times over. */
export function packedMonth({ rows, ...rest }: MonthPage): PackedMonth {
  return {
    ...rest,
    rows: tableOf(rows.map(({ version: _, earlier: __, ...row }) => row)),
    versions: tableOf(rows.map((row) => row.version)),
    earlier: rows.map((row) => (row.earlier.length > 0 ? tableOf(row.earlier) : null)),
  }
}

/** What `packedMonth` was made of. */
export function unpackedMonth({ rows, versions, earlier, ...rest }: PackedMonth): MonthPage {
  const [plain, promised] = [objectsOf(rows), objectsOf(versions)]
  const whole = plain.map((row, at) => ({
    ...row,
    version: promised[at],
    earlier: earlier[at] ? objectsOf(earlier[at]) : [],
  }))
  return { ...rest, rows: whole as unknown as MonthRow[] }
}

function tableOf(objects: readonly object[]): Table {
  const keys = Object.keys(objects[0] ?? {})
  return { keys, values: objects.map((each) => keys.map((key) => (each as Record<string, unknown>)[key])) }
}

function objectsOf({ keys, values }: Table): Record<string, unknown>[] {
  return values.map((each) => Object.fromEntries(keys.map((key, at) => [key, each[at]])))
}
