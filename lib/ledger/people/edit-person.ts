import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { person } from '../../../db/schema/people.ts'
import { conflict, permit } from '../../domain/errors.ts'
import { canEditPerson, canGuardAccess, canSetUpOffice } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Email, Id, Name, RowVersion } from './inputs.ts'
import { endSessionsOf, loadPerson, rolesOf } from './person-row.ts'
import { keepGuard } from './post-row.ts'

/** Without an `email` the one that is kept stays. */
export const EditPerson = z.strictObject({
  ...{ personId: Id, name: Name, disabled: z.boolean(), rowVersion: RowVersion },
  email: Email.optional(),
})
export type EditPerson = z.output<typeof EditPerson>

/** Names a person, and opens or disables the account; disabling ends every session at once. Nobody disables themselves. */
export async function editPerson(
  ctx: Ctx,
  { personId, name, disabled, rowVersion, ...given }: EditPerson,
): Promise<void> {
  permit(canSetUpOffice(ctx.actor) || canGuardAccess(ctx.actor))
  await write(ctx, async (tx) => {
    const before = await loadPerson(tx, personId)
    const email = given.email === undefined ? before.email : given.email
    const roles = await rolesOf(tx, personId)
    permit(canEditPerson(ctx.actor, roles))
    if (disabled && personId === ctx.actor.personId) throw conflict('disableSelf')
    if (disabled && roles.includes('secAdmin')) await keepGuard(tx, { personId })
    const saved = await tx
      .update(person)
      .set({ name, disabled, email, rowVersion: rowVersion + 1 })
      .where(and(eq(person.id, personId), eq(person.rowVersion, rowVersion)))
      .returning({ id: person.id })
    if (saved.length === 0) throw conflict('changed')
    if (disabled) await endSessionsOf(tx, personId, ctx.now)
    const was = { name: before.name, disabled: before.disabled, email: before.email }
    await record(tx, ctx, 'person.edit', { kind: 'person', id: personId }, was, { name, disabled, email })
  })
}
