import type { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canReview } from '../../domain/people/policy.ts'
import { TAKEN_BACK } from '../../domain/tasks/word.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { touchReport } from '../reports/touch-report.ts'
import { basisKey } from '../tasks/basis-key.ts'
import { loadTask } from '../tasks/load-task.ts'
import type { WholeRef } from './confirm-whole.ts'
import { ConfirmWholes } from './confirm-wholes.ts'
import { eachWhole, type WholeAnswer } from './each-whole.ts'
import { EVER, judgementOf, rejudge, unfiled } from './record-judgements.ts'
import { taskJudge } from './task-judge.ts'

/** The wholes as they were confirmed. */
export const ReopenWholes = ConfirmWholes
export type ReopenWholes = z.output<typeof ReopenWholes>

/**
 * 撤销 of words on wholes' lights by whoever gave them, on the day, while they stand: they wait again as before.
 * @returns an answer a whole, in their order.
 */
export const reopenWholes = (ctx: Ctx, { rows }: ReopenWholes): Promise<{ rows: WholeAnswer[] }> =>
  eachWhole(ctx, rows, (tx, row) => reopenOne(tx, ctx, row))

async function reopenOne(tx: Db, ctx: Ctx, { taskId, month, basis }: WholeRef): Promise<{ taskId: string }> {
  const loaded = await loadTask(tx, ctx.actor, taskId)
  permit(canReview(ctx.actor, loaded.place))
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  const [now, word] = [known.basisIn(month), known.wordIn(month)]
  if (now === null || basisKey(now) !== basis || word === null) throw conflict('changed', { current: null })
  permit(word.personId !== null && word.personId === ctx.actor.personId)
  if (dayOf(word.at) !== dayOf(ctx.now)) throw conflict('tooLateToUndo')
  // No judgement is ever deleted: the last word is one for nothing.
  const back = {
    ...judgementOf(ctx, loaded, unfiled(month), known.verdictIn(month), known.ruleIn(month).name),
    ...{ confirmed: true, personId: word.personId, reason: null, basis: TAKEN_BACK, cause: null },
  }
  await tx.insert(judgement).values(back)
  await record(tx, ctx, 'light.reopen', { kind: 'task', id: taskId }, { month, standing: word.standing }, null)
  if (word.standing === 'completed') await rejudge(tx, ctx, taskId, EVER, 'light.reopen')
  await touchReport(tx, loaded.report.id)
  return { taskId }
}
