import { expect } from '@playwright/test'
import { actionCases } from './action-cases.ts'
import { addressCases } from './address-cases.ts'
import { outcomeOfAction, outcomeOfVisit } from './outcomes.ts'
import { type Cell, rightsTable } from './rights-table.ts'
import type { Scene } from './scene.ts'
import { test } from './scene-test.ts'

const rows = rightsTable()
const actions = rows.filter((row) => row.kind === 'action')
const addresses = rows.filter((row) => row.kind === 'address')

/** Origins that are not this host's; an empty header is left out. */
const strangers = (port: number): Record<string, Record<string, string>> => ({
  missing: { origin: '' },
  null: { origin: 'null' },
  foreign: { origin: 'http://evil.example' },
  'look-alike before': { origin: `http://127.0.0.1.evil.example:${port}` },
  'look-alike behind': { origin: `http://evil-127.0.0.1:${port}` },
  'another port': { origin: `http://127.0.0.1:${port + 1}` },
  userinfo: { origin: `http://127.0.0.1:${port}@evil.example` },
  'spoofed X-Forwarded-Host': { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
  'missing, X-Forwarded-Host': { origin: '', 'x-forwarded-host': 'evil.example' },
})

/** Fields that decide or identify, sent along by somebody who hopes that they are taken. */
const EXTRA = {
  ...{
    role: 'sysAdmin',
    unitId: 'x',
    officePath: '/',
    personId: 'x',
    actor: { personId: '' },
    id: 'x',
    confirmed: true,
  },
  ...{ standing: 'green', state: 'approved', mustChange: false, rowVersion: 1, leadUnitId: 'x', closed: false },
}
/** What an action takes anyway, though a case does not send it. */
const TAKEN: Record<string, string[]> = { assignTaskAction: ['leadUnitId'], editHeadAction: ['unitId'] }

/** Headers by which a guard in front of the application was or could be passed by. */
const DETOURS: Record<string, Record<string, string>> = {
  subrequest: { 'x-middleware-subrequest': Array(5).fill('middleware').join(':') },
  'subrequest of src': { 'x-middleware-subrequest': Array(5).fill('src/middleware').join(':') },
  rewrite: { 'x-middleware-rewrite': '/account', 'x-invoke-path': '/account', 'x-matched-path': '/account' },
  RSC: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1' },
  segment: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
}

for (const stranger of Object.keys(strangers(0)))
  test(`every action is refused when the Origin is ${stranger}`, async ({ scene }) => {
    const faults: string[] = []
    const sent = await entitled(scene)
    const before = await scene.everything()
    for (const { name, input, token } of sent) {
      const reply = await scene.call(name, input, token, strangers(scene.port)[stranger])
      // The framework refuses some of them itself, before the action is called.
      const refused = reply.answer === null ? reply.status === 500 : reply.answer.reason === 'origin'
      if (!refused || reply.answer?.ok) faults.push(`${name}: ${reply.status} ${reply.text.slice(0, 200)}`)
    }
    expect(faults).toEqual([])
    expect(await scene.everything()).toBe(before)
  })

test('no action takes a field that is not its own', async ({ scene }) => {
  const faults: string[] = []
  const sent = await entitled(scene)
  const before = await scene.everything()
  for (const { name, input, token } of sent)
    for (const [field, value] of Object.entries(EXTRA)) {
      if (field in input || TAKEN[name]?.includes(field)) continue
      const reply = await scene.call(name, { ...input, [field]: value }, token)
      if (outcomeOfAction(reply) !== 'validation') faults.push(`${name} with ${field}: ${reply.text.slice(0, 200)}`)
    }
  expect(faults).toEqual([])
  expect(await scene.everything()).toBe(before)
  for (const { name, input, token } of sent) {
    const reply = await scene.call(name, input, token)
    if (outcomeOfAction(reply) !== 'allowed') faults.push(`${name} without them: ${reply.text.slice(0, 200)}`)
  }
  expect(faults).toEqual([])
})

for (const [detour, headers] of Object.entries(DETOURS))
  test(`no address opens by a detour: ${detour}`, async ({ scene, shown }) => {
    const faults: string[] = []
    for (const { name, cells } of addresses)
      for (const { who, target, expected } of cells) {
        if (expected === 'allowed' || !['nobody', 'reporter', 'sysAdmin'].includes(who)) continue
        const { path, mark } = addressCases[name]?.(shown, target) ?? { path: name, mark: null }
        const reply = await scene.get(path, scene.tokens.get(who) ?? null, headers)
        const outcome = await outcomeOfVisit(reply, mark)
        if (mark !== null ? reply.text.includes(mark) : outcome === 'allowed' && !('rsc' in headers))
          faults.push(`${who} on ${path}: ${outcome}`)
      }
    expect(faults).toEqual([])
  })

test("the framework's own requests for parts of a page show what the page shows", async ({ scene, shown }) => {
  const { path, mark } = addressCases['/tasks/[id]']!(shown, 'own')
  for (const headers of Object.values(DETOURS))
    if ('rsc' in headers && !('next-router-prefetch' in headers))
      expect((await scene.get(path, scene.tokens.get('reporter') ?? null, headers)).text).toContain(mark)
})

test('no action is called by a detour', async ({ scene }) => {
  const faults: string[] = []
  const sent = await entitled(scene)
  const before = await scene.everything()
  for (const headers of Object.values(DETOURS))
    for (const { name, input, open } of sent) {
      if (open) continue
      const reply = await scene.call(name, input, null, headers)
      // Calls that claim to be the framework's requests for parts of a page are sent on, not carried out.
      const sentOn = reply.status === 307 && String(reply.headers.location).includes('_rsc')
      if (!sentOn && outcomeOfAction(reply) !== 'signIn')
        faults.push(`${name} ${JSON.stringify(headers)}: ${reply.text}`)
    }
  expect(faults).toEqual([])
  expect(await scene.everything()).toBe(before)
})

/** For each action an input that would do, from somebody whom the table allows it. */
function entitled(scene: Scene) {
  return scene.make(async (make) => {
    const sent: { name: string; input: Record<string, unknown>; token: string | null; open: boolean }[] = []
    for (const { name, cells } of actions) {
      const cell = cells.find((each): each is Cell => each.expected === 'allowed' && each.who !== 'nobody')
      const made = cell && (await actionCases[name]?.(make, cell.target, cell.who))
      if (!cell || !made) throw new Error(`nobody may call ${name}`)
      const open = cells.some((each) => each.who === 'nobody' && each.expected === 'allowed')
      sent.push({ name, input: made.input, token: made.token ?? scene.tokens.get(cell.who) ?? null, open })
    }
    return sent
  })
}
