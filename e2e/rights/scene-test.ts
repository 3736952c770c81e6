import { test as base } from '@playwright/test'
import { type Shown, shownObjects } from './address-cases.ts'
import { Scene } from './scene.ts'

/** Tests of who may do what: one server with two offices, and what its addresses show. */
export const test = base.extend<object, { scene: Scene; shown: Shown }>({
  scene: [
    async ({ playwright: _ }, provide) => {
      const scene = await Scene.open()
      await provide(scene)
      await scene.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  shown: [async ({ scene }, provide) => provide(await scene.make(shownObjects)), { scope: 'worker' }],
})
