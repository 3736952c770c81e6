import { z } from 'zod'
import { permit } from '../../domain/errors.ts'
import { canGuardAccess } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { Id } from './inputs.ts'
import { endSessionsOf, loadPerson } from './person-row.ts'

export const EndSessions = z.strictObject({ personId: Id })
export type EndSessions = z.output<typeof EndSessions>

/** Ends every session of a person; they may sign in again. @returns how many ended */
export async function endSessions(ctx: Ctx, { personId }: EndSessions): Promise<{ ended: number }> {
  permit(canGuardAccess(ctx.actor))
  return write(ctx, async (tx) => {
    await loadPerson(tx, personId)
    const ended = await endSessionsOf(tx, personId, ctx.now)
    await record(tx, ctx, 'person.endSessions', { kind: 'person', id: personId }, null, { ended })
    return { ended }
  })
}
