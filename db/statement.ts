import { getTableColumns, sql, type Table } from 'drizzle-orm'
import { dialect } from './columns.ts'
import type { Db } from './database.ts'

/** Stands in a statement for the value of that name. */
export type Value<V> = <N extends keyof V & string>(name: N) => V[N]

/** What a query builder gives: awaited as it is, or prepared. */
interface Built<R> extends PromiseLike<R> {
  prepare(): { execute(values: Record<string, unknown>): unknown }
}

/** A transaction's handle says where its statements may be kept for longer than it lives. */
export const HOME = Symbol.for('liangdeng.home')
export interface Housed {
  /** The connection's own handle. @throws once the transaction has ended */
  [HOME]?: () => Db
}

/**
 * A statement of a hot path. On SQLite its text is put together once a connection: that takes longer than running it.
 * On PostgreSQL it is built anew, on whichever connection the pool gave.
 * @param build with `value(name)` wherever a value stands; never for a JSON or flag column that may be null
 */
export function statement<V extends object, R>(build: (db: Db, value: Value<V>) => Built<R>) {
  const prepared = new WeakMap<Db, ReturnType<Built<R>['prepare']>>()
  return async (db: Db, values: V): Promise<R> => {
    if (dialect === 'postgres') return build(db, (name) => values[name])
    const home = homeOf(db)
    const ready = prepared.get(home) ?? build(home, (name) => sql.placeholder(name) as never).prepare()
    prepared.set(home, ready)
    // At once: a promise would run it later, and the transaction could have ended by then.
    return (ready.execute(values as Record<string, unknown>) as { sync(): R }).sync()
  }
}

/** How many texts are kept a connection before they are let go and put together again. */
const MOST_KEPT = 300
const kept = new WeakMap<Db, Map<string, ReturnType<Built<unknown>['prepare']>>>()

/**
 * The same for a statement whose text depends on who asks or on how much: kept by `key`, which must say everything that
 * goes into it beside `values`.
 */
export async function keptStatement<V extends object, R>(
  db: Db,
  key: string,
  values: V,
  build: (db: Db, value: Value<V>) => Built<R>,
): Promise<R> {
  if (dialect === 'postgres') return build(db, (name) => values[name])
  const home = homeOf(db)
  const own = kept.get(home) ?? new Map()
  kept.set(home, own)
  if (own.size > MOST_KEPT) own.clear()
  const ready = own.get(key) ?? build(home, (name) => sql.placeholder(name) as never).prepare()
  own.set(key, ready)
  return (ready.execute(values as Record<string, unknown>) as { sync(): R }).sync()
}

const homeOf = (db: Db): Db => (db as Db & Housed)[HOME]?.() ?? db

/** Every column of a table as a value of its own name: for writing whole rows. */
export function eachColumn<T extends Table>(table: T, value: Value<T['$inferSelect']>): T['$inferSelect'] {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, value(name as never)]))
}
