import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { type Db, database } from '../../db/database.ts'
import { holding, person, post, session, unit } from '../../db/schema/people.ts'
import type { Actor } from '../domain/people/actor.ts'
import { environment } from './environment.ts'

export const SESSION_COOKIE = environment.LIANGDENG_HTTPS === '1' ? '__Host-liangdeng' : 'liangdeng'
const idleMs = environment.LIANGDENG_IDLE_MINUTES * 60_000
const FLUSH_MS = 60_000

// Last seen is kept in memory and written at most once a minute: looking is no business write.
const slot = globalThis as typeof globalThis & { liangdengSeen?: Map<string, number>; liangdengFlushed?: number }
slot.liangdengSeen ??= new Map()
const seen = slot.liangdengSeen

/** How the session's cookie is set; it ends with the browser. */
export const SESSION_COOKIE_OPTIONS = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: environment.LIANGDENG_HTTPS === '1',
} as const

/** Sessions that are neither over nor idle, as far as the flushed times tell. */
export const liveSessions = (now: number) =>
  and(gt(session.expiresAt, now), gt(session.lastSeenAt, now - idleMs - FLUSH_MS))

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Starts a session in the sign-in's transaction. @returns the token for the cookie: only its hash is kept. */
export async function startSession(tx: Db, personId: string, address: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(session).values({
    idHash: tokenHash(token),
    personId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + environment.LIANGDENG_SESSION_HOURS * 3_600_000,
    address,
  })
  return token
}

/** Who holds the token, with the posts held now; null when the session is over, idle or its person disabled. */
export async function resolveSession(token: string | undefined, now: number): Promise<Actor | null> {
  if (!token || token.length > 100) return null
  const idHash = tokenHash(token)
  const { reader } = await database()
  const [found] = await reader
    .select({
      lastSeenAt: session.lastSeenAt,
      personId: person.id,
      name: person.name,
      username: person.username,
      mustChange: person.mustChange,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(and(eq(session.idHash, idHash), gt(session.expiresAt, now), eq(person.disabled, false)))
  if (!found) return null
  if (now - Math.max(found.lastSeenAt, seen.get(idHash) ?? 0) > idleMs) return null
  seen.set(idHash, now)
  const { lastSeenAt: _, ...who } = found
  return { ...who, posts: await heldPosts(reader, found.personId) }
}

/** The posts a person holds at this moment. */
export function heldPosts(db: Db, personId: string): Promise<Actor['posts'][number][]> {
  return db
    .select({
      postId: post.id,
      title: post.title,
      role: post.role,
      unitId: post.unitId,
      unitPath: unit.path,
      officePath: unit.officePath,
    })
    .from(holding)
    .innerJoin(post, eq(post.id, holding.postId))
    .innerJoin(unit, eq(unit.id, post.unitId))
    .where(and(eq(holding.personId, personId), isNull(holding.until), eq(post.closed, false)))
    .orderBy(post.id)
}

/** Writes the last-seen times down when a minute has passed; call where nothing waits for it. */
export async function flushSeen(now: number): Promise<void> {
  if (seen.size === 0 || now - (slot.liangdengFlushed ?? 0) < FLUSH_MS) return
  slot.liangdengFlushed = now
  const ids = [...seen.keys()]
  const { transaction } = await database()
  await transaction(async (tx) => {
    await tx
      .update(session)
      .set({ lastSeenAt: sql`${now}` })
      .where(inArray(session.idHash, ids))
    await tx.delete(session).where(sql`${session.expiresAt} < ${now}`)
  })
  seen.clear()
}

export const endSession = (tx: Db, token: string) => tx.delete(session).where(eq(session.idHash, tokenHash(token)))
