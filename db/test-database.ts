import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { dialect } from './columns.ts'
import { adoptDatabase, closeDatabase, type Database, type Db } from './database.ts'
import * as cycle from './schema/cycle.ts'
import * as draft from './schema/draft.ts'
import * as filing from './schema/filing.ts'
import * as history from './schema/history.ts'
import * as people from './schema/people.ts'
import * as report from './schema/report.ts'
import * as task from './schema/task.ts'

const tables = [people, report, task, draft, filing, cycle, history].flatMap(
  (part) => Object.values(part) as unknown as SQLiteTable[],
)

/**
 * A fresh, migrated, empty database of the engine under test, put in the process's place. Migrating happens once a
 * process; SQLite then copies the file, PostgreSQL (pglite, in memory) truncates. @returns a function that removes it.
 */
export async function freshDatabase(): Promise<() => Promise<void>> {
  return dialect === 'sqlite' ? freshSqlite() : freshPostgres()
}

let migrated: Buffer | undefined
async function freshSqlite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'liangdeng-'))
  const file = join(folder, `${randomUUID()}.sqlite`)
  migrated ??= await migratedFile(folder)
  writeFileSync(file, migrated)
  adoptDatabase((await import('./sqlite.ts')).openSqlite(file))
  return async () => {
    await closeDatabase()
    rmSync(folder, { recursive: true })
  }
}

async function migratedFile(folder: string): Promise<Buffer> {
  const before = process.env.LIANGDENG_DATA
  process.env.LIANGDENG_DATA = folder
  await (await import('./migrate.ts')).migrate()
  process.env.LIANGDENG_DATA = before
  return readFileSync(join(folder, 'liangdeng.sqlite'))
}

let memory: Promise<Database> | undefined
async function freshPostgres(): Promise<() => Promise<void>> {
  memory ??= openMemory()
  const opened = await memory
  const names = tables.map((each) => `"${getTableName(each)}"`).join(', ')
  await opened.transaction((tx) => execute(tx, `truncate ${names}`))
  adoptDatabase(opened)
  return async () => undefined
}

async function openMemory(): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { drizzle } = await import('drizzle-orm/pglite')
  const migrator = await import('drizzle-orm/pglite/migrator')
  const client = new PGlite()
  const db = drizzle(client, { casing: 'snake_case' })
  await migrator.migrate(db, { migrationsFolder: join(import.meta.dirname, 'migrations', 'postgres') })
  const { overPostgres } = await import('./postgres.ts')
  return overPostgres(db as unknown as Parameters<typeof overPostgres>[0], () => client.close())
}

const execute = (tx: Db, statement: string) =>
  (tx as unknown as { execute(query: unknown): Promise<unknown> }).execute(sql.raw(statement))
