import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Clock } from '../fixtures/clock.ts'
import { Office } from '../fixtures/office.ts'
import { runFolder } from '../fixtures/place.ts'
import { runOn, runUnder } from '../fixtures/programs.ts'
import { test as base } from '../fixtures/test.ts'
import { Desks } from './desks.ts'
import { Street } from './street.ts'

const FIRST_DAY = '2026-01-12'

/** Tests of the invented street, whose server lives by a clock that is set from month to month. */
export const test = base.extend<{ street: Street }, { clock: Clock; folder: string }>({
  folder: [async ({ playwright: _ }, provide) => provide(mkdtempSync(join(runFolder, 'year-'))), { scope: 'worker' }],
  clock: [
    async ({ folder }, provide) => {
      const clock = new Clock(folder)
      clock.set(FIRST_DAY)
      await provide(clock)
    },
    { scope: 'worker' },
  ],
  office: [
    async ({ folder, clock }, provide) => {
      await runOn(folder, 'db/migrate.ts')
      await runUnder(clock, folder, 'e2e/year/found-street.ts')
      const office = await Office.over(folder, clock)
      await provide(office)
      await office.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  street: async ({ browser, office, clock, watch }, provide) => {
    const desks = new Desks(browser, office, clock, watch)
    await provide(new Street(office, desks))
    await desks.closeAll()
  },
})
