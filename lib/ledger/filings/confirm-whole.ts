import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { isMonth } from '../../domain/calendar/month.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { counts } from '../../domain/filings/filing-state.ts'
import { canReview } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { basisKey } from '../tasks/basis-key.ts'
import { loadTask } from '../tasks/load-task.ts'
import { CONFIRMABLE } from './confirm-light.ts'
import { EVER, judgementOf, rejudge, unfiled } from './record-judgements.ts'
import { type TaskJudge, taskJudge } from './task-judge.ts'

/** A whole in a month, with what its light was made from when it was looked at. */
export const WholeRef = z.strictObject({
  taskId: z.string().max(40),
  month: z.string().refine(isMonth, 'invalid'),
  basis: z.string().max(40),
})
export type WholeRef = z.output<typeof WholeRef>

export const ConfirmWhole = WholeRef.extend({
  /** Null confirms the computed one. */
  standing: z.enum(CONFIRMABLE).nullable(),
  reason: z.string().trim().max(500, 'tooLong').default(''),
})
export type ConfirmWhole = z.output<typeof ConfirmWhole>

/**
 * 核定 of a whole that rolls up: the computed light, or another with a reason, for exactly the parts' filings that were
 * looked at; whatever changes them later leaves it unconfirmed again.
 * @throws conflict `changed` when they are others by now, `partsUnconfirmed` while one of the month is not approved
 */
export const confirmWhole = (ctx: Ctx, input: ConfirmWhole): Promise<{ taskId: string }> =>
  write(ctx, (tx) => confirmOne(tx, ctx, input))

/** The same inside a transaction. */
export async function confirmOne(tx: Db, ctx: Ctx, input: ConfirmWhole): Promise<{ taskId: string }> {
  const { taskId, month, reason } = input
  const loaded = await loadTask(tx, ctx.actor, taskId)
  permit(canReview(ctx.actor, loaded.place))
  if (loaded.task.state !== 'live') throw conflict('withdrawn')
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  const basis = loaded.task.rollUp === null ? null : known.basisIn(month)
  if (basis === null || basisKey(basis) !== input.basis) throw conflict('changed', { current: null })
  if (partsWait(known, month)) throw conflict('partsUnconfirmed')
  const verdict = known.verdictIn(month)
  const standing = input.standing ?? verdict.standing
  if (standing !== verdict.standing && reason === '') throw invalid('reason', 'required')
  const [by, said] = [ctx.actor.personId || null, known.wordIn(month)]
  // The same word by the same person once more: a double click.
  if (said?.standing === standing && said.personId === by && (said.reason ?? '') === reason) return { taskId }
  const word = {
    ...judgementOf(ctx, loaded, unfiled(month), { ...verdict, standing }, known.ruleIn(month).name),
    ...{ confirmed: true, personId: by, reason: reason || null, basis: input.basis, cause: null },
  }
  await tx.insert(judgement).values(word)
  const filings = basis.parts.flatMap((part) => part.filings)
  const before = { standing: verdict.standing }
  await record(tx, ctx, 'light.confirm', { kind: 'task', id: taskId }, before, { ...word, filings })
  if (standing === 'completed') await rejudge(tx, ctx, taskId, EVER, 'light.confirm')
  await touchReport(tx, loaded.report.id)
  return { taskId }
}

/** Whether a part's report of the month is not approved yet: a light is confirmed from approved figures only. */
const partsWait = ({ parts }: TaskJudge, month: string): boolean =>
  parts.some(
    ({ loaded, known }) =>
      loaded.task.state !== 'withdrawn' &&
      known.filed.some((each) => each.month === month && counts(each.state)) &&
      known.wordIn(month) === null,
  )
