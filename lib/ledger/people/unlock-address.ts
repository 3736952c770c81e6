import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { counted, forgetFailures } from './sign-in-failures.ts'

export const UnlockAddress = z.strictObject({ address: z.string().min(1).max(100) })
export type UnlockAddress = z.output<typeof UnlockAddress>

/** Forgets the failed sign-ins from an address, and so its lock: many people may share one. */
export async function unlockAddress(ctx: Ctx, { address }: UnlockAddress): Promise<void> {
  permit(canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    if (!(await forgetFailures(tx, counted('', address).address))) return
    await record(tx, ctx, 'session.unlockAddress', { kind: 'session', id: address }, null, null)
  })
}
