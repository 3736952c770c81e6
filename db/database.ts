import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** Drizzle over either engine. Typed async, so that every statement must be awaited on both. */
export type Db = BaseSQLiteDatabase<'async', unknown>

/** One open database: reads, consistent reads, and one write at a time. */
export interface Database {
  /** Reads outside a transaction. On SQLite this is a read-only connection. */
  readonly reader: Db
  /** Runs `work` on one unchanging view of the data. */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Runs `work` in a transaction that commits when it resolves; the handle is dead afterwards. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// The framework loads a module up to three times in a process: what must be one per process stands on globalThis.
const slot = globalThis as typeof globalThis & { liangdengDatabase?: Promise<Database> }

/**
 * The process's database, opened at the first use: PostgreSQL when DATABASE_URL is set, else the SQLite file in
 * LIANGDENG_DATA. @throws while the application is being built, and when the engine's settings are not safe.
 */
export function database(): Promise<Database> {
  slot.liangdengDatabase ??= open()
  return slot.liangdengDatabase
}

/** Puts an opened database in the process's place: for tests and commands. */
export function adoptDatabase(opened: Database): void {
  slot.liangdengDatabase = Promise.resolve(opened)
}

export async function closeDatabase(): Promise<void> {
  const open = slot.liangdengDatabase
  slot.liangdengDatabase = undefined
  if (open) await (await open).close()
}

async function open(): Promise<Database> {
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('the database is not opened during a build')
  if (process.env.DATABASE_URL) return (await import('./postgres.ts')).openPostgres(process.env.DATABASE_URL)
  return (await import('./sqlite.ts')).openSqlite(sqliteFile())
}

/** The SQLite file's absolute path. @throws when LIANGDENG_DATA is not absolute: the launcher makes it so. */
export function sqliteFile(): string {
  const folder = process.env.LIANGDENG_DATA
  if (!folder?.startsWith('/')) throw new Error('LIANGDENG_DATA must be an absolute folder')
  return `${folder}/liangdeng.sqlite`
}
