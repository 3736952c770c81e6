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
    const home = (db as Db & Housed)[HOME]?.() ?? db
    const ready = prepared.get(home) ?? build(home, (name) => sql.placeholder(name) as never).prepare()
    prepared.set(home, ready)
    // At once: a promise would run it later, and the transaction could have ended by then.
    return (ready.execute(values as Record<string, unknown>) as { sync(): R }).sync()
  }
}

/** Every column of a table as a value of its own name: for writing whole rows. */
export function eachColumn<T extends Table>(table: T, value: Value<T['$inferSelect']>): T['$inferSelect'] {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, value(name as never)]))
}
