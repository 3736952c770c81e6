import type { Db } from '../../../db/database.ts'
import { type Answer, refused } from '../../kernel/answer.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import type { WholeRef } from './confirm-whole.ts'

/** What became of one whole: done, or why not. */
export type WholeAnswer = { taskId: string; month: string } & Answer<{ taskId: string }>

/** Takes a step on each whole, in a transaction a whole: one that is refused keeps no other from being done. */
export async function eachWhole(
  ctx: Ctx,
  rows: readonly WholeRef[],
  step: (tx: Db, row: WholeRef) => Promise<{ taskId: string }>,
): Promise<{ rows: WholeAnswer[] }> {
  const answers: WholeAnswer[] = []
  for (const row of rows) {
    const { taskId, month } = row
    answers.push({ taskId, month, ...(await one(ctx, row, step)) })
  }
  return { rows: answers }
}

async function one(
  ctx: Ctx,
  row: WholeRef,
  step: Parameters<typeof eachWhole>[2],
): Promise<Answer<{ taskId: string }>> {
  try {
    return { ok: true, data: await write(ctx, (tx) => step(tx, row)) }
  } catch (error) {
    return refused(error, ctx.requestId)
  }
}
