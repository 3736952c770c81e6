import { eq } from 'drizzle-orm'
import { person } from '../../../db/schema/people.ts'
import { notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { heldPosts } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'

/** The person of that username with the posts held now: for commands of the data folder's owner. @throws notFound */
export async function actorNamed(username: string): Promise<Actor> {
  return read(async (db) => {
    const [found] = await db
      .select({ personId: person.id, name: person.name, username: person.username, mustChange: person.mustChange })
      .from(person)
      .where(eq(person.username, username))
    if (!found) throw notFound()
    return { ...found, posts: await heldPosts(db, found.personId) }
  })
}
