import type { Ctx } from '../../kernel/context.ts'
import { type StepNotice, stepNotice } from './step-notice.ts'

/** 销号 by 督查员 of the issuing office; before the unit has answered only with a remark on why. */
export const closeNotice = (ctx: Ctx, input: StepNotice): Promise<{ rowVersion: number }> =>
  stepNotice(ctx, input, 'close')
