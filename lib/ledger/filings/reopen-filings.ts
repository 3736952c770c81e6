import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { reopened } from '../../domain/filings/filing.ts'
import { canReview, canSign } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { areOwnSteps } from '../../kernel/own-steps.ts'
import { touchReport } from '../reports/touch-report.ts'
import { eachFiling, type FilingAnswer, FilingRef, MOST_FILINGS } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { recordJudgements } from './record-judgements.ts'
import { whatStands } from './what-stands.ts'

export const ReopenFilings = z.strictObject({
  rows: z.array(FilingRef).min(1, 'required').max(MOST_FILINGS, 'tooMany'),
})
export type ReopenFilings = z.output<typeof ReopenFilings>

/**
 * Takes back one's own signature, approval or return of today, while nobody has acted since: it waits again as before.
 * @returns an answer a filing, in their order.
 */
export const reopenFilings = (ctx: Ctx, { rows }: ReopenFilings): Promise<{ rows: FilingAnswer[] }> =>
  eachFiling(ctx, rows, (tx, row) => reopenRow(tx, ctx, row))

async function reopenRow(tx: Db, ctx: Ctx, input: FilingRef): Promise<Filed> {
  const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
  const [reviews, signs] = [canReview(ctx.actor, loaded.place), canSign(ctx.actor, loaded.place)]
  permit(reviews || signs)
  const again = before.rowVersion === input.rowVersion + 1
  if (again && (await areOwnSteps(tx, ctx, { kind: 'filing', id: before.id }, 'filing.reopen', 1)))
    return { filingId: before.id, rowVersion: before.rowVersion }
  if (before.rowVersion !== input.rowVersion) throw conflict('changed', await whatStands(tx, before))
  const back = reopened(before)
  const signature = before.state === 'signed'
  const at = signature ? before.signedAt : before.reviewedAt
  permit((signature ? before.signerId : before.reviewerId) === ctx.actor.personId)
  if (at === null || dayOf(at) !== dayOf(ctx.now)) throw conflict('tooLateToUndo')
  const said = signature ? { signerId: null, signedAt: null } : { reviewerId: null, reviewedAt: null }
  const next = { ...back, ...said, rowVersion: before.rowVersion + 1 }
  await saveFiling(tx, before, next)
  await record(tx, ctx, 'filing.reopen', { kind: 'filing', id: before.id }, before, next)
  await recordJudgements(tx, ctx, loaded, before.month)
  await touchReport(tx, loaded.report.id)
  return { filingId: before.id, rowVersion: next.rowVersion }
}
