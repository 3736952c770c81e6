import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Ctx } from '../../kernel/context.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { showTask } from '../tasks/show-task.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice } from './filing-office.ts'

let clean: () => Promise<void>
let at: FilingOffice
let reporter: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  reporter = await at.as('reporter')
})
afterEach(() => clean())

const cell = async (ctx: Ctx) =>
  (await ledgerPage(ctx, { report: at.reportId, month: '2025-06' }))?.rows.find((row) => row.id === at.tasks.projects)
    ?.filing

it('shows what was said of troubles and next steps, and carries nothing where nothing was', async () => {
  await fileProgress(reporter, entered(at.tasks.projects, { typed: '6', issues: ' 用地指标未批 ', nextSteps: '' }))
  const seen = await cell(await at.as('inspector'))
  expect(seen).toMatchObject({ issues: '用地指标未批' })
  expect(seen).not.toHaveProperty('nextSteps')
  const { filings } = await showTask(reporter, { id: at.tasks.projects, month: '2025-06' })
  expect(filings[0]?.filing).toMatchObject({ issues: '用地指标未批' })
})

it('keeps them when only the figure is filed anew, and tells them in a conflict', async () => {
  const first = entered(at.tasks.projects, { typed: '6', issues: '缺人', nextSteps: '七月补员' })
  await fileProgress(reporter, first)
  await fileProgress(reporter, entered(at.tasks.projects, { typed: '7', rowVersion: 1, requestKey: 'another-key' }))
  expect(await cell(reporter)).toMatchObject({ typed: '7', issues: '缺人', nextSteps: '七月补员' })
  const late = entered(at.tasks.projects, { typed: '8', rowVersion: 1, requestKey: 'the-third-key' })
  await expect(fileProgress(reporter, late)).rejects.toMatchObject({
    detail: { data: { current: { typed: '7', issues: '缺人', nextSteps: '七月补员' } } },
  })
})

it('shows the two levels beside a growth to whoever looks, and keeps them when the figure is filed anew', async () => {
  const levels = { level: '31.2', levelBefore: '29.9' }
  await fileProgress(reporter, entered(at.tasks.projects, { typed: '6', ...levels }))
  expect(await cell(await at.as('inspector'))).toMatchObject(levels)
  await fileProgress(reporter, entered(at.tasks.projects, { typed: '7', rowVersion: 1, requestKey: 'another-key' }))
  expect(await cell(reporter)).toMatchObject({ typed: '7', ...levels })
})
