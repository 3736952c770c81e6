import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { eachFiling, type FilingAnswer, MOST_FILINGS } from './each-filing.ts'
import { ReturnFiling } from './return-filing.ts'
import { returnRow } from './return-row.ts'

/** One reason for all is the same words in each row. */
export const ReturnFilings = z.strictObject({
  rows: z.array(ReturnFiling).min(1, 'required').max(MOST_FILINGS, 'tooMany'),
})
export type ReturnFilings = z.output<typeof ReturnFilings>

/** 退回 of many. @returns an answer a filing, in their order, each all or nothing by itself. */
export const returnFilings = (ctx: Ctx, { rows }: ReturnFilings): Promise<{ rows: FilingAnswer[] }> =>
  eachFiling(ctx, rows, (tx, row) => returnRow(tx, ctx, row))
