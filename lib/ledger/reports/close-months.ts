import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { report } from '../../../db/schema/report.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { isMonth, monthOf } from '../../domain/calendar/month.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { loadKeptReport } from './load-kept-report.ts'
import { touchReport } from './touch-report.ts'

export const CloseMonths = z.strictObject({
  reportId: z.string().max(40),
  rowVersion: z.int(),
  /** The last closed month; null opens all of them. */
  through: z.string().refine(isMonth, 'notAMonth').nullable(),
})
export type CloseMonths = z.infer<typeof CloseMonths>

/** 封账: months up to one are closed for filing, or opened again. @throws validation outsidePlan, monthNotOver; conflict. */
export async function closeMonths(ctx: Ctx, input: CloseMonths): Promise<{ closedThrough: string | null }> {
  return write(ctx, async (tx) => {
    const loaded = await loadKeptReport(tx, ctx.actor, input.reportId)
    const { through } = input
    if (through !== null && through < monthOf(loaded.planStart)) throw invalid('through', 'outsidePlan')
    if (through !== null && through >= monthOf(dayOf(ctx.now))) throw invalid('through', 'monthNotOver')
    const changed = await tx
      .update(report)
      .set({ closedThrough: through, rowVersion: sql`${report.rowVersion} + 1` })
      .where(and(eq(report.id, loaded.id), eq(report.rowVersion, input.rowVersion)))
      .returning({ id: report.id })
    if (changed.length === 0) throw conflict('changed', { closedThrough: loaded.closedThrough })
    const before = { closedThrough: loaded.closedThrough }
    await record(tx, ctx, 'report.closeMonths', { kind: 'report', id: loaded.id }, before, { closedThrough: through })
    await touchReport(tx, loaded.id)
    return { closedThrough: through }
  })
}
