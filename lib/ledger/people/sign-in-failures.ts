import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { signInFailure } from '../../../db/schema/people.ts'
import { Refusal } from '../../domain/errors.ts'
import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  type Failures,
  failedAgain,
  isLocked,
  LOCKOUT_MS,
} from '../../domain/people/lockout.ts'

/** Whose failures are counted. Names that nobody has are counted alike, so that the answers are alike. */
export interface Counted {
  account: string
  address: string
}
export const counted = (username: string, address: string): Counted => ({
  account: `account:${username}`,
  address: `address:${address}`,
})

/** @throws limit while the account or the address is locked */
export async function refuseLocked(db: Db, who: Counted, now: number): Promise<void> {
  const rows = await db
    .select()
    .from(signInFailure)
    .where(inArray(signInFailure.subject, [who.account, who.address]))
  if (rows.some((row) => isLocked(row, now))) throw new Refusal('limit', { reason: 'signInLocked' })
}

/** Takes the account's row for this transaction, so that parallel guesses count one after the other. */
export async function takeAccount(tx: Db, who: Counted, now: number): Promise<void> {
  await tx
    .delete(signInFailure)
    .where(sql`${signInFailure.firstAt} < ${now - LOCKOUT_MS} and coalesce(${signInFailure.lockedUntil}, 0) <= ${now}`)
  await take(tx, who.account, now)
}

/** Counts one more failure for both. @returns which of them it locked, and until when */
export async function countFailure(tx: Db, who: Counted, now: number) {
  const account = await countOne(tx, who.account, ACCOUNT_LIMIT, now)
  const address = await countOne(tx, who.address, ADDRESS_LIMIT, now)
  return { account: account.lockedUntil, address: address.lockedUntil }
}

export async function forgetFailures(tx: Db, subject: string): Promise<boolean> {
  const gone = await tx.delete(signInFailure).where(eq(signInFailure.subject, subject)).returning()
  return gone.length > 0
}

async function countOne(tx: Db, subject: string, limit: number, now: number): Promise<Failures> {
  const next = failedAgain(await take(tx, subject, now), limit, now)
  await tx.update(signInFailure).set(next).where(eq(signInFailure.subject, subject))
  return next
}

async function take(tx: Db, subject: string, now: number): Promise<Failures | null> {
  const [row] = await tx
    .insert(signInFailure)
    .values({ subject, count: 0, firstAt: now })
    .onConflictDoUpdate({ target: signInFailure.subject, set: { count: sql`${signInFailure.count}` } })
    .returning()
  return row ?? null
}
