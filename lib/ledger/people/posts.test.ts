import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holding, post } from '../../../db/schema/people.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Role } from '../../domain/people/role.ts'
import { commandContext } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { as, cast } from './cast.ts'
import { closePost } from './close-post.ts'
import { createPost } from './create-post.ts'
import { editPost } from './edit-post.ts'
import { handOver } from './hand-over.ts'
import { handOverAll } from './hand-over-all.ts'
import { listPosts } from './list-posts.ts'
import { setPostRole } from './set-post-role.ts'
import { type OfficeSetUp, setUpOffice } from './set-up-office.ts'

let remove: () => Promise<void>
let office: OfficeSetUp
beforeEach(async () => {
  remove = await freshDatabase()
  office = await cast()
})
afterEach(() => remove())

const FORBIDDEN = { code: 'forbidden' }
const because = (reason: string) => ({ code: 'conflict', detail: { reason } })
const section = () => ({ unitId: office.unitIds.section!, title: '新岗位' })
const give = (postKey: string, toPersonId: string | null, rowVersion = 1) => ({
  postId: office.postIds[postKey]!,
  toPersonId: toPersonId && office.personIds[toPersonId]!,
  rowVersion,
})

describe('who makes posts', () => {
  it.each([
    ['sys', 'reporter', true],
    ['sys', 'secAdmin', false],
    ['sec', 'auditAdmin', true],
    ['sec', 'head', false],
    ['audit', 'reporter', false],
    ['chen', 'reporter', false],
  ] as [string, Role, boolean][])('%s makes a %s: %s', async (key, role, may) => {
    const made = createPost(await as(office, key), { ...section(), role })
    if (may) expect(await made).toHaveProperty('postId')
    else await expect(made).rejects.toMatchObject(FORBIDDEN)
  })

  it('gives a post another role by the security administrator only', async () => {
    const input = { postId: office.postIds.chen!, role: 'head' as const, rowVersion: 1 }
    await expect(setPostRole(await as(office, 'sys'), input)).rejects.toMatchObject(FORBIDDEN)
    await setPostRole(await as(office, 'sec'), input)
    expect((await as(office, 'chen')).actor.posts[0]).toMatchObject({ role: 'head' })
  })

  it('names a post, unless somebody was quicker', async () => {
    const sys = await as(office, 'sys')
    await editPost(sys, { postId: office.postIds.chen!, title: '经济填报', rowVersion: 1 })
    await expect(editPost(sys, { postId: office.postIds.chen!, title: '别的', rowVersion: 1 })).rejects.toMatchObject(
      because('changed'),
    )
  })
})

describe('somebody leaving', () => {
  const everything = (personId: string, toPersonId: string | null) => ({
    personId: office.personIds[personId]!,
    toPersonId: toPersonId && office.personIds[toPersonId]!,
  })

  it('is replaced in every post at once, and the table keeps both', async () => {
    const sys = await as(office, 'sys', 5_000)
    const { postId } = await createPost(sys, { ...section(), role: 'head' })
    await handOver(sys, { postId, toPersonId: office.personIds.chen!, rowVersion: 1 })
    expect(await handOverAll(sys, everything('chen', 'spare'))).toEqual({ posts: 2 })
    expect((await as(office, 'spare')).actor.posts.map((each) => each.role).toSorted()).toEqual(['head', 'reporter'])
    const rows = await read((db) => db.select().from(holding).where(eq(holding.personId, office.personIds.chen!)))
    expect(rows.map((each) => each.until)).toEqual([5_000, 5_000])
    await expect(handOverAll(sys, everything('chen', 'spare'))).rejects.toMatchObject(because('noPosts'))
  })

  it('keeps the posts that the actor does not keep', async () => {
    await expect(handOverAll(await as(office, 'sys'), everything('audit', 'spare'))).rejects.toMatchObject(FORBIDDEN)
    await expect(handOverAll(await as(office, 'sec'), everything('chen', 'spare'))).rejects.toMatchObject(FORBIDDEN)
    await handOverAll(await as(office, 'sec'), everything('audit', 'spare'))
    const twice = handOverAll(await as(office, 'sec'), everything('sec', 'spare'))
    await expect(twice).rejects.toMatchObject(because('administratorsApart'))
    const nobody = handOverAll(await as(office, 'sec'), everything('sec', null))
    await expect(nobody).rejects.toMatchObject(because('lastGuard'))
  })
})

describe('the hand-over', () => {
  it('ends one holding and starts the next, and keeps both', async () => {
    const sys = await as(office, 'sys', 5_000)
    await handOver(sys, give('chen', 'spare'))
    const rows = await read((db) =>
      db.select().from(holding).where(eq(holding.postId, office.postIds.chen!)).orderBy(asc(holding.since)),
    )
    expect(rows.map((row) => [row.personId, row.until])).toEqual(
      expect.arrayContaining([
        [office.personIds.chen, 5_000],
        [office.personIds.spare, null],
      ]),
    )
    expect((await as(office, 'chen')).actor.posts).toEqual([])
    expect((await as(office, 'spare')).actor.posts).toHaveLength(1)
    await handOver(sys, give('chen', null, 2))
    const listed = (await listPosts(sys)).find((each) => each.id === office.postIds.chen)
    expect(listed).toMatchObject({ holder: null, rowVersion: 3 })
  })

  it('is refused to the same person, to a later reader, and to whoever has no such right', async () => {
    await expect(handOver(await as(office, 'sys'), give('chen', 'chen'))).rejects.toMatchObject(
      because('alreadyHolder'),
    )
    await expect(handOver(await as(office, 'sys'), give('chen', 'spare', 7))).rejects.toMatchObject(because('changed'))
    await expect(handOver(await as(office, 'sys'), give('audit', 'spare'))).rejects.toMatchObject(FORBIDDEN)
    await expect(handOver(await as(office, 'sec'), give('chen', 'spare'))).rejects.toMatchObject(FORBIDDEN)
    await expect(handOver(await as(office, 'chen'), give('chen', 'spare'))).rejects.toMatchObject(FORBIDDEN)
  })

  it('keeps the three administrators apart', async () => {
    const sec = await as(office, 'sec')
    await expect(handOver(sec, give('audit', 'sec'))).rejects.toMatchObject(because('administratorsApart'))
    await expect(handOver(sec, give('sys', 'audit'))).rejects.toMatchObject(because('administratorsApart'))
    await handOver(sec, give('chen', 'sys')).catch(() => undefined)
    const role = { postId: office.postIds.chen!, role: 'auditAdmin' as const }
    await handOver(await as(office, 'sys'), give('chen', 'sys'))
    await expect(setPostRole(sec, { ...role, rowVersion: 2 })).rejects.toMatchObject(because('administratorsApart'))
  })

  it('lets the one first administrator hand two of the three posts over', async () => {
    const first = await setUpOffice(commandContext(), {
      units: [{ key: 'u', parent: null, kind: 'street', name: '新街道' }],
      people: [
        { key: 'first', username: 'first', name: '首任' },
        { key: 'next', username: 'next', name: '继任' },
      ],
      posts: ['sysAdmin', 'secAdmin', 'auditAdmin'].map((role) => ({
        ...{ key: role, unit: 'u', role: role as Role, title: role, holder: 'first' },
      })),
      oneTime: true,
    })
    const ctx = await as(first, 'first')
    await handOver(ctx, { postId: first.postIds.auditAdmin!, toPersonId: first.personIds.next!, rowVersion: 1 })
    expect((await as(first, 'next')).actor.posts).toMatchObject([{ role: 'auditAdmin' }])
  })

  it('never leaves the installation without a security administrator', async () => {
    const sec = await as(office, 'sec')
    await expect(handOver(sec, give('sec', null))).rejects.toMatchObject(because('lastGuard'))
    const own = { postId: office.postIds.sec!, rowVersion: 1 }
    await expect(closePost(sec, own)).rejects.toMatchObject(because('lastGuard'))
    await expect(setPostRole(sec, { ...own, role: 'reporter' })).rejects.toMatchObject(because('lastGuard'))
    await handOver(sec, give('sec', 'spare'))
    expect((await as(office, 'spare')).actor.posts).toMatchObject([{ role: 'secAdmin' }])
  })
})

it('closes a post, and with it what its holder could do', async () => {
  await closePost(await as(office, 'sys'), { postId: office.postIds.chen!, rowVersion: 1 })
  expect((await as(office, 'chen')).actor.posts).toEqual([])
  const [row] = await read((db) => db.select().from(post).where(eq(post.id, office.postIds.chen!)))
  expect(row).toMatchObject({ closed: true })
})
