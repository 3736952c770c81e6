import { AsyncLocalStorage } from 'node:async_hooks'
import { type Db, database } from '../../db/database.ts'
import type { Ctx } from './context.ts'

// One per process, though the framework loads this module more than once.
const slot = globalThis as typeof globalThis & { liangdengWriting?: AsyncLocalStorage<string> }
slot.liangdengWriting ??= new AsyncLocalStorage<string>()
const writing = slot.liangdengWriting

/**
 * Runs `work` in one transaction: all of it is kept, or nothing. Verbs never call verbs: a nested call would wait for
 * itself, so it throws. What `work` returns may be acknowledged: the commit is on disk.
 */
export async function write<T>(ctx: Ctx, work: (tx: Db) => Promise<T>): Promise<T> {
  if (writing.getStore()) throw new Error('write inside write')
  const open = await database()
  return open.transaction((tx) => writing.run(ctx.requestId, () => work(tx)))
}

/** Reads, outside a transaction. Inside a verb read through its transaction only. */
export async function read<T>(work: (db: Db) => Promise<T>): Promise<T> {
  if (writing.getStore()) throw new Error('read beside write')
  return work((await database()).reader)
}

/** Reads that must agree with one another (print, export), on one unchanging view. */
export async function readTogether<T>(work: (db: Db) => Promise<T>): Promise<T> {
  if (writing.getStore()) throw new Error('read beside write')
  return (await database()).snapshot(work)
}
