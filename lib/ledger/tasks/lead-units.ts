import { inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { keptStatement } from '../../../db/statement.ts'
import type { LedgerRow } from './ledger-row.ts'

export interface LeadUnit {
  id: string
  name: string
  path: string
}

/** The units that lead the rows, in the order of the tree. */
export async function leadUnits(db: Db, rows: readonly LedgerRow[]): Promise<LeadUnit[]> {
  const ids = [...new Set(rows.map((row) => row.leadUnitId))]
  if (ids.length === 0) return []
  const found = await keptStatement(db, `lead units ${ids}`, {}, (home) =>
    home.select({ id: unit.id, name: unit.name, path: unit.path }).from(unit).where(inArray(unit.id, ids)),
  )
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The ids of a chosen unit and of those below it; null when none is chosen, empty when it leads nothing here. */
export function unitAndBelow(leads: readonly LeadUnit[], chosen: string | undefined): ReadonlySet<string> | null {
  if (!chosen) return null
  const root = leads.find((each) => each.id === chosen)
  return new Set(root ? leads.filter((each) => each.path.startsWith(root.path)).map((each) => each.id) : [])
}
