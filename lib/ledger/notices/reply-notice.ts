import type { Ctx } from '../../kernel/context.ts'
import { type StepNotice, stepNotice } from './step-notice.ts'

/** 反馈 in writing by the addressed unit. @throws validation `words` when nothing is said */
export const replyNotice = (ctx: Ctx, input: StepNotice): Promise<{ rowVersion: number }> =>
  stepNotice(ctx, input, 'reply')
