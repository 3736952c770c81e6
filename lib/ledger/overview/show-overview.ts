import type { z } from 'zod'
import { notFound } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { leadUnits, unitAndBelow } from '../tasks/lead-units.ts'
import { chooseReport, type LedgerFrame, LedgerQuery, type Named, postNames } from '../tasks/ledger-page.ts'
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
    const within = unitAndBelow(leads, query.unit)
    const summary = await rememberedSummary(db, ctx.actor, frame, rows, within && [...within])
    return {
      ...frame,
      ...summary,
      unit: chosenUnit,
      units: leads,
      posts: await postNames(db, summary.attention),
    }
  })
}
