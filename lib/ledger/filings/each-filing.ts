import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { type Answer, refused } from '../../kernel/answer.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import type { Filed } from './file-progress.ts'

/** A filing in the version that was looked at. */
export const FilingRef = z.strictObject({ filingId: z.string().max(40), rowVersion: z.number().int().min(1) })
export type FilingRef = z.output<typeof FilingRef>

/** More than any office's month has rows. */
export const MOST_FILINGS = 400

/** What became of one filing: done, or why not. */
export type FilingAnswer = { filingId: string } & Answer<Filed>

/** Takes a step on each filing, in a transaction a filing: one that is refused keeps no other from being done. */
export async function eachFiling<R extends FilingRef>(
  ctx: Ctx,
  rows: readonly R[],
  step: (tx: Db, row: R) => Promise<Filed>,
): Promise<{ rows: FilingAnswer[] }> {
  const answers: FilingAnswer[] = []
  for (const row of rows) answers.push({ filingId: row.filingId, ...(await one(ctx, row, step)) })
  return { rows: answers }
}

async function one<R extends FilingRef>(
  ctx: Ctx,
  row: R,
  step: (tx: Db, row: R) => Promise<Filed>,
): Promise<Answer<Filed>> {
  try {
    return { ok: true, data: await write(ctx, (tx) => step(tx, row)) }
  } catch (error) {
    return refused(error, ctx.requestId)
  }
}
