import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { person, preference } from '../../../db/schema/people.ts'
import { Refusal } from '../../domain/errors.ts'
import { INSTALLATION } from '../../domain/people/actor.ts'
import { usernameForm } from '../../domain/people/username.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record, type Subject } from '../../kernel/history.ts'
import { verifyPassword } from '../../kernel/password.ts'
import { endSession, startSession } from '../../kernel/session.ts'
import { read, write } from '../../kernel/write.ts'
import type { PersonRow } from './person-row.ts'
import { type Counted, counted, countFailure, forgetFailures, refuseLocked, takeAccount } from './sign-in-failures.ts'

export const SignIn = z.strictObject({
  username: z.string().trim().min(1, 'required').max(64, 'tooLong').transform(usernameForm),
  password: z.string().min(1, 'required').max(200, 'tooLong'),
})
export type SignIn = z.output<typeof SignIn>

/** Where the request comes from: the client's address, and the token that the browser still holds, if any. */
export interface SignInOrigin {
  address: string
  now: number
  requestId: string
  oldToken?: string | undefined
}

export interface SignedIn {
  /** For the cookie: nothing but its hash is kept. */
  token: string
  /** The person's language, null when they never chose one. */
  language: string | null
}

const wrong = () => new Refusal('unauthenticated', { reason: 'wrongCredentials' })

/**
 * Opens a new session for who proves to be the person. Unknown, disabled and wrong get the same answer after the same
 * work. Five failures lock the account for half an hour, twenty the address; attempts on a lock are refused uncounted.
 */
export async function signIn(input: SignIn, from: SignInOrigin): Promise<SignedIn> {
  const who = counted(input.username, from.address)
  const found = await read(async (db) => {
    await refuseLocked(db, who, from.now)
    return personNamed(db, input.username)
  })
  const fits = await verifyPassword(input.password, found?.passwordHash ?? null)
  const ctx: Ctx = { actor: found && fits ? actorOf(found) : NOBODY, now: from.now, requestId: from.requestId }

  const signedIn = await write(ctx, async (tx) => {
    await takeAccount(tx, who, ctx.now)
    await refuseLocked(tx, who, ctx.now)
    // The password was checked outside the transaction: it must still be the one that stands.
    const still = await personNamed(tx, input.username)
    const welcome = fits && still && still.passwordHash === found?.passwordHash && !still.disabled
    return welcome ? enter(tx, ctx, still, from, who) : refuse(tx, ctx, still, from, who)
  })
  if (!signedIn) throw wrong()
  return signedIn
}

async function enter(tx: Db, ctx: Ctx, found: PersonRow, from: SignInOrigin, who: Counted): Promise<SignedIn> {
  await forgetFailures(tx, who.account)
  if (from.oldToken) await endSession(tx, from.oldToken)
  const token = await startSession(tx, found.id, from.address, ctx.now)
  const [chosen] = await tx
    .select({ value: preference.value })
    .from(preference)
    .where(and(eq(preference.personId, found.id), eq(preference.name, 'language')))
  await record(tx, ctx, 'person.signIn', { kind: 'person', id: found.id }, null, { address: from.address })
  return { token, language: chosen?.value ?? null }
}

/** Counts the failure; it is kept, so it must not be thrown inside the transaction. */
async function refuse(tx: Db, ctx: Ctx, found: PersonRow | null, from: SignInOrigin, who: Counted): Promise<null> {
  const nobody: Ctx = { ...ctx, actor: NOBODY }
  const { address } = from
  // What an unknown name was is not kept: people type passwords into that field.
  const subject: Subject = found ? { kind: 'person', id: found.id } : { kind: 'session', id: 'unknown' }
  const locked = await countFailure(tx, who, ctx.now)
  await record(tx, nobody, 'person.signInRefused', subject, null, { address })
  if (locked.account) await record(tx, nobody, 'person.lock', subject, null, { address, until: locked.account })
  if (locked.address)
    await record(tx, nobody, 'session.lockAddress', { kind: 'session', id: address }, null, { until: locked.address })
  return null
}

const NOBODY = { ...INSTALLATION, name: '' }
const actorOf = (row: PersonRow) => ({
  personId: row.id,
  name: row.name,
  username: row.username,
  mustChange: row.mustChange,
  posts: [],
})

async function personNamed(db: Db, username: string): Promise<PersonRow | null> {
  const [row] = await db.select().from(person).where(eq(person.username, username))
  return row ?? null
}
