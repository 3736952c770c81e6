import type { Ctx } from '../../kernel/context.ts'
import { type ChangeState, changeState } from './change-state.ts'

/** Takes a withdrawn or standing task up again. */
export function reviveTask(ctx: Ctx, input: ChangeState): Promise<{ rowVersion: number }> {
  return changeState(ctx, input, 'task.revive', 'live')
}
