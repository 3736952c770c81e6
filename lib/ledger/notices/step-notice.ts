import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { notice, noticeEntry } from '../../../db/schema/cycle.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { type NoticeStep, stepped } from '../../domain/notices/notice-step.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { write } from '../../kernel/write.ts'
import { loadNotice, mayStep, type NoticeRecord } from './load-notice.ts'

/** Words are a reply, the reason of a return, or a closing's remark. */
export const StepNotice = z.strictObject({
  noticeId: z.string().max(40),
  rowVersion: z.number().int().min(1),
  words: z.string().trim().max(2000, 'tooLong').default(''),
})
export type StepNotice = z.output<typeof StepNotice>

/** What the four verbs on a notice share: the step, its entry in the notice's record, and history. */
export async function stepNotice(ctx: Ctx, input: StepNotice, step: NoticeStep): Promise<{ rowVersion: number }> {
  const { noticeId, rowVersion, words } = input
  return write(ctx, async (tx) => {
    const loaded = await loadNotice(tx, ctx.actor, noticeId)
    permit(mayStep(ctx.actor, loaded, step))
    const before = loaded.notice
    if (before.rowVersion !== rowVersion) throw conflict('changed')
    const state = stepped(before, step, words)
    const next = { state, ...timesOf(ctx, step), rowVersion: rowVersion + 1 }
    const saved = await tx
      .update(notice)
      .set(next)
      .where(and(eq(notice.id, noticeId), eq(notice.rowVersion, rowVersion)))
      .returning({ id: notice.id })
    if (saved.length === 0) throw conflict('changed')
    await tx.insert(noticeEntry).values({
      ...{ id: newId(ctx.now), noticeId, kind: step, words, personId: ctx.actor.personId || null, at: ctx.now },
    })
    await record(tx, ctx, `notice.${step}`, { kind: 'notice', id: noticeId }, { state: before.state }, { state, words })
    return { rowVersion: next.rowVersion }
  })
}

function timesOf(ctx: Ctx, step: NoticeStep): Partial<NoticeRecord> {
  if (step === 'acknowledge') return { acknowledgedAt: ctx.now }
  if (step === 'reply') return { repliedAt: ctx.now }
  if (step === 'return') return { repliedAt: null }
  return { closedAt: ctx.now, closedBy: ctx.actor.personId || null }
}
