import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'

test('by a plain-http name that is no localhost one signs in, files and is judged', async ({ as, office }) => {
  const page = await as(undefined, { plainHost: true })
  const door = new SignInPage(page)
  await door.open()
  expect(new URL(page.url()).hostname).toBe('liangdeng.test')
  expect(await page.evaluate(() => [window.isSecureContext, typeof crypto.randomUUID])).toEqual([false, 'undefined'])
  await door.signIn('xinjia-reporter', office.firstPassword('xinjia-reporter'))
  await expect(page).toHaveURL(/\/month/)

  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2025-02' })
  const row = ledger.row('便民中心可办民生事项九成')
  await row.file('88')
  await expect(row.light).toHaveText('滞后')
  await row.file('九十')
  await expect(row.trouble).toContainText('请填数字。')
  await expect(row.number).toHaveValue('九十')
  const other = ledger.row('提供安宁疗护服务')
  await other.choose('能按期完成')
  await expect(other.light).toHaveText('正常')
})

test('there, too, a supervisor returns a filing, and the chart is drawn', async ({ as }) => {
  const page = await as('shenzhiwei', { plainHost: true })
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2026-06', q: '口袋公园' })
  const row = ledger.row('新建口袋公园 2个')
  const dialog = await row.openReturn()
  await dialog.reason.fill('第二处公园的开工日期请补充')
  await dialog.settle()
  await expect(row.cell).toContainText('已退回')
  await row.openTask()
  await page.getByRole('img', { name: '进度' }).scrollIntoViewIfNeeded()
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
})
