import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseState } from './database-state.mjs'
import { root } from './place.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangdeng-state-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const journal = JSON.parse(readFileSync(join(root, 'db/migrations/sqlite/meta/_journal.json'), 'utf8'))
const newest: number = Math.max(...journal.entries.map((entry: { when: number }) => entry.when))

function database(migratedAt: number, people: number): void {
  const made = new DatabaseSync(join(folder, 'liangdeng.sqlite'))
  made.exec('create table __drizzle_migrations (created_at integer); create table person (id text)')
  made.prepare('insert into __drizzle_migrations values (?)').run(migratedAt)
  for (let at = 0; at < people; at++) made.prepare('insert into person values (?)').run(`${at}`)
  made.close()
}

describe('what a start may leave out', () => {
  it('is nothing where there is no database, or a file that is none', async () => {
    expect(await databaseState(folder)).toEqual({ migrated: false, begun: false })
    writeFileSync(
      join(folder, 'liangdeng.sqlite'),
      'not a database, but long enough to be taken for one at first sight',
    )
    expect(await databaseState(folder)).toEqual({ migrated: false, begun: false })
  })

  it('is both where the schema is this version’s and somebody is in it', async () => {
    database(newest, 1)
    expect(await databaseState(folder)).toEqual({ migrated: true, begun: true })
  })

  it('is not the migration of an older schema, nor the first data of an empty one', async () => {
    database(newest - 1, 0)
    expect(await databaseState(folder)).toEqual({ migrated: false, begun: false })
  })
})
