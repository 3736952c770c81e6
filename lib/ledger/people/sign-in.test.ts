import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { history } from '../../../db/schema/history.ts'
import { session } from '../../../db/schema/people.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { LOCKOUT_MS } from '../../domain/people/lockout.ts'
import { resolveSession } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'
import { as, cast } from './cast.ts'
import { changePassword } from './change-password.ts'
import { editPerson } from './edit-person.ts'
import type { OfficeSetUp } from './set-up-office.ts'
import { SignIn, signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { switchLanguage } from './switch-language.ts'
import { unlockAccount } from './unlock-account.ts'
import { unlockAddress } from './unlock-address.ts'

const NOW = 1_780_000_000_000
let remove: () => Promise<void>
let office: OfficeSetUp
beforeEach(async () => {
  remove = await freshDatabase()
  office = await cast()
})
afterEach(() => remove())

const passwordOf = (username: string) => office.accounts.find((each) => each.username === username)!.password
const from = (address = '10.0.0.1', now = NOW) => ({ address, now, requestId: 'r' })
const enter = (username: string, password = passwordOf(username), origin = from()) =>
  signIn(SignIn.parse({ username, password }), origin)
const WRONG = { code: 'unauthenticated', detail: { reason: 'wrongCredentials' } }
const LOCKED = { code: 'limit', detail: { reason: 'signInLocked' } }
/** What the history tells, but for the setting up of the office. */
const actions = async () => {
  const rows = await read((db) => db.select().from(history).orderBy(history.seq))
  return rows.map((row) => row.action).filter((action) => !/[.](create|handOver)$/.test(action))
}

describe('the sign-in', () => {
  it('opens a session with a new token each time and keeps only its hash', async () => {
    const first = await enter(' CHEN ', passwordOf('chen'))
    const second = await enter('chen')
    expect(first.token).not.toBe(second.token)
    expect(await resolveSession(first.token, NOW)).toMatchObject({ username: 'chen', name: '陈填报' })
    expect(JSON.stringify(await read((db) => db.select().from(session)))).not.toContain(first.token)
    expect(await actions()).toEqual(['person.signIn', 'person.signIn'])
  })

  it('ends the session that this browser had before', async () => {
    const { token } = await enter('chen')
    await signIn(SignIn.parse({ username: 'chen', password: passwordOf('chen') }), { ...from(), oldToken: token })
    expect(await resolveSession(token, NOW)).toBeNull()
  })

  it('gives unknown, disabled and wrong one answer', async () => {
    const spare = { personId: office.personIds.spare!, name: '未任职', rowVersion: 1 }
    await editPerson(await as(office, 'sys'), { ...spare, disabled: true })
    await expect(enter('nobody', 'x')).rejects.toMatchObject(WRONG)
    await expect(enter('spare')).rejects.toMatchObject(WRONG)
    await expect(enter('chen', 'x')).rejects.toMatchObject(WRONG)
    expect((await actions()).slice(1)).toEqual(Array(3).fill('person.signInRefused'))
  })

  it('keeps no unknown name: it may have been a password', async () => {
    await expect(enter('hunter2secret', 'x')).rejects.toMatchObject(WRONG)
    expect(JSON.stringify(await read((db) => db.select().from(history)))).not.toContain('hunter2secret')
  })

  it('brings the language along that was chosen before', async () => {
    expect((await enter('chen')).language).toBeNull()
    await switchLanguage(await as(office, 'chen'), { language: 'zh-CN' })
    await switchLanguage(await as(office, 'chen'), { language: 'en' })
    expect((await enter('chen')).language).toBe('en')
  })
})

describe('the lock', () => {
  it('closes an account after five failures, for half an hour, known or not', async () => {
    for (const name of ['chen', 'nobody']) {
      for (let i = 0; i < 5; i++) await expect(enter(name, 'x')).rejects.toMatchObject(WRONG)
      await expect(enter(name, 'x')).rejects.toMatchObject(LOCKED)
    }
    await expect(enter('chen')).rejects.toMatchObject(LOCKED)
    await expect(enter('chen', undefined, from('10.0.0.2', NOW + LOCKOUT_MS - 1))).rejects.toMatchObject(LOCKED)
    expect(await enter('chen', undefined, from('10.0.0.2', NOW + LOCKOUT_MS))).toHaveProperty('token')
    expect((await actions()).filter((action) => action === 'person.lock')).toHaveLength(2)
  })

  it('holds against guesses sent at once', async () => {
    const guesses = Array.from({ length: 9 }, () => enter('chen', 'x').catch((error) => error.code))
    const answers = await Promise.all([...guesses, enter('chen').catch((error) => error.code)])
    expect(answers.filter((code) => code === 'unauthenticated')).toHaveLength(5)
    expect(answers.filter((code) => code === 'limit').length).toBeGreaterThanOrEqual(4)
  })

  it('forgets failures after a success', async () => {
    for (let i = 0; i < 4; i++) await expect(enter('chen', 'x')).rejects.toMatchObject(WRONG)
    await enter('chen')
    for (let i = 0; i < 4; i++) await expect(enter('chen', 'x')).rejects.toMatchObject(WRONG)
    expect(await enter('chen')).toHaveProperty('token')
  })

  it('closes an address after twenty, for every account', async () => {
    for (let i = 0; i < 20; i++) await expect(enter(`name${i}`, 'x')).rejects.toMatchObject(WRONG)
    await expect(enter('chen')).rejects.toMatchObject(LOCKED)
    expect(await enter('chen', undefined, from('10.0.0.2'))).toHaveProperty('token')
    await unlockAddress(await as(office, 'sec'), { address: '10.0.0.1' })
    expect(await enter('chen')).toHaveProperty('token')
  })

  it('is lifted by the security administrator', async () => {
    for (let i = 0; i < 5; i++) await expect(enter('chen', 'x')).rejects.toMatchObject(WRONG)
    await unlockAccount(await as(office, 'sec'), { personId: office.personIds.chen! })
    expect(await enter('chen')).toHaveProperty('token')
  })
})

describe('the way out', () => {
  it('ends the session on the server', async () => {
    const { token } = await enter('chen')
    await signOut(await as(office, 'chen'), token)
    expect(await resolveSession(token, NOW)).toBeNull()
  })
})

describe('changing the password', () => {
  const change = async (old: string, next: string) =>
    changePassword(await as(office, 'chen', NOW), { old, next }, '10.0.0.1')

  it('opens with the new one only, and ends every other session', async () => {
    const { token } = await enter('chen')
    const fresh = await change(passwordOf('chen'), '汀兰 Street 2026')
    expect(await resolveSession(token, NOW)).toBeNull()
    expect(await resolveSession(fresh.token, NOW)).toMatchObject({ username: 'chen', mustChange: false })
    await expect(enter('chen')).rejects.toMatchObject(WRONG)
    expect(await enter('chen', '汀兰 Street 2026')).toHaveProperty('token')
  })

  it.each([
    ['short', 'passwordShort'],
    ['onlysmallletters', 'passwordSimple'],
    ['My-Chen-2026-word', 'passwordHasName'],
  ])('refuses %s', async (next, key) => {
    await expect(change(passwordOf('chen'), next)).rejects.toMatchObject({ detail: { fields: { next: key } } })
  })

  it('refuses the same again, and counts wrong old ones like failed sign-ins', async () => {
    const same = passwordOf('chen')
    await expect(change(same, same)).rejects.toMatchObject({ detail: { fields: { next: 'passwordSame' } } })
    for (let i = 0; i < 5; i++)
      await expect(change('x', 'Other-2026-word')).rejects.toMatchObject({
        detail: { fields: { old: 'passwordWrong' } },
      })
    await expect(change(same, 'Other-2026-word')).rejects.toMatchObject(LOCKED)
    const [row] = await read((db) =>
      db.select().from(history).where(eq(history.action, 'person.changePasswordRefused')),
    )
    expect(row).toMatchObject({ personId: office.personIds.chen })
  })
})
