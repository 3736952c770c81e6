import type { Db } from '../../../db/database.ts'
import { permit } from '../../domain/errors.ts'
import { returned } from '../../domain/filings/filing.ts'
import { canReview, canSign } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { touchReport } from '../reports/touch-report.ts'
import { asSeen, ownStep } from './as-seen.ts'
import type { FilingRef } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { recordJudgements } from './record-judgements.ts'

/** 退回 of one filing inside a transaction: by a supervisor, or by the unit's head while it waits for their signature. */
export async function returnRow(tx: Db, ctx: Ctx, input: FilingRef & { reason: string }): Promise<Filed> {
  const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
  const reviews = canReview(ctx.actor, loaded.place)
  permit(reviews || canSign(ctx.actor, loaded.place))
  const by = ctx.actor.personId || null
  const rowVersion = input.rowVersion + 1
  // With another reason it is not done: the reporter reads the first one.
  const again = ownStep(ctx, before, input.rowVersion) === 'returned' && before.returnReason === input.reason
  if (again) return { filingId: before.id, rowVersion }
  await asSeen(tx, ctx, before, input.rowVersion)
  permit(reviews || before.state === 'submitted')
  const next = { ...returned(before, input.reason), reviewerId: by, reviewedAt: ctx.now, rowVersion }
  await saveFiling(tx, before, next)
  await record(tx, ctx, 'filing.return', { kind: 'filing', id: before.id }, before, next)
  await recordJudgements(tx, ctx, loaded, before.month)
  await touchReport(tx, loaded.report.id)
  return { filingId: before.id, rowVersion }
}
