import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canAudit } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { type ChainReport, verifyChain } from '../../kernel/verify-chain.ts'
import { readTogether, write } from '../../kernel/write.ts'

export const CheckHistory = z.strictObject({})

export interface CheckedHistory extends ChainReport {
  /** False where a broken chain took no further row: the result is told all the same. */
  recorded: boolean
}

/** Recomputes the history's chain now, and puts the result on record as its newest row. For 审计管理员. */
export async function checkHistory(ctx: Ctx): Promise<CheckedHistory> {
  permit(canAudit(ctx.actor))
  const { checked, broken } = await readTogether(verifyChain)
  const after = { checked, brokenAt: broken?.seq ?? null, why: broken?.why ?? null }
  const subject = { kind: 'office', id: 'history' } as const
  try {
    await write(ctx, (tx) => record(tx, ctx, 'history.verify', subject, null, after))
    return { checked, broken, recorded: true }
  } catch (error) {
    if (broken === null) throw error
    return { checked, broken, recorded: false }
  }
}
