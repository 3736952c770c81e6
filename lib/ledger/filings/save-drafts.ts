import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canFile } from '../../domain/people/policy.ts'
import type { Answer } from '../../kernel/answer.ts'
import { refused } from '../../kernel/answer.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { touchReport } from '../reports/touch-report.ts'
import { loadTask } from '../tasks/load-task.ts'
import type { RowAnswer } from './file-month.ts'
import { type Filed, FileProgress } from './file-progress.ts'
import { isAsSeen, nextFiling, permitMonth } from './file-row.ts'
import { filingOf, saveFiling } from './filing-rows.ts'
import { whatStands } from './what-stands.ts'

const MOST = 400

export const SaveDrafts = z.strictObject({ rows: z.array(FileProgress).min(1, 'required').max(MOST, 'tooLong') })
export type SaveDrafts = z.output<typeof SaveDrafts>

/**
 * 存草稿: keeps what was typed for a month so that another computer can go on. A draft counts nowhere and is seen by
 * those alone who may file it; where a report already stands (已报送 and after), there is nothing to draft.
 * @returns an answer a row, in their order, each all or nothing by itself.
 */
export async function saveDrafts(ctx: Ctx, { rows }: SaveDrafts): Promise<{ rows: RowAnswer[] }> {
  const answers: RowAnswer[] = []
  for (const row of rows) answers.push({ taskId: row.taskId, month: row.month, ...(await one(ctx, row)) })
  return { rows: answers }
}

async function one(ctx: Ctx, row: FileProgress): Promise<Answer<Filed>> {
  try {
    return { ok: true, data: await write(ctx, (tx) => draftRow(tx, ctx, row)) }
  } catch (error) {
    return refused(error, ctx.requestId)
  }
}

async function draftRow(tx: Db, ctx: Ctx, input: FileProgress): Promise<Filed> {
  const loaded = await loadTask(tx, ctx.actor, input.taskId)
  permit(canFile(ctx.actor, loaded.place))
  if (loaded.task.rollUp !== null) throw conflict('rolledUp')
  permitMonth(loaded, input.month, ctx.now)
  const before = await filingOf(tx, input.taskId, input.month)
  if (before?.requestKey === input.requestKey) return { filingId: before.id, rowVersion: before.rowVersion }
  if (!isAsSeen(before, input)) throw conflict('changed', await whatStands(tx, before))
  if (before !== null && before.state !== 'draft' && before.state !== 'returned') throw conflict('alreadyFiled')
  const filed = nextFiling(ctx, loaded, before, input)
  // What was returned stays so, with its reason and whether it had come in time, until it is sent again.
  const { returnReason = null, submittedAt = null, late = false } = before ?? {}
  const kept = { state: 'draft' as const, returnReason, submittedAt, late }
  const next = { ...filed, ...kept }
  await saveFiling(tx, before, next)
  await record(tx, ctx, 'filing.draft', { kind: 'filing', id: next.id }, before, next)
  await touchReport(tx, loaded.report.id)
  return { filingId: next.id, rowVersion: next.rowVersion }
}
