import type { Ctx } from '../../kernel/context.ts'
import { type ChangeState, changeState } from './change-state.ts'

/** 撤销: the task is no longer judged; what was reported on it stays. */
export function withdrawTask(ctx: Ctx, input: ChangeState): Promise<{ rowVersion: number }> {
  return changeState(ctx, input, 'task.withdraw', 'withdrawn')
}
