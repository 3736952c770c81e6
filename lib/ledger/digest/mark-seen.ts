import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { digest } from '../../../db/schema/cycle.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { Ctx } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'

export const MarkSeen = z.strictObject({})

/** Notes that the actor has looked at today's digest; like a session's last-seen time it leaves no line of history. */
export async function markSeen(ctx: Ctx): Promise<void> {
  await write(ctx, async (tx) => {
    await tx
      .update(digest)
      .set({ seenAt: ctx.now })
      .where(and(eq(digest.personId, ctx.actor.personId), eq(digest.day, dayOf(ctx.now)), isNull(digest.seenAt)))
  })
}
