import { expect } from '@playwright/test'
import { builtAddresses } from './build-list.ts'
import { ask, cookieOf } from './calls.ts'
import { PLAN } from './made.ts'
import type { Maker } from './maker.ts'
import { bare, outcomeOfAction } from './outcomes.ts'
import type { Target } from './rights-table.ts'
import { test } from './scene-test.ts'
import { PROMISE } from './stated.ts'

/** What an action names beside its object: out of reach it answers as nothing does, though the object is one's own. */
const BESIDE: Record<string, [name: string, input: (make: Maker, at: Target) => Promise<object>]> = {
  'the unit that is to lead': [
    'assignTasksAction',
    async (make, at) => ({ taskIds: [(await make.ownTask('own')).id], leadUnitId: make.unitAt(at) }),
  ],
  'a unit that is to support': [
    'assignTasksAction',
    async (make, at) => ({ taskIds: [(await make.ownTask('own')).id], supportingUnitIds: [make.unitAt(at)] }),
  ],
  'the post that is to answer': [
    'assignTasksAction',
    async (make, at) => ({ taskIds: [(await make.ownTask('own')).id], postId: (await make.post(at)).id }),
  ],
  'one task of many': [
    'assignTasksAction',
    async (make, at) => ({ taskIds: [(await make.ownTask('own')).id, (await make.ownTask(at)).id], postId: null }),
  ],
  'the theme of a new task': [
    'addTaskAction',
    async (make, at) => ({
      reportId: (await make.report('own')).id,
      sectionId: (await make.section(at)).id,
      promise: { ...PROMISE, title: '新任务', start: PLAN.start, due: PLAN.end },
      why: '会议新交办',
    }),
  ],
  'a checkpoint of another task': [
    'removeCheckpointAction',
    async (make, at) => {
      const { id: taskId } = await make.ownTask('own')
      const { id: other } = await make.ownTask(at)
      return { taskId, rowVersion: 1, checkpointId: (await make.checkpoint(other, at)).id }
    },
  ],
}

for (const [what, [name, input]] of Object.entries(BESIDE))
  test(`beside the object, ${what} is hidden too`, async ({ scene }) => {
    const [other, none] = await scene.make(async (make) => [await input(make, 'other'), await input(make, 'none')])
    const token = scene.tokens.get('inspector') ?? null
    const before = await scene.everything()
    const hidden = await scene.call(name, other, token)
    expect(outcomeOfAction(hidden)).toBe('notFound')
    expect(bare(hidden)).toBe(bare(await scene.call(name, none, token)))
    expect(await scene.everything()).toBe(before)
  })

test('handlers answer to no method that writes', async ({ scene }) => {
  const before = await scene.everything()
  for (const path of builtAddresses().filter((each) => /^\/api\/|\/export/.test(each)))
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const headers = { ...cookieOf(scene.tokens.get('inspector') ?? null), origin: `http://127.0.0.1:${scene.port}` }
      expect((await ask(scene.port, path, { method, headers })).status, `${method} ${path}`).toBe(405)
    }
  expect(await scene.everything()).toBe(before)
})
