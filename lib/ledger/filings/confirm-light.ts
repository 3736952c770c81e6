import { z } from 'zod'
import { judgement } from '../../../db/schema/filing.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { approved } from '../../domain/filings/filing.ts'
import { canReview } from '../../domain/people/policy.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import type { Filed } from './file-progress.ts'
import { loadFiling, saveFiling } from './filing-rows.ts'
import { judgementOf, recordJudgements, rejudgeWhole } from './record-judgements.ts'
import { taskJudge } from './task-judge.ts'
import { whatStands } from './what-stands.ts'

/** The lights a supervisor may give, and their word that a task is done. */
export const CONFIRMABLE = ['green', 'yellow', 'red', 'completed'] as const satisfies readonly Standing[]

export const ConfirmLight = z.strictObject({
  filingId: z.string().max(40),
  rowVersion: z.number().int().min(1),
  /** Null confirms the computed one. */
  standing: z.enum(CONFIRMABLE).nullable(),
  reason: z.string().trim().max(500, 'tooLong').default(''),
})
export type ConfirmLight = z.output<typeof ConfirmLight>

/** 核定: approves the very filing that was looked at and keeps the light given for it; another light needs a reason. */
export async function confirmLight(ctx: Ctx, input: ConfirmLight): Promise<Filed> {
  return write(ctx, async (tx) => {
    const { filing: before, loaded } = await loadFiling(tx, ctx.actor, input.filingId)
    permit(canReview(ctx.actor, loaded.place))
    if (before.rowVersion !== input.rowVersion) throw conflict('changed', await whatStands(tx, before))
    const known = await taskJudge(tx, loaded, dayOf(ctx.now))
    const verdict = known.verdictIn(before.month)
    const standing = input.standing ?? verdict.standing
    if (standing !== verdict.standing && input.reason === '') throw invalid('reason', 'required')
    const filed = before.state === 'approved' ? before : approved(before)
    const next = {
      ...filed,
      reviewerId: ctx.actor.personId || null,
      reviewedAt: ctx.now,
      rowVersion: before.rowVersion + 1,
    }
    await saveFiling(tx, before, next)
    const word = {
      ...judgementOf(ctx, loaded, next, { ...verdict, standing }, known.ruleIn(next.month).name),
      confirmed: true,
      personId: ctx.actor.personId || null,
      reason: input.reason || null,
    }
    await tx.insert(judgement).values(word)
    await record(tx, ctx, 'light.confirm', { kind: 'filing', id: next.id }, { standing: verdict.standing }, word)
    if (standing === 'completed') await recordJudgements(tx, ctx, loaded, next.month)
    else await rejudgeWhole(tx, ctx, loaded, next.month)
    await touchReport(tx, loaded.report.id)
    return { filingId: next.id, rowVersion: next.rowVersion }
  })
}
