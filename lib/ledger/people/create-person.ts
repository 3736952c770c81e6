import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { person } from '../../../db/schema/people.ts'
import { invalid, permit } from '../../domain/errors.ts'
import { canSetUpOffice } from '../../domain/people/policy.ts'
import { isUsername, usernameForm } from '../../domain/people/username.ts'
import type { Ctx } from '../../kernel/context.ts'
import { hashPassword, oneTimePassword } from '../../kernel/password.ts'
import { write } from '../../kernel/write.ts'
import { Name } from './inputs.ts'
import { addPerson } from './person-row.ts'

export const CreatePerson = z.strictObject({
  username: z.string().trim().min(1, 'required').transform(usernameForm).refine(isUsername, 'username'),
  name: Name,
})
export type CreatePerson = z.output<typeof CreatePerson>

/** Adds a person. @returns the one-time password too: shown once, kept nowhere. */
export async function createPerson(ctx: Ctx, input: CreatePerson): Promise<{ personId: string; password: string }> {
  permit(canSetUpOffice(ctx.actor))
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  return write(ctx, async (tx) => {
    const same = await tx.select({ id: person.id }).from(person).where(eq(person.username, input.username))
    if (same.length > 0) throw invalid('username', 'usernameTaken')
    return { personId: await addPerson(tx, ctx, { ...input, passwordHash, mustChange: true }), password }
  })
}
