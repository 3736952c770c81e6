import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { holding, person, post } from '../../../db/schema/people.ts'
import { conflict, notFound } from '../../domain/errors.ts'
import { administratorsApart } from '../../domain/people/policy.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Ctx } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import { rolesOf } from './person-row.ts'

export type PostRow = typeof post.$inferSelect

/** A post that is not closed. @throws notFound */
export async function loadPost(db: Db, postId: string): Promise<PostRow> {
  const [row] = await db
    .select()
    .from(post)
    .where(and(eq(post.id, postId), eq(post.closed, false)))
  if (!row) throw notFound()
  return row
}

interface NewPost {
  unitId: string
  role: Role
  title: string
}

/** Adds a post, not yet held, with its history. */
export async function addPost(tx: Db, ctx: Ctx, given: NewPost): Promise<string> {
  const id = newId(ctx.now)
  await tx.insert(post).values({ id, ...given })
  await record(tx, ctx, 'post.create', { kind: 'post', id }, null, given)
  return id
}

/** Changes a post that still is as it was read. @throws conflict when somebody was quicker */
export async function savePost(tx: Db, row: PostRow, rowVersion: number, next: Partial<PostRow>): Promise<void> {
  const saved = await tx
    .update(post)
    .set({ ...next, rowVersion: sql`${post.rowVersion} + 1` })
    .where(and(eq(post.id, row.id), eq(post.rowVersion, rowVersion)))
    .returning({ id: post.id })
  if (saved.length === 0) throw conflict('changed')
}

/** Who holds the post now. */
export async function holderOf(db: Db, postId: string): Promise<{ id: string; name: string } | null> {
  const [row] = await db
    .select({ id: person.id, name: person.name })
    .from(holding)
    .innerJoin(person, eq(person.id, holding.personId))
    .where(and(eq(holding.postId, postId), isNull(holding.until)))
  return row ?? null
}

/** Ends today's holding and starts the next; the table keeps both. */
export async function changeHolder(tx: Db, ctx: Ctx, postId: string, personId: string | null): Promise<void> {
  const before = await holderOf(tx, postId)
  await tx
    .update(holding)
    .set({ until: ctx.now })
    .where(and(eq(holding.postId, postId), isNull(holding.until)))
  if (personId) await tx.insert(holding).values({ id: newId(ctx.now), postId, personId, since: ctx.now })
  const after = await holderOf(tx, postId)
  const facts = (holder: { id: string; name: string } | null) => holder && { personId: holder.id, name: holder.name }
  await record(tx, ctx, 'post.handOver', { kind: 'post', id: postId }, facts(before), facts(after))
}

/** @throws conflict when the person, with this role, would be two of the three administrators (三员分立) */
export async function keepApart(db: Db, personId: string, role: Role): Promise<void> {
  if (!administratorsApart([...(await rolesOf(db, personId)), role])) throw conflict('administratorsApart')
}

/** @throws conflict when no other 安全管理员 would be left who can sign in: nobody could then let anyone in */
export async function keepGuard(db: Db, leaving: { postId?: string; personId?: string }): Promise<void> {
  const others = await db
    .select({ postId: post.id, personId: person.id })
    .from(holding)
    .innerJoin(post, eq(post.id, holding.postId))
    .innerJoin(person, eq(person.id, holding.personId))
    .where(
      and(
        eq(post.role, 'secAdmin'),
        eq(post.closed, false),
        isNull(holding.until),
        eq(person.disabled, false),
        leaving.postId ? ne(post.id, leaving.postId) : undefined,
        leaving.personId ? ne(person.id, leaving.personId) : undefined,
      ),
    )
  if (others.length === 0) throw conflict('lastGuard')
}
