import { expect } from '@playwright/test'
import { actionCases } from './action-cases.ts'
import { builtActions } from './build-list.ts'
import { cookieOf } from './calls.ts'
import { PASSWORD } from './maker.ts'
import { outcomeOfAction, outcomeOfVisit } from './outcomes.ts'
import { rightsTable } from './rights-table.ts'
import type { Scene } from './scene.ts'
import { test } from './scene-test.ts'

/** What each door says to a session: a page, a handler, an action. */
async function doors(scene: Scene, token: string): Promise<string[]> {
  const { input } = await scene.make((make) => fileCase(make, 'own', 'reporter'))
  return [
    await outcomeOfVisit(await scene.get('/ledger', token), null),
    await outcomeOfVisit(await scene.get('/api/ledger', token), null),
    outcomeOfAction(await scene.call('fileProgressAction', input, token)),
  ]
}
const fileCase = actionCases.fileProgressAction!
const OPEN = ['allowed', 'allowed', 'allowed']
const SHUT = ['signIn', 'signIn', 'signIn']

const reporter = (scene: Scene) => scene.make((make) => make.account('reporter'))
const by = (scene: Scene, who: 'sysAdmin' | 'secAdmin', name: string, input: object) =>
  scene.call(name, input, scene.tokens.get(who) ?? null)

test('a disabled person is nobody at the next request', async ({ scene }) => {
  const { id, token } = await reporter(scene)
  expect(await doors(scene, token)).toEqual(OPEN)
  const done = await by(scene, 'sysAdmin', 'editPersonAction', {
    personId: id,
    name: '停用',
    disabled: true,
    rowVersion: 1,
  })
  expect(done.answer).toMatchObject({ ok: true })
  expect(await doors(scene, token)).toEqual(SHUT)
})

test('a changed role bites at the next request', async ({ scene }) => {
  const { postId, token } = await scene.make((make) => make.account('inspector'))
  const withdraw = async () => {
    const { input } = await scene.make((make) => actionCases.withdrawTaskAction!(make, 'own', 'inspector'))
    return outcomeOfAction(await scene.call('withdrawTaskAction', input, token))
  }
  expect(await withdraw()).toBe('allowed')
  await by(scene, 'secAdmin', 'setPostRoleAction', { postId, role: 'reporter', rowVersion: 1 })
  expect(await withdraw()).toBe('forbidden')
  expect(await doors(scene, token)).toEqual(OPEN)
  await by(scene, 'secAdmin', 'setPostRoleAction', { postId, role: 'auditAdmin', rowVersion: 2 })
  expect(await withdraw()).toBe('notFound')
})

for (const [way, name] of [
  ['handed over', 'handOverAction'],
  ['closed', 'closePostAction'],
] as const)
  test(`a post that is ${way} gives nothing at the next request`, async ({ scene }) => {
    const { postId, token } = await reporter(scene)
    const { input } = await scene.make((make) => fileCase(make, 'own', 'reporter'))
    const to = name === 'handOverAction' ? { toPersonId: null } : {}
    expect((await by(scene, 'sysAdmin', name, { postId, rowVersion: 1, ...to })).answer).toMatchObject({ ok: true })
    expect(outcomeOfAction(await scene.call('fileProgressAction', input, token))).toBe('notFound')
  })

for (const name of ['endSessionsAction', 'resetPasswordAction'])
  test(`${name} ends the session at once`, async ({ scene }) => {
    const { id, token } = await reporter(scene)
    expect((await by(scene, 'secAdmin', name, { personId: id })).answer).toMatchObject({ ok: true })
    expect(await doors(scene, token)).toEqual(SHUT)
  })

test('a token is worth nothing after the sign-out', async ({ scene }) => {
  const { token } = await reporter(scene)
  expect((await scene.call('signOutAction', {}, token)).answer).toMatchObject({ ok: true })
  expect(await doors(scene, token)).toEqual(SHUT)
})

test('a changed password ends every session, and begins one for this browser', async ({ scene }) => {
  const { id, token } = await reporter(scene)
  const another = await scene.make((make) => make.session(id))
  const changed = await scene.call('changePasswordAction', { old: PASSWORD, next: 'Geng-Xin-Ren-5162' }, token)
  const begun = /liangdeng=([^;]+)/.exec(String(changed.headers['set-cookie']))?.[1] ?? ''
  expect(await doors(scene, token)).toEqual(SHUT)
  expect(await doors(scene, another)).toEqual(SHUT)
  expect(await doors(scene, begun)).toEqual(OPEN)
})

test('a made-up, a cut and a doubled token are nobody', async ({ scene }) => {
  const { token } = await reporter(scene)
  for (const wrong of ['', 'x', token.slice(0, -1), `${token}x`, 'x'.repeat(5_000)])
    expect(await doors(scene, wrong)).toEqual(SHUT)
  const doubled = await scene.get('/api/ledger', null, { cookie: `${cookieOf('x').cookie}; ${cookieOf('y').cookie}` })
  expect(doubled.status).toBe(401)
})

test('whoever holds a one-time password can do nothing but change it, sign out and choose the language', async ({
  scene,
}) => {
  const { token } = await scene.make((make) => make.account('inspector', true))
  const open = ['signInAction', 'signOutAction', 'changePasswordAction', 'switchLanguageAction']
  const before = await scene.recorded()
  for (const { name } of builtActions().filter((each) => !open.includes(each.name))) {
    const { answer } = await scene.call(name, {}, token)
    expect(answer, name).toEqual({ ok: false, code: 'forbidden', reason: 'passwordFirst' })
  }
  expect(await scene.recorded()).toBe(before)
  for (const { name, cells } of rightsTable().filter((row) => row.kind === 'address')) {
    if (cells.some((cell) => cell.who === 'nobody' && cell.expected !== 'signIn')) continue
    const reply = await scene.get(name.replace(/#.*/, '').replace('[id]', 'x'), token)
    const outcome = await outcomeOfVisit(reply, null)
    if (name !== '/account/password') expect(['forbidden', '→/account/password'], name).toContain(outcome)
  }
})
