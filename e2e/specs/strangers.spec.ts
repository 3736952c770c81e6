import { expect, type Page } from '@playwright/test'
import type { Office } from '../fixtures/office.ts'
import { test } from '../fixtures/test.ts'

const NOBODYS = '00000000000000000000nn'

/** Every address that names a task or a report. */
const ADDRESSES = {
  task: ['/tasks/ID', '/tasks/ID/edit', '/tasks/ID?month=2025-06'],
  report: [
    '/reports/ID',
    '/reports/ID/assign',
    '/ledger?report=ID',
    '/overview?report=ID',
    '/tasks/new?report=ID',
    '/print/ledger?report=ID',
    '/api/ledger?report=ID',
    '/api/export/ledger?report=ID',
  ],
}

/**
 * What an address answers, without the id that was asked for and without where it was redirected. The framework streams
 * a page's pieces as they come, numbered so: all its words count, their order does not.
 */
async function answer(page: Page, address: string, id: string) {
  const response = await page.request.get(address.replace('ID', id), { maxRedirects: 0 })
  const body = (await response.text()).replaceAll(id, 'ID').replace(/"ref":"\w+"/, '')
  const words = body.split(/[^\p{L}\p{N}_-]+/u).filter((word) => !/^L?[0-9a-f]{1,2}$/.test(word))
  return { status: response.status(), type: response.headers()['content-type'], words: words.toSorted() }
}

async function expectNothing(page: Page, addresses: readonly string[], id: string) {
  for (const address of addresses) {
    const [hidden, nonexistent] = [await answer(page, address, id), await answer(page, address, NOBODYS)]
    expect(hidden, address).toEqual(nonexistent)
    expect(hidden.status, address).toBe(404)
  }
}

const theirs = (office: Office) =>
  Promise.all([office.taskOf('新嘉街道', '新引进产业项目16个'), office.reportOf('新嘉街道')])

for (const stranger of ['dongliu-reporter', 'dongliu-inspector', 'lushian', 'xuqinghe', 'songwendi']) {
  test(`${stranger} gets nothing of another office by address, as if it did not exist`, async ({ as, office }) => {
    const page = await as(stranger)
    const [task, report] = await theirs(office)
    await expectNothing(page, ADDRESSES.task, task)
    await expectNothing(page, ADDRESSES.report, report)
  })
}

test('a section sees nothing of another section of its own office', async ({ as, office }) => {
  const page = await as('luozijin')
  const task = await office.taskOf('听澜街道', '新引进产业项目 18个')
  await expectNothing(page, ADDRESSES.task, task)
  const report = await office.reportOf('听澜街道')
  const rows = await page.request.get(`/api/ledger?report=${report}&month=2026-06`)
  const seen: { title: string; leadUnitId: string }[] = (await rows.json()).data.rows
  const own = seen.find(({ title }) => title === '推广社区议事厅')?.leadUnitId
  expect(own).toBeDefined()
  expect(seen.filter(({ leadUnitId }) => leadUnitId !== own)).toEqual([])
})

test('whoever is not signed in is sent to the sign-in, for what exists and what does not', async ({ as, office }) => {
  const page = await as()
  const [task, report] = await theirs(office)
  for (const [addresses, id] of [
    [ADDRESSES.task, task],
    [ADDRESSES.report, report],
  ] as const) {
    for (const address of addresses) {
      const [hidden, nonexistent] = [await answer(page, address, id), await answer(page, address, NOBODYS)]
      expect(hidden, address).toEqual(nonexistent)
      expect(hidden.status, address).toBe(address.startsWith('/api/') ? 401 : 307)
    }
  }
  await page.goto(`/tasks/${task}`)
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('a stranger reads in words that there is nothing', async ({ as, office, watch }) => {
  watch.foresee(/status of 404/)
  const page = await as('dongliu-reporter')
  const [task] = await theirs(office)
  await page.goto(`/tasks/${task}`)
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible()
  await expect(page.getByText('这里没有内容，或者您的岗位看不到它。')).toBeVisible()
})
