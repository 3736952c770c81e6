import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { holding, person, post, session } from '../../../db/schema/people.ts'
import { notFound } from '../../domain/errors.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'

export type PersonRow = typeof person.$inferSelect

/** @throws notFound */
export async function loadPerson(db: Db, personId: string): Promise<PersonRow> {
  const [row] = await db.select().from(person).where(eq(person.id, personId))
  if (!row) throw notFound()
  return row
}

interface NewPerson {
  username: string
  name: string
  passwordHash: string
  mustChange: boolean
}

/** Adds a person who can sign in, with their history; the password's hash stays out of it. */
export async function addPerson(tx: Db, ctx: Ctx, given: NewPerson): Promise<string> {
  const id = newId(ctx.now)
  await tx.insert(person).values({ id, createdAt: ctx.now, passwordSetAt: ctx.now, ...given })
  const { username, name, mustChange } = given
  await record(tx, ctx, 'person.create', { kind: 'person', id }, null, { username, name, mustChange })
  return id
}

/** The roles of the posts that a person holds now. */
export async function rolesOf(db: Db, personId: string): Promise<Role[]> {
  const rows = await db
    .select({ role: post.role })
    .from(holding)
    .innerJoin(post, eq(post.id, holding.postId))
    .where(and(eq(holding.personId, personId), isNull(holding.until), eq(post.closed, false)))
  return rows.map((row) => row.role)
}

/** Ends a person's sessions, all but the one named. @returns how many were still running */
export async function endSessionsOf(tx: Db, personId: string, now: number, keptHash?: string): Promise<number> {
  const own = eq(session.personId, personId)
  const rows = await tx
    .select({ idHash: session.idHash })
    .from(session)
    .where(and(own, gt(session.expiresAt, now)))
  const ended = rows.filter((row) => row.idHash !== keptHash)
  for (const { idHash } of ended) await tx.delete(session).where(eq(session.idHash, idHash))
  return ended.length
}
