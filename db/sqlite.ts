import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, Db } from './database.ts'
import { HOME, type Housed } from './statement.ts'

type Connection = Sqlite.Database

/** How long a write waits for another process's transaction before it gives up, in ms. */
const PATIENCE = 15_000
/** How long one attempt may block the event loop, in ms. */
const BUSY_BLOCK = 20

/**
 * Opens the file: one writer connection behind a queue, one read-only connection for reads, and read-only connections
 * for snapshots as they are needed. @throws when durability or foreign keys are not as promised.
 */
export function openSqlite(file: string): Database {
  if (Number(process.versions.napi) < 10) throw new Error('better-sqlite3 13 needs Node 22 or newer')
  const writer = prepared(connect(file, false))
  const reader = prepared(connect(file, true))
  const home = asDb(writer)
  const spare: { connection: Connection; db: Db }[] = []
  const begin = writer.prepare('BEGIN IMMEDIATE')
  const commit = writer.prepare('COMMIT')
  const rollback = writer.prepare('ROLLBACK')
  let tail: Promise<unknown> = Promise.resolve()

  async function transact<T>(work: (tx: Db) => Promise<T>): Promise<T> {
    await begun(() => begin.run())
    const handle = mortal(writer, home)
    try {
      const result = await work(handle.db)
      handle.end()
      commit.run()
      return result
    } catch (first) {
      handle.end()
      // The first error says what went wrong; a failing rollback must not hide it.
      try {
        if (writer.inTransaction) rollback.run()
      } catch (second) {
        throw new AggregateError([first, second], 'rollback failed', { cause: first })
      }
      throw first
    }
  }

  return {
    reader: asDb(reader),
    transaction(work) {
      const turn = tail.then(() => transact(work))
      tail = turn.catch(() => undefined)
      return turn
    },
    async snapshot(work) {
      const one = spare.pop() ?? housed(prepared(connect(file, true)))
      try {
        one.connection.exec('BEGIN')
        return await work(one.db)
      } finally {
        if (one.connection.inTransaction) one.connection.exec('ROLLBACK')
        spare.push(one)
      }
    },
    async close() {
      await tail
      for (const connection of [...spare.map((one) => one.connection), reader, writer]) connection.close()
    },
  }
}

/** BEGIN with short blocks and asynchronous waits: commands of other processes write too. */
async function begun(begin: () => void): Promise<void> {
  const until = Date.now() + PATIENCE
  for (let wait = 5; ; wait = Math.min(wait * 2, 200)) {
    try {
      return begin()
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
      if (!busy || Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** A handle that refuses after its transaction's end, so that a straggler cannot write into the next person's. */
function mortal(writer: Connection, home: Db): { db: Db; end: () => void } {
  let alive = true
  function living<T>(it: T): T {
    if (!alive) throw new Error('this transaction has ended')
    return it
  }
  const client = { prepare: (sql: string) => living(writer).prepare(sql) }
  const db = asDb(client as unknown as Connection)
  return {
    db: Object.assign(db, { [HOME]: () => living(home) } satisfies Housed),
    end() {
      alive = false
    },
  }
}

function connect(file: string, readonly: boolean): Connection {
  const connection = new Sqlite(file, { readonly, timeout: readonly ? 2_000 : BUSY_BLOCK })
  if (!readonly) connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  const kept = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) => connection.pragma(name, { simple: true }))
  if (kept.join() !== 'wal,2,1') throw new Error(`unsafe SQLite settings: ${kept.join()}`)
  return connection
}

/** Statements are compiled once a connection: a page asks the same few dozen again and again. */
function prepared(connection: Connection): Connection {
  const compile = connection.prepare.bind(connection)
  const statements = new Map<string, Sqlite.Statement>()
  connection.prepare = ((sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size > 500) statements.clear()
    const statement = compile(sql)
    statements.set(sql, statement)
    return statement
  }) as typeof connection.prepare
  return connection
}

const housed = (connection: Connection) => ({ connection, db: asDb(connection) })
const asDb = (connection: Connection) => drizzle(connection, { casing: 'snake_case' }) as unknown as Db
