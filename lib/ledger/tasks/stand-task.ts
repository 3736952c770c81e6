import type { Ctx } from '../../kernel/context.ts'
import { type ChangeState, changeState } from './change-state.ts'

/** 常态化: carried on without a target for the year, shown beside the lights. */
export function standTask(ctx: Ctx, input: ChangeState): Promise<{ rowVersion: number }> {
  return changeState(ctx, input, 'task.stand', 'standing')
}
