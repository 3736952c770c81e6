import { permit } from '../../domain/errors.ts'
import { isInstallation } from '../../domain/people/actor.ts'
import { canAudit } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { type ChainReport, verifyChain } from '../../kernel/verify-chain.ts'
import { readTogether } from '../../kernel/write.ts'

/** Recomputes the history's chain from its first row to its head. For 审计管理员 and the owner of the data folder. */
export async function verifyHistory(ctx: Ctx): Promise<ChainReport> {
  permit(isInstallation(ctx.actor) || canAudit(ctx.actor))
  return readTogether(verifyChain)
}
