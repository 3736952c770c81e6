import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile, root } from './place.mjs'

/**
 * What a start may leave out, asked with Node's own SQLite: loading the application only to find nothing to do would
 * take most of a second start's time. PostgreSQL is always asked properly.
 * @param {string} data the data folder
 * @returns {Promise<{ migrated: boolean, begun: boolean }>} whether the schema is this version's, and anybody is in it
 */
export async function databaseState(data) {
  const file = databaseFile(data)
  if (process.env.DATABASE_URL || !existsSync(file)) return { migrated: false, begun: false }
  const { DatabaseSync } = await import('node:sqlite')
  const found = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  try {
    const last = found.prepare('select max(created_at) as at from __drizzle_migrations').get()
    const person = found.prepare('select 1 from person limit 1').get()
    return { migrated: Number(last?.at) === newest(), begun: person !== undefined }
  } catch {
    // No such table, or no database at all: whoever migrates says what is wrong.
    return { migrated: false, begun: false }
  } finally {
    found.close()
  }
}

/** When the newest migration of this version was made: what a database that has it all says too. */
function newest() {
  const journal = JSON.parse(readFileSync(join(root, 'db', 'migrations', 'sqlite', 'meta', '_journal.json'), 'utf8'))
  return Math.max(...journal.entries.map((/** @type {{ when: number }} */ entry) => entry.when))
}
