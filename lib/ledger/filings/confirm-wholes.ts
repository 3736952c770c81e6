import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { confirmOne, WholeRef } from './confirm-whole.ts'
import { MOST_FILINGS } from './each-filing.ts'
import { eachWhole, type WholeAnswer } from './each-whole.ts'

export const ConfirmWholes = z.strictObject({
  rows: z.array(WholeRef).min(1, 'required').max(MOST_FILINGS, 'tooMany'),
})
export type ConfirmWholes = z.output<typeof ConfirmWholes>

/**
 * 核定 of the computed lights of many wholes; another light stays a single act with a reason (`confirmWhole`).
 * @returns an answer a whole, in their order, each all or nothing by itself.
 */
export const confirmWholes = (ctx: Ctx, { rows }: ConfirmWholes): Promise<{ rows: WholeAnswer[] }> =>
  eachWhole(ctx, rows, (tx, row) => confirmOne(tx, ctx, { ...row, standing: null, reason: '' }))
