import type { Ctx } from '../../kernel/context.ts'
import { type StepNotice, stepNotice } from './step-notice.ts'

/** 签收 by 填报人 or 科室负责人 of the addressed unit: the notice was seen, and by whom. */
export const acknowledgeNotice = (ctx: Ctx, input: StepNotice): Promise<{ rowVersion: number }> =>
  stepNotice(ctx, input, 'acknowledge')
