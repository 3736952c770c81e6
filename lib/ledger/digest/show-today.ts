import { eq } from 'drizzle-orm'
import { person } from '../../../db/schema/people.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import type { DigestSection } from '../../domain/notices/digest.ts'
import { openMatters } from '../../domain/notices/digest-of.ts'
import type { Ctx } from '../../kernel/context.ts'
import { configuredMailer } from '../../kernel/mail.ts'
import { readTogether } from '../../kernel/write.ts'
import { digestFacts, isTold } from './digest-facts.ts'

/** What is open for the actor at this moment, whether or not a digest told of it this morning. */
export interface Today {
  day: Day
  /** Whether the office works on it: on a rest day nobody is reminded. */
  working: boolean
  sections: DigestSection[]
  /** Where the digest goes by mail; null where it does not. */
  email: string | null
}

/** Null for who holds no business post. */
export async function showToday(ctx: Ctx): Promise<Today | null> {
  if (!isTold(ctx.actor)) return null
  return readTogether(async (db) => {
    const facts = await digestFacts(db, ctx.actor, ctx.now)
    const [row] = await db.select({ email: person.email }).from(person).where(eq(person.id, ctx.actor.personId))
    const email = configuredMailer() === null ? null : (row?.email ?? null)
    return { day: dayOf(ctx.now), working: facts.working, sections: openMatters(facts), email }
  })
}
