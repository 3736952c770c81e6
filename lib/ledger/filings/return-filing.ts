import { z } from 'zod'
import { conflict, permit } from '../../domain/errors.ts'
import { returned } from '../../domain/filings/filing.ts'
import { canReview } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { recordJudgements } from './record-judgements.ts'
import { whatStands } from './what-stands.ts'

export const ReturnFiling = z.strictObject({
  filingId: z.string().max(40),
  rowVersion: z.number().int().min(1),
  reason: z.string().trim().min(1, 'required').max(500, 'tooLong'),
})
export type ReturnFiling = z.output<typeof ReturnFiling>

/** 退回 with a reason: the figures stay as reported, but count no longer until they are sent again. */
export async function returnFiling(ctx: Ctx, input: ReturnFiling): Promise<Filed> {
  return write(ctx, async (tx) => {
    const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
    permit(canReview(ctx.actor, loaded.place))
    if (before.rowVersion !== input.rowVersion) throw conflict('changed', await whatStands(tx, before))
    const next = {
      ...returned(before, input.reason),
      reviewerId: ctx.actor.personId || null,
      reviewedAt: ctx.now,
      rowVersion: before.rowVersion + 1,
    }
    await saveFiling(tx, before, next)
    await record(tx, ctx, 'filing.return', { kind: 'filing', id: before.id }, before, next)
    await recordJudgements(tx, ctx, loaded, before.month)
    await touchReport(tx, loaded.report.id)
    return { filingId: before.id, rowVersion: next.rowVersion }
  })
}
