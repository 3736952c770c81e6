import { inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { chooseReport, type LedgerFrame, LedgerQuery, type Named, postNames } from '../tasks/ledger-page.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'
import { rememberedSummary } from './remembered-summary.ts'
import type { Summary } from './summary.ts'

/** The address of an overview: what does not fit is left out of the question. */
export const OverviewQuery = LedgerQuery.pick({ report: true, month: true, unit: true })
export type OverviewQuery = z.output<typeof OverviewQuery>

export interface Overview extends LedgerFrame, Summary {
  /** The chosen unit; it covers its subtree. Null = all that the actor sees. */
  unit: Named | null
  /** Units that lead a task in scope, in the order of the tree. */
  units: Named[]
  sections: Named[]
  /** Posts of the rows that need attention, by id, with who holds them now. */
  posts: Record<string, string>
}

/**
 * A report's month for who supervises it: counts, what turned, what needs attention. Null when no report is visible.
 * @throws notFound for a hidden report, and for a unit that leads nothing in scope.
 */
export async function showOverview(ctx: Ctx, query: OverviewQuery): Promise<Overview | null> {
  return readTogether(async (db) => {
    const chosen = await chooseReport(db, ctx, query)
    if (chosen === null) return null
    const { frame, rows } = chosen
    const leads = await leadUnits(db, rows)
    const chosenUnit = query.unit ? leads.find((each) => each.id === query.unit) : null
    if (chosenUnit === undefined) throw notFound()
    const below = chosenUnit && leads.filter((each) => each.path.startsWith(chosenUnit.path)).map((each) => each.id)
    const summary = await rememberedSummary(db, ctx.actor, frame, rows, below)
    return {
      ...frame,
      ...summary,
      unit: chosenUnit,
      units: leads,
      posts: await postNames(db, summary.attention),
    }
  })
}

async function leadUnits(db: Db, rows: readonly LedgerRow[]): Promise<(Named & { path: string })[]> {
  const ids = [...new Set(rows.map((row) => row.leadUnitId))]
  if (ids.length === 0) return []
  const found = await db
    .select({ id: unit.id, name: unit.name, path: unit.path })
    .from(unit)
    .where(inArray(unit.id, ids))
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
