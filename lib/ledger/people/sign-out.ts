import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { endSession } from '../../kernel/session.ts'
import { write } from '../../kernel/write.ts'

/** Ends the session that the token opened, on the server. */
export async function signOut(ctx: Ctx, token: string): Promise<void> {
  await write(ctx, async (tx) => {
    await endSession(tx, token)
    await record(tx, ctx, 'person.signOut', { kind: 'person', id: ctx.actor.personId }, null, null)
  })
}
