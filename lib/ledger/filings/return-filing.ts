import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { FilingRef } from './each-filing.ts'
import type { Filed } from './file-progress.ts'
import { returnRow } from './return-row.ts'

/** Why it goes back: the reporter reads it. */
export const ReturnReason = z.string().trim().min(1, 'required').max(500, 'tooLong')
export const ReturnFiling = FilingRef.extend({ reason: ReturnReason })
export type ReturnFiling = z.output<typeof ReturnFiling>

/** 退回 with a reason: the figures stay as reported, but count no longer until they are sent again. */
export const returnFiling = (ctx: Ctx, input: ReturnFiling): Promise<Filed> =>
  write(ctx, (tx) => returnRow(tx, ctx, input))
