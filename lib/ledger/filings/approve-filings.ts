import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { approveRow } from './approve-row.ts'
import { eachFiling, type FilingAnswer, FilingRef, MOST_FILINGS } from './each-filing.ts'

export const ApproveFilings = z.strictObject({
  rows: z.array(FilingRef).min(1, 'required').max(MOST_FILINGS, 'tooMany'),
})
export type ApproveFilings = z.output<typeof ApproveFilings>

/**
 * 核定 of many: confirms the computed light of each; another light stays a single act with a reason (`confirmLight`).
 * @returns an answer a filing, in their order, each all or nothing by itself.
 */
export const approveFilings = (ctx: Ctx, { rows }: ApproveFilings): Promise<{ rows: FilingAnswer[] }> =>
  eachFiling(ctx, rows, (tx, row) => approveRow(tx, ctx, { ...row, standing: null, reason: '' }))
