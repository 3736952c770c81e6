import { permit } from '../../domain/errors.ts'
import { isInstallation } from '../../domain/people/actor.ts'
import type { Plan } from '../../domain/plans/plan.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { type AppliedPlan, applyPlan, type PlanSource } from './apply-plan.ts'
import { refuseKnown } from './refuse-known.ts'

/** 建账: a known plan goes live without a draft. For the commands of whoever owns the data folder. */
export async function openLedger(ctx: Ctx, input: { plan: Plan; source: PlanSource }): Promise<AppliedPlan> {
  permit(isInstallation(ctx.actor))
  return write(ctx, async (tx) => {
    if (input.source.sha256) await refuseKnown(tx, ctx.actor, input.source.sha256)
    return applyPlan(tx, ctx, input.plan, input.source)
  })
}
