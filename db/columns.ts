import { type SQL, sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

/**
 * The column vocabulary of both engines. The schema is written once in these words; which engine they mean is decided
 * by DATABASE_URL when the module loads. Types are those of sqlite-core: both engines take and give the same values.
 */
export type Dialect = 'sqlite' | 'postgres'
export const dialect: Dialect = process.env.DATABASE_URL ? 'postgres' : 'sqlite'
const onPostgres = dialect === 'postgres'

function pick<Lite>(liteForm: Lite, pgForm: unknown): Lite {
  return onPostgres ? (pgForm as Lite) : liteForm
}

export const table = pick(lite.sqliteTable, pg.pgTable)
export const index = pick(lite.index, pg.index)
export const uniqueIndex = pick(lite.uniqueIndex, pg.uniqueIndex)
export const primaryKey = pick(lite.primaryKey, pg.primaryKey)
const check = pick(lite.check, pg.check)

/** Text; civil dates `YYYY-MM-DD`, months `YYYY-MM`, decimals and ids are text too. */
export const text = pick(
  () => lite.text(),
  () => pg.text(),
)
export const integer = pick(
  () => lite.integer(),
  () => pg.integer(),
)
/** Milliseconds since 1970 UTC. */
export const instant = pick(
  () => lite.integer(),
  () => pg.bigint({ mode: 'number' }),
)
export const flag = pick(
  () => lite.integer({ mode: 'boolean' }),
  () => pg.boolean(),
)
export const json = pick(
  () => lite.text({ mode: 'json' }),
  () => pg.jsonb(),
)

/** Text limited to `values`, typed so; add `oneOf` to the table for the CHECK. */
export function choice<const V extends readonly [string, ...string[]]>(values: V) {
  return pick(lite.text({ enum: values as unknown as [string, ...string[]] }), pg.text()).$type<V[number]>()
}

/** The CHECK that keeps a `choice` column honest on both engines. */
export function oneOf(name: string, column: lite.AnySQLiteColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
}

/** Whether a text column begins with `prefix`. SQLite's LIKE reads every row; its comparison of bytes uses the index. */
export function beginsWith(column: lite.AnySQLiteColumn, prefix: string): SQL {
  const beyond = `${prefix}\u{10ffff}`
  return onPostgres ? sql`${column} like ${`${prefix}%`}` : sql`(${column} >= ${prefix} and ${column} < ${beyond})`
}
