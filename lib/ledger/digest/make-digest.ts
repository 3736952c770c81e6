import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { digest } from '../../../db/schema/cycle.ts'
import { statement, type Value } from '../../../db/statement.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { Digest } from '../../domain/notices/digest.ts'
import { digestOf } from '../../domain/notices/digest-of.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read, readTogether, write } from '../../kernel/write.ts'
import { digestFacts, isTold } from './digest-facts.ts'

/** A digest as it was told. */
export interface ToldDigest {
  content: Digest
  madeAt: number
  seenAt: number | null
}

/**
 * The actor's digest of the day, made where there is none yet: one a day at most, however often and wherever this runs.
 * @returns null on a rest day, for who holds no business post, and where there is nothing to tell
 */
export async function makeDigest(ctx: Ctx): Promise<ToldDigest | null> {
  if (!isTold(ctx.actor)) return null
  const day = dayOf(ctx.now)
  const { personId } = ctx.actor
  const known = await read((db) => toldDigest(db, { personId, day }))
  if (known) return known
  const content = digestOf(await readTogether((db) => digestFacts(db, ctx.actor, ctx.now)))
  if (content === null) return null
  return write(ctx, async (tx) => {
    await tx.insert(digest).values({ personId, day, content, madeAt: ctx.now }).onConflictDoNothing()
    return toldDigest(tx, { personId, day })
  })
}

/** The digest of a person and day; null where none was made. */
export async function toldDigest(db: Db, of: { personId: string; day: string }): Promise<ToldDigest | null> {
  const [row] = await digestRow(db, of)
  return row ? { content: row.content as Digest, madeAt: row.madeAt, seenAt: row.seenAt } : null
}

const digestRow = statement((db, value: Value<{ personId: string; day: string }>) =>
  db
    .select()
    .from(digest)
    .where(and(eq(digest.personId, value('personId')), eq(digest.day, value('day')))),
)
