import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Db, database } from './database.ts'
import { person } from './schema/people.ts'
import { eachColumn, statement, type Value } from './statement.ts'
import { freshDatabase } from './test-database.ts'

const insert = statement((db, value: Value<typeof person.$inferSelect>) =>
  db.insert(person).values(eachColumn(person, value)),
)
const named = statement((db, value: Value<{ name: string }>) =>
  db
    .select()
    .from(person)
    .where(eq(person.name, value('name'))),
)
const somebody = (id: string) => ({
  ...{ id, username: id, name: `某${id}`, email: null, passwordHash: null, passwordSetAt: null },
  ...{ mustChange: true, disabled: false, createdAt: 1, rowVersion: 1 },
})

describe('a statement', () => {
  let remove: () => Promise<void>
  beforeEach(async () => {
    remove = await freshDatabase()
  })
  afterEach(() => remove())

  it('takes and gives the values of each call, in every transaction and outside', async () => {
    const open = await database()
    await open.transaction((tx) => insert(tx, somebody('a')))
    await open.transaction((tx) => insert(tx, somebody('b')))
    expect(await named(open.reader, { name: '某a' })).toEqual([somebody('a')])
    expect(await named(open.reader, { name: '某b' })).toEqual([somebody('b')])
    expect(await open.snapshot((db) => named(db, { name: '某a' }))).toEqual([somebody('a')])
  })

  it('is undone with its transaction', async () => {
    const open = await database()
    const broken = open.transaction(async (tx) => {
      await insert(tx, somebody('a'))
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(await named(open.reader, { name: '某a' })).toEqual([])
  })

  it('is refused once its transaction has ended', async () => {
    const open = await database()
    let straggler: Db | undefined
    await open.transaction(async (tx) => {
      straggler = tx
      await insert(tx, somebody('a'))
    })
    await expect(insert(straggler as Db, somebody('b'))).rejects.toThrow()
    expect(await named(open.reader, { name: '某b' })).toEqual([])
  })
})
