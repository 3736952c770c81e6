import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id } from './inputs.ts'
import { loadPerson } from './person-row.ts'
import { counted, forgetFailures } from './sign-in-failures.ts'

export const UnlockAccount = z.strictObject({ personId: Id })
export type UnlockAccount = z.output<typeof UnlockAccount>

/** Forgets a person's failed sign-ins, and so their lock. An account that is not locked stays as it is. */
export async function unlockAccount(ctx: Ctx, { personId }: UnlockAccount): Promise<void> {
  permit(canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    const { username } = await loadPerson(tx, personId)
    if (!(await forgetFailures(tx, counted(username, '').account))) return
    await record(tx, ctx, 'person.unlock', { kind: 'person', id: personId }, null, null)
  })
}
