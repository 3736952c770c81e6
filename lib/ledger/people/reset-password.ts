import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { person } from '../../../db/schema/people.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canGuardAccess } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { hashPassword, oneTimePassword } from '../../kernel/password.ts'
import { write } from '../../kernel/write.ts'
import { Id } from './inputs.ts'
import { endSessionsOf, loadPerson } from './person-row.ts'

export const ResetPassword = z.strictObject({ personId: Id })
export type ResetPassword = z.output<typeof ResetPassword>

/** Makes a one-time password for somebody else and ends their sessions. @returns it: shown once, kept nowhere. */
export async function resetPassword(ctx: Ctx, { personId }: ResetPassword): Promise<{ password: string }> {
  permit(canGuardAccess(ctx.actor))
  if (personId === ctx.actor.personId) throw conflict('resetSelf')
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  return write(ctx, async (tx) => {
    await loadPerson(tx, personId)
    await tx
      .update(person)
      .set({ passwordHash, mustChange: true, passwordSetAt: ctx.now })
      .where(eq(person.id, personId))
    const sessionsEnded = await endSessionsOf(tx, personId, ctx.now)
    await record(tx, ctx, 'person.resetPassword', { kind: 'person', id: personId }, null, { sessionsEnded })
    return { password }
  })
}
