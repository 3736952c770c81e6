import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { sqliteFile } from './database.ts'
import journalOf from './migrations/sqlite/meta/_journal.json' with { type: 'json' }

const here = dirname(fileURLToPath(import.meta.url))
const config = (engine: string) => ({ migrationsFolder: join(here, 'migrations', engine) })

/**
 * Brings the database up to this version's schema, all or nothing. An existing SQLite file that needs it is copied
 * beside itself first (`….before-upgrade`). Run by the launcher before the server starts.
 */
export async function migrate(): Promise<void> {
  if (process.env.DATABASE_URL) return migratePostgres(process.env.DATABASE_URL)
  const file = sqliteFile()
  const existed = existsSync(file)
  const connection = new Sqlite(file, { timeout: 10_000 })
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    // Every start asks this: the migrator takes a second to load, so only a schema that is behind pays for it.
    if (existed && !needs(connection)) return
    if (existed) await connection.backup(`${file}.before-upgrade`)
    const { drizzle } = await import('drizzle-orm/better-sqlite3')
    const migrator = await import('drizzle-orm/better-sqlite3/migrator')
    migrator.migrate(drizzle(connection), config('sqlite'))
  } finally {
    connection.close()
  }
}

/** Whether the newest migration of this version is not yet in the file. */
function needs(connection: Sqlite.Database): boolean {
  const journal = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!journal) return true
  const last = connection.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
    at: number | null
  }
  return Number(last.at ?? 0) < newest()
}

async function migratePostgres(url: string): Promise<void> {
  const { Pool } = await import('pg')
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const migrator = await import('drizzle-orm/node-postgres/migrator')
  const pool = new Pool({ connectionString: url, max: 1 })
  try {
    await migrator.migrate(drizzle(pool), config('postgres'))
  } finally {
    await pool.end()
  }
}

function newest(): number {
  const entries = journalOf.entries
  return entries[entries.length - 1]?.when ?? 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await migrate()
