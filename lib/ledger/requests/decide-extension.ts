import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { monthOf } from '../../domain/calendar/month.ts'
import { conflict, invalid, permit } from '../../domain/errors.ts'
import { canReview } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { rejudge } from '../filings/record-judgements.ts'
import { touchReport } from '../reports/touch-report.ts'
import { keepRevision } from '../tasks/revise-task.ts'
import { Day, Id, RowVersion } from './inputs.ts'
import { loadRequest, settleRequest } from './request-rows.ts'

const about = { requestId: Id, rowVersion: RowVersion, decision: z.string().trim().max(500, 'tooLong') }
/** An answer that grants names the new day, which may be another than was asked; one that refuses says why. */
export const DecideExtension = z.discriminatedUnion('granted', [
  z.strictObject({ ...about, granted: z.literal(true), newDue: Day }),
  z.strictObject({ ...about, granted: z.literal(false), decision: about.decision.min(1, 'required') }),
])
export type DecideExtension = z.output<typeof DecideExtension>

/**
 * A supervisor's answer to 延期. Granting is a new version of the promise, in force from the month of the decision and
 * judged anew from then; earlier months keep what they were judged by. @throws conflict `requestDecided`
 */
export async function decideExtension(ctx: Ctx, input: DecideExtension): Promise<{ taskId: string }> {
  return write(ctx, async (tx) => {
    const loaded = await loadRequest(tx, ctx.actor, input.requestId)
    const { request, task } = loaded
    if (request.kind !== 'extension') throw conflict('requestDecided')
    permit(canReview(ctx.actor, loaded.place))
    const subject = { kind: 'task', id: task.id } as const
    const { decision, rowVersion } = input
    if (!input.granted) {
      await settleRequest(tx, ctx, { request, rowVersion }, { state: 'refused', decision })
      await record(tx, ctx, 'extension.refuse', subject, null, { newDue: request.newDue, decision })
      return { taskId: task.id }
    }
    const { newDue } = input
    await settleRequest(tx, ctx, { request, rowVersion }, { state: 'granted', decision })
    await grant(tx, ctx, loaded, { newDue, decision })
    return { taskId: task.id }
  })
}

type Loaded = Awaited<ReturnType<typeof loadRequest>>

async function grant(tx: Db, ctx: Ctx, loaded: Loaded, { newDue, decision }: { newDue: string; decision: string }) {
  const { request, task } = loaded
  if (task.state !== 'live') throw conflict('requestNotLive')
  if (newDue <= task.due) throw invalid('newDue', 'dueNotLater')
  const fromMonth = monthOf(dayOf(ctx.now))
  const because = { fromMonth, why: request.reason, reason: 'extension' as const }
  await keepRevision(tx, ctx, loaded, task.rowVersion, { due: newDue }, because)
  const after = { due: newDue, fromMonth, decision }
  await record(tx, ctx, 'extension.grant', { kind: 'task', id: task.id }, { due: task.due }, after)
  await rejudge(tx, ctx, task.id, fromMonth, 'extension.grant')
  await touchReport(tx, task.reportId)
}
