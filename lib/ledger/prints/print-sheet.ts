import { z } from 'zod'
import type { Day } from '../../domain/calendar/day.ts'
import { lastDay, type Month } from '../../domain/calendar/month.ts'
import { type Tally, tallyOnce } from '../../domain/tasks/tally.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { leadUnits, unitAndBelow } from '../tasks/lead-units.ts'
import { inOrder } from '../tasks/ledger-order.ts'
import { chooseReport, fits, LedgerQuery, postNames, sectionNames } from '../tasks/ledger-page.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'

/** The address of a sheet: the ledger's question without its pages, or chosen rows by id, parted by commas. */
export const PrintQuery = LedgerQuery.omit({ page: true, order: true }).extend({
  ids: z
    .string()
    .max(40_000)
    .transform((text) => text.split(',').filter(Boolean))
    .optional(),
  /** The column of 进展情况、存在问题及下一步打算, as offices' quarterly tables have it. */
  narrative: z.literal('1').optional().catch(undefined),
  paper: z.enum(['landscape', 'portrait']).optional().catch(undefined),
})
export type PrintQuery = z.output<typeof PrintQuery>

/** Everything a printed or exported sheet says, read at one moment. */
export interface PrintSheet {
  /** Whose sheet it is: the chosen lead unit, else the unit that issued the report. */
  unitName: string
  reportTitle: string
  month: Month
  /** The last day that the figures can speak for. */
  dataThrough: Day
  printedBy: string
  /** Instant, ms UTC. */
  printedAt: number
  /** In the report's order. */
  rows: LedgerRow[]
  /** Of the rows, a part not beside its whole. */
  tally: Tally
  unitNames: Record<string, string>
  sectionNames: Record<string, string>
  posts: Record<string, string>
}

/** The rows of a ledger view, all of them, for paper or Excel. Null when no report is visible. @throws notFound */
export async function printSheet(ctx: Ctx, query: PrintQuery): Promise<PrintSheet | null> {
  return readTogether(async (db) => {
    const chosen = await chooseReport(db, ctx, query)
    if (chosen === null) return null
    const { report, month, today } = chosen.frame
    const leads = await leadUnits(db, chosen.rows)
    const within = unitAndBelow(leads, query.unit)
    const asked = chosen.rows.filter((row) => fits(ctx, row, query, within))
    const rows = inOrder(query.light ? asked.filter((row) => row.standing === query.light) : asked, 'no')
    const names = byId(leads)
    return {
      unitName: (query.unit && names[query.unit]) || report.unitName,
      reportTitle: report.title,
      month,
      dataThrough: lastDay(month) < today ? lastDay(month) : today,
      printedBy: ctx.actor.name,
      printedAt: ctx.now,
      rows,
      tally: tallyOnce(rows),
      unitNames: names,
      sectionNames: byId(await sectionNames(db, report.id)),
      posts: await postNames(db, rows),
    }
  })
}

const byId = (named: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(named.map(({ id, name }) => [id, name]))
