import { z } from 'zod'
import type { Answer } from '../../kernel/answer.ts'
import { refused } from '../../kernel/answer.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { type Filed, FileProgress } from './file-progress.ts'
import { fileRow } from './file-row.ts'

const MOST = 400

export const FileMonth = z.strictObject({ rows: z.array(FileProgress).min(1, 'required').max(MOST, 'tooLong') })
export type FileMonth = z.output<typeof FileMonth>

/** What became of one row: filed, or why not, with what `fileProgress` would have answered. */
export type RowAnswer = { taskId: string; month: string } & Answer<Filed>

/**
 * Files many rows at once, each all or nothing by itself: one that is refused keeps no other from being filed.
 * @returns an answer a row, in their order.
 */
export async function fileMonth(ctx: Ctx, { rows }: FileMonth): Promise<{ rows: RowAnswer[] }> {
  const answers: RowAnswer[] = []
  for (const row of rows) answers.push({ taskId: row.taskId, month: row.month, ...(await one(ctx, row)) })
  return { rows: answers }
}

async function one(ctx: Ctx, row: FileProgress): Promise<Answer<Filed>> {
  try {
    return { ok: true, data: await write(ctx, (tx) => fileRow(tx, ctx, row)) }
  } catch (error) {
    return refused(error, ctx.requestId)
  }
}
