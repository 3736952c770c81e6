import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** Makes a measure of what one durable commit costs on this disk: one row, WAL, synchronous=FULL. In ms, the median. */
export function durableCommit(folder: string): () => number {
  const db = new Sqlite(join(folder, 'commits.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table one (id integer primary key, text text)')
  const insert = db.prepare('insert into one (text) values (?)')
  return () => {
    const took = Array.from({ length: 300 }, () => {
      const began = performance.now()
      insert.run('one row, committed by itself')
      return performance.now() - began
    })
    return took.toSorted((a, b) => a - b)[150] ?? 0
  }
}
