import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { person } from '../../../db/schema/people.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Email } from './inputs.ts'
import { loadPerson } from './person-row.ts'

export const SetEmail = z.strictObject({ email: Email })
export type SetEmail = z.output<typeof SetEmail>

/** Where one's own daily digest is mailed; null = nowhere. */
export async function setEmail(ctx: Ctx, { email }: SetEmail): Promise<void> {
  const { personId } = ctx.actor
  await write(ctx, async (tx) => {
    const before = await loadPerson(tx, personId)
    const rowVersion = before.rowVersion + 1
    await tx.update(person).set({ email, rowVersion }).where(eq(person.id, personId))
    await record(tx, ctx, 'person.setEmail', { kind: 'person', id: personId }, { email: before.email }, { email })
  })
}
