import type { Ctx } from '../../kernel/context.ts'
import { type StepNotice, stepNotice } from './step-notice.ts'

/** Sends a reply back with its reason: the unit has to answer again. By 督查员 of the issuing office. */
export const returnReply = (ctx: Ctx, input: StepNotice): Promise<{ rowVersion: number }> =>
  stepNotice(ctx, input, 'return')
