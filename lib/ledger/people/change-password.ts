import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { person } from '../../../db/schema/people.ts'
import { conflict, invalid } from '../../domain/errors.ts'
import { passwordFault } from '../../domain/people/password-rule.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { hashPassword, verifyPassword } from '../../kernel/password.ts'
import { startSession } from '../../kernel/session.ts'
import { read, write } from '../../kernel/write.ts'
import { endSessionsOf, loadPerson } from './person-row.ts'
import { counted, countFailure, refuseLocked, takeAccount } from './sign-in-failures.ts'

const Password = z.string().min(1, 'required').max(200, 'passwordLong')
export const ChangePassword = z.strictObject({ old: Password, next: Password })
export type ChangePassword = z.output<typeof ChangePassword>

/**
 * Changes one's own password, a one-time one above all. Every session of the person ends, and a new one begins for this
 * browser. Wrong old passwords count like failed sign-ins. @returns the new session's token, for the cookie
 */
export async function changePassword(ctx: Ctx, input: ChangePassword, address: string): Promise<{ token: string }> {
  const { personId, username } = ctx.actor
  const who = counted(username, address)
  const own = await read(async (db) => {
    await refuseLocked(db, who, ctx.now)
    return loadPerson(db, personId)
  })
  const subject = { kind: 'person', id: personId } as const
  if (!(await verifyPassword(input.old, own.passwordHash))) {
    await write(ctx, async (tx) => {
      await takeAccount(tx, who, ctx.now)
      await countFailure(tx, who, ctx.now)
      await record(tx, ctx, 'person.changePasswordRefused', subject, null, { address })
    })
    throw invalid('old', 'passwordWrong')
  }
  const fault = input.next === input.old ? 'passwordSame' : passwordFault(input.next, username)
  if (fault) throw invalid('next', fault)
  const passwordHash = await hashPassword(input.next)

  return write(ctx, async (tx) => {
    const saved = await tx
      .update(person)
      .set({ passwordHash, mustChange: false, passwordSetAt: ctx.now })
      .where(and(eq(person.id, personId), eq(person.passwordHash, own.passwordHash ?? '')))
      .returning({ id: person.id })
    if (saved.length === 0) throw conflict('changed')
    const sessionsEnded = await endSessionsOf(tx, personId, ctx.now)
    await record(tx, ctx, 'person.changePassword', subject, null, { sessionsEnded })
    return { token: await startSession(tx, personId, address, ctx.now) }
  })
}
