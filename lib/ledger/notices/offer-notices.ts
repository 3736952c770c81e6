import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { NOTICE_COLOURS, type NoticeColour } from '../../domain/notices/notice.ts'
import { offeredDue } from '../../domain/notices/notice-due.ts'
import { holds } from '../../domain/people/actor.ts'
import { issuingOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { calendarOf } from '../calendar/calendar-of.ts'
import { type LeadUnit, leadUnits, unitAndBelow } from '../tasks/lead-units.ts'
import { chooseReport, type LedgerFrame, LedgerQuery } from '../tasks/ledger-page.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'

/** Which rows could be asked after: a report's and month's, of a unit; `task` = those that are chosen already. */
export const OfferQuery = LedgerQuery.pick({ report: true, month: true, unit: true }).extend({
  task: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [given ?? []].flat()),
})
export type OfferQuery = z.output<typeof OfferQuery>

export interface NoticeOffer {
  frame: LedgerFrame
  /** By lead unit in the order of the tree: red rows, those not reported, and the chosen ones. */
  groups: { unit: LeadUnit; rows: LedgerRow[] }[]
  /** The chosen ones that are there. */
  chosen: string[]
  /** The due day to offer for each colour. */
  dues: Record<NoticeColour, string>
}

/** What a supervisor may issue notices about. Null when no report is visible. @throws forbidden but for 督查员, notFound */
export async function offerNotices(ctx: Ctx, query: OfferQuery): Promise<NoticeOffer | null> {
  permit(holds(ctx.actor, 'inspector'))
  return readTogether(async (db) => {
    const chosen = await chooseReport(db, ctx, query)
    if (chosen === null) return null
    const leads = await leadUnits(db, chosen.rows)
    const own = leads.filter((unit) => issuingOffice(ctx.actor, unit.path) !== null)
    const within = unitAndBelow(own, query.unit) ?? new Set(own.map((unit) => unit.id))
    const asked = (row: LedgerRow) =>
      query.task.includes(row.id) || row.standing === 'red' || row.standing === 'unreported'
    const rows = chosen.rows.filter((row) => within.has(row.leadUnitId) && asked(row))
    const { report, today } = chosen.frame
    const { off } = await calendarOf(db, report.unitPath)
    const dues = NOTICE_COLOURS.map((colour) => [colour, offeredDue(colour, today, off)])
    return {
      frame: chosen.frame,
      groups: own.flatMap((unit) => {
        const group = rows.filter((row) => row.leadUnitId === unit.id)
        return group.length > 0 ? [{ unit, rows: group }] : []
      }),
      chosen: rows.filter((row) => query.task.includes(row.id)).map((row) => row.id),
      dues: Object.fromEntries(dues) as NoticeOffer['dues'],
    }
  })
}
