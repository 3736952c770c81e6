import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { history } from '../../../db/schema/history.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { commandContext } from '../../kernel/context.ts'
import { verifyPassword } from '../../kernel/password.ts'
import { heldPosts } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'
import { type OfficePlan, setUpOffice } from './set-up-office.ts'

let remove: () => Promise<void>
beforeEach(async () => {
  remove = await freshDatabase()
})
afterEach(() => remove())

const plan: OfficePlan = {
  units: [
    { key: 'city', parent: null, kind: 'city', name: '汀兰市' },
    { key: 'street', parent: 'city', kind: 'street', name: '汀兰街道' },
    { key: 'section', parent: 'street', kind: 'section', name: '经济发展科' },
  ],
  people: [{ key: 'chen', username: 'Chen', name: '陈填报' }],
  posts: [
    { key: 'reporter', unit: 'section', role: 'reporter', title: '填报人', holder: 'chen' },
    { key: 'leader', unit: 'street', role: 'leader', title: '分管领导', holder: null },
  ],
  oneTime: false,
}

it('sets units, people and posts up, with passwords that fit', async () => {
  const done = await setUpOffice(commandContext(), plan)
  const [account] = done.accounts
  expect(account).toMatchObject({ username: 'chen', name: '陈填报', posts: ['经济发展科 填报人'] })
  const [row] = await read((db) => db.select().from(person))
  expect(row).toMatchObject({ username: 'chen', mustChange: false })
  expect(await verifyPassword(account!.password, row!.passwordHash)).toBe(true)

  const held = await read((db) => heldPosts(db, done.personIds.chen!))
  const street = `/${done.unitIds.city}/${done.unitIds.street}/`
  expect(held).toEqual([
    {
      postId: done.postIds.reporter,
      title: '填报人',
      role: 'reporter',
      unitId: done.unitIds.section,
      unitPath: `${street}${done.unitIds.section}/`,
      officePath: street,
    },
  ])
  const rows = await read((db) => db.select().from(history).orderBy(history.seq))
  expect(rows.map((each) => each.action)).toEqual([
    'unit.create',
    'unit.create',
    'unit.create',
    'person.create',
    'post.create',
    'post.handOver',
    'post.create',
  ])
  expect(JSON.stringify(rows)).not.toContain('argon2')
})

it('leaves nothing behind when the plan is wrong', async () => {
  const broken = { ...plan, posts: [{ ...plan.posts[0]!, holder: 'nobody' }] }
  await expect(setUpOffice(commandContext(), broken)).rejects.toThrow('nobody')
  expect(await read((db) => db.select().from(unit).where(eq(unit.kind, 'city')))).toEqual([])
})

it('is for the owner of the data folder only', async () => {
  const ctx = commandContext({ personId: 'p', name: '某人', username: 'p', mustChange: false, posts: [] })
  await expect(setUpOffice(ctx, plan)).rejects.toMatchObject({ code: 'forbidden' })
})
