import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { history } from '../../db/schema/history.ts'
import type { Ctx } from './context.ts'
import type { Subject } from './history.ts'

/**
 * Whether the last `count` things recorded of a subject are this very action, all taken by the person who asks: what they
 * did without hearing back is no news to them. @param count how many versions stand above the one that they saw
 */
export async function areOwnSteps(tx: Db, ctx: Ctx, subject: Subject, action: string, count: number): Promise<boolean> {
  const last = await tx
    .select({ action: history.action, personId: history.personId })
    .from(history)
    .where(and(eq(history.subject, subject.kind), eq(history.subjectId, subject.id)))
    .orderBy(desc(history.seq))
    .limit(count)
  const by = ctx.actor.personId || null
  return last.length === count && last.every((each) => each.action === action && each.personId === by)
}
