import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { Database, Db } from './database.ts'

interface Transactions {
  transaction<T>(work: (tx: unknown) => Promise<T>, config?: { isolationLevel: string; accessMode: string }): Promise<T>
}

/** Opens a pool on a server that speaks PostgreSQL's protocol. Writers are serialised by the history chain's head. */
export function openPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 10 })
  const db = drizzle(pool, { casing: 'snake_case' })
  return overPostgres(db as unknown as Db & Transactions, () => pool.end())
}

/** The same three ways in over any drizzle PostgreSQL driver. */
export function overPostgres(db: Db & Transactions, close: () => Promise<void>): Database {
  return {
    reader: db,
    snapshot: (work) =>
      db.transaction((tx) => work(tx as Db), { isolationLevel: 'repeatable read', accessMode: 'read only' }),
    transaction: (work) => db.transaction((tx) => work(tx as Db)),
    close,
  }
}
