import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { permit } from '../../domain/errors.ts'
import { signed } from '../../domain/filings/filing.ts'
import { canSign } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { touchReport } from '../reports/touch-report.ts'
import { asSeen, ownStep } from './as-seen.ts'
import { eachFiling, type FilingAnswer, FilingRef, MOST_FILINGS } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'

export const SignFilings = z.strictObject({
  rows: z.array(FilingRef).min(1, 'required').max(MOST_FILINGS, 'tooMany'),
})
export type SignFilings = z.output<typeof SignFilings>

/** 审签: the head of the unit stands for what it reports. @returns an answer a filing, in their order. */
export const signFilings = (ctx: Ctx, { rows }: SignFilings): Promise<{ rows: FilingAnswer[] }> =>
  eachFiling(ctx, rows, (tx, row) => signRow(tx, ctx, row))

async function signRow(tx: Db, ctx: Ctx, input: FilingRef): Promise<Filed> {
  const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
  permit(canSign(ctx.actor, loaded.place))
  const by = ctx.actor.personId || null
  const rowVersion = input.rowVersion + 1
  if (ownStep(ctx, before, input.rowVersion) === 'signed') return { filingId: before.id, rowVersion }
  await asSeen(tx, ctx, before, input.rowVersion)
  const next = { ...signed(before), signerId: by, signedAt: ctx.now, rowVersion }
  await saveFiling(tx, before, next)
  await record(tx, ctx, 'filing.sign', { kind: 'filing', id: before.id }, before, next)
  await touchReport(tx, loaded.report.id)
  return { filingId: before.id, rowVersion }
}
