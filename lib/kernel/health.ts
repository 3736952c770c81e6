import { sql } from 'drizzle-orm'
import { database } from '../../db/database.ts'

/** Whether the database answers. @throws when it does not. */
export async function healthy(): Promise<void> {
  const { reader } = await database()
  await reader.select({ one: sql<number>`1` }).from(sql`(select 1) as one`)
}
