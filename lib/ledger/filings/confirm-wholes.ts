import { z } from 'zod'
import type { Answer } from '../../kernel/answer.ts'
import { refused } from '../../kernel/answer.ts'
import type { Ctx } from '../../kernel/context.ts'
import { confirmWhole, WholeRef } from './confirm-whole.ts'
import { MOST_FILINGS } from './each-filing.ts'

export const ConfirmWholes = z.strictObject({
  rows: z.array(WholeRef).min(1, 'required').max(MOST_FILINGS, 'tooMany'),
})
export type ConfirmWholes = z.output<typeof ConfirmWholes>

/** What became of one whole: its light confirmed, or why not. */
export type WholeAnswer = { taskId: string; month: string } & Answer<{ taskId: string }>

/**
 * 核定 of the computed lights of many wholes; another light stays a single act with a reason (`confirmWhole`).
 * @returns an answer a whole, in their order, each all or nothing by itself.
 */
export async function confirmWholes(ctx: Ctx, { rows }: ConfirmWholes): Promise<{ rows: WholeAnswer[] }> {
  const answers: WholeAnswer[] = []
  for (const row of rows) {
    const { taskId, month } = row
    answers.push({ taskId, month, ...(await one(ctx, row)) })
  }
  return { rows: answers }
}

async function one(ctx: Ctx, row: WholeRef): Promise<Answer<{ taskId: string }>> {
  try {
    return { ok: true, data: await confirmWhole(ctx, { ...row, standing: null, reason: '' }) }
  } catch (error) {
    return refused(error, ctx.requestId)
  }
}
