import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import { resolveSession } from '../../kernel/session.ts'
import { read } from '../../kernel/write.ts'
import { as, cast } from './cast.ts'
import { closeUnit } from './close-unit.ts'
import { CreatePerson, createPerson } from './create-person.ts'
import { CreateUnit, createUnit } from './create-unit.ts'
import { EditPerson, editPerson } from './edit-person.ts'
import { editUnit } from './edit-unit.ts'
import { endSessions } from './end-sessions.ts'
import { listPeople } from './list-people.ts'
import { listUnits } from './list-units.ts'
import { myEmail } from './my-email.ts'
import { resetPassword } from './reset-password.ts'
import { SetEmail, setEmail } from './set-email.ts'
import type { OfficeSetUp } from './set-up-office.ts'
import { signIn } from './sign-in.ts'
import { loadUnit } from './unit-row.ts'

let remove: () => Promise<void>
let office: OfficeSetUp
beforeEach(async () => {
  remove = await freshDatabase()
  office = await cast()
})
afterEach(() => remove())

const FORBIDDEN = { code: 'forbidden' }
const because = (reason: string) => ({ code: 'conflict', detail: { reason } })
const enter = (username: string, password: string) =>
  signIn({ username, password }, { address: '10.0.0.1', now: Date.now(), requestId: 'r' })

describe('units', () => {
  const unit = (kind: 'district' | 'street' | 'community', parent: string | null, name: string) =>
    CreateUnit.parse({ kind, parentId: parent && office.unitIds[parent], name })

  it('stand in a tree that is listed in order, each below an office', async () => {
    const sys = await as(office, 'sys')
    const { unitId } = await createUnit(sys, unit('community', 'street', '柳岸社区'))
    const row = await read((db) => loadUnit(db, unitId))
    const street = `/${office.unitIds.street}/`
    expect(row).toMatchObject({ path: `${street}${unitId}/`, officePath: street })
    const listed = (await listUnits(sys)).map((each) => [each.depth, each.fullName, each.openPosts])
    expect(listed).toEqual([
      [0, '汀兰街道', 3],
      [1, '汀兰街道 柳岸社区', 0],
      [1, '汀兰街道 经济发展科', 1],
    ])
  })

  it('stand only where their kind may', async () => {
    const sys = await as(office, 'sys')
    const refused = { detail: { fields: { kind: 'unitKindPlace' } } }
    await expect(createUnit(sys, unit('community', null, '无上级'))).rejects.toMatchObject(refused)
    await expect(createUnit(sys, unit('district', 'street', '倒挂区'))).rejects.toMatchObject(refused)
  })

  it('are named by 系统管理员 only, unless somebody was quicker', async () => {
    const input = { unitId: office.unitIds.section!, name: '经济科', sort: 3, rowVersion: 1 }
    for (const key of ['sec', 'audit', 'chen'])
      await expect(editUnit(await as(office, key), input)).rejects.toMatchObject(FORBIDDEN)
    await editUnit(await as(office, 'sys'), input)
    await expect(editUnit(await as(office, 'sys'), input)).rejects.toMatchObject(because('changed'))
  })

  it('close when nothing hangs on them any more', async () => {
    const sys = await as(office, 'sys')
    await expect(closeUnit(sys, { unitId: office.unitIds.street! })).rejects.toMatchObject(because('unitHasUnits'))
    await expect(closeUnit(sys, { unitId: office.unitIds.section! })).rejects.toMatchObject(because('unitHasPosts'))
    const { unitId } = await createUnit(sys, unit('community', 'section', '空社区'))
    await closeUnit(sys, { unitId })
    await expect(closeUnit(sys, { unitId })).rejects.toMatchObject({ code: 'notFound' })
    await expect(createUnit(sys, { ...unit('community', null, '其下'), parentId: unitId })).rejects.toMatchObject(
      because('unitClosed'),
    )
  })
})

describe('people', () => {
  it('are added by 系统管理员 with a password for one use', async () => {
    const input = CreatePerson.parse({ username: 'Ｌi.Na', name: ' 李娜 ' })
    await expect(createPerson(await as(office, 'sec'), input)).rejects.toMatchObject(FORBIDDEN)
    const { password, personId } = await createPerson(await as(office, 'sys'), input)
    const { token } = await enter('li.na', password)
    expect(await resolveSession(token, Date.now())).toMatchObject({ personId, name: '李娜', mustChange: true })
    await expect(createPerson(await as(office, 'sys'), input)).rejects.toMatchObject({
      detail: { fields: { username: 'usernameTaken' } },
    })
  })

  it('are shut out at once when disabled, but never by themselves nor an administrator by 系统管理员', async () => {
    const { token } = await enter('chen', office.accounts[3]!.password)
    const off = (key: string) => ({ personId: office.personIds[key]!, name: key, disabled: true, rowVersion: 1 })
    await editPerson(await as(office, 'sys'), off('chen'))
    expect(await resolveSession(token, Date.now())).toBeNull()
    await expect(editPerson(await as(office, 'sys'), off('sec'))).rejects.toMatchObject(FORBIDDEN)
    await expect(editPerson(await as(office, 'sec'), off('sec'))).rejects.toMatchObject(because('disableSelf'))
    await expect(editPerson(await as(office, 'sec'), off('spare'))).rejects.toMatchObject(FORBIDDEN)
    await editPerson(await as(office, 'sec'), off('audit'))
  })

  it('say themselves where their digest goes, or 系统管理员 does; an edit without a word on it leaves it', async () => {
    const chen = await as(office, 'chen')
    await setEmail(chen, SetEmail.parse({ email: ' chen@office.test ' }))
    expect(SetEmail.safeParse({ email: 'chen@' }).error?.issues[0]?.message).toBe('email')
    const edit = { personId: office.personIds.chen!, name: '陈填报', disabled: false }
    await editPerson(await as(office, 'sys'), EditPerson.parse({ ...edit, rowVersion: 2 }))
    expect(await myEmail(chen)).toBe('chen@office.test')
    await editPerson(await as(office, 'sys'), EditPerson.parse({ ...edit, rowVersion: 3, email: '' }))
    expect(await myEmail(chen)).toBeNull()
  })

  it('get another one-time password from 安全管理员, which ends their sessions', async () => {
    const { token } = await enter('chen', office.accounts[3]!.password)
    const chen = { personId: office.personIds.chen! }
    await expect(resetPassword(await as(office, 'sys'), chen)).rejects.toMatchObject(FORBIDDEN)
    const { password } = await resetPassword(await as(office, 'sec'), chen)
    expect(await resolveSession(token, Date.now())).toBeNull()
    const again = await enter('chen', password)
    expect(await resolveSession(again.token, Date.now())).toMatchObject({ mustChange: true })
  })

  it('are listed with their sessions and locks', async () => {
    await enter('chen', office.accounts[3]!.password)
    for (let i = 0; i < 5; i++) await enter('spare', 'x').catch(() => undefined)
    const listed = new Map((await listPeople(await as(office, 'sec'))).map((each) => [each.username, each]))
    expect(listed.get('chen')).toMatchObject({ sessions: 1, lockedUntil: null, mustChange: false })
    expect(listed.get('spare')!.lockedUntil).toBeGreaterThan(Date.now())
    expect(await endSessions(await as(office, 'sec'), { personId: office.personIds.chen! })).toEqual({ ended: 1 })
    for (const key of ['audit', 'chen'])
      await expect(listPeople(await as(office, key))).rejects.toMatchObject(FORBIDDEN)
  })
})
