import type { z } from 'zod'
import { conflict, permit } from '../../domain/errors.ts'
import { withdrawn } from '../../domain/filings/filing.ts'
import { canFile } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { FilingRef } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { permitMonth } from './file-row.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { lateness } from './lateness.ts'
import { recordJudgements } from './record-judgements.ts'
import { whatStands } from './what-stands.ts'

export const WithdrawFiling = FilingRef
export type WithdrawFiling = z.output<typeof WithdrawFiling>

/** 撤回: the unit that filed takes it back while nobody has signed, approved or returned it; it is a draft again. */
export async function withdrawFiling(ctx: Ctx, input: WithdrawFiling): Promise<Filed> {
  return write(ctx, async (tx) => {
    const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
    permit(canFile(ctx.actor, loaded.place))
    const rowVersion = input.rowVersion + 1
    if (before.state === 'draft' && before.rowVersion === rowVersion) return { filingId: before.id, rowVersion }
    if (before.rowVersion !== input.rowVersion) throw conflict('changed', await whatStands(tx, before))
    permitMonth(loaded, before.month, ctx.now)
    // Once its window is closed nobody could file it again.
    await lateness(tx, ctx, loaded, before, before.month)
    const next = { ...withdrawn(before), rowVersion }
    await saveFiling(tx, before, next)
    await record(tx, ctx, 'filing.withdraw', { kind: 'filing', id: before.id }, before, next)
    await recordJudgements(tx, ctx, loaded, before.month)
    await touchReport(tx, loaded.report.id)
    return { filingId: before.id, rowVersion }
  })
}
