import { expect } from '@playwright/test'
import { sampleText } from '../fixtures/sample-text.ts'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'

test('a report is read, looked through beside its text, and becomes a ledger', async ({ as }) => {
  const page = await as('shenzhiwei')
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.importFile('听澜街道2024年工作报告.txt', Buffer.from(sampleText(2)))
  await expect(page.getByRole('heading', { name: '核对草稿' })).toBeVisible()
  await expect(reports.found).toContainText('读出 85 项任务')
  await expect(page.locator('mark').filter({ hasText: '新增停车位420个' })).toBeVisible()
  await expect(page.getByLabel('计划期起')).toHaveValue('2024-01-01')
  await expect(page.getByLabel('计划期止')).toHaveValue('2024-12-31')
  await reports.leaveOut(85)
  await expect(reports.chosen).toHaveText('采用 84/85 项')
  await reports.confirm()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('听澜街道2023年工作总结和2024年工作计划')
  await page.getByRole('link', { name: '查看台账' }).click()
  const ledger = new LedgerPage(page)
  await expect(ledger.rows).toHaveCount(60)
  await expect(page.getByText('共 84 项，第 1/2 页')).toBeVisible()
  await ledger.search('停车位')
  await expect(ledger.row('新增停车位 420个').light).toHaveText('未报送')
})

test('what is no report is refused beside the field, each with its reason', async ({ as }) => {
  const reports = new ReportsPage(await as('shenzhiwei'))
  await reports.open()
  await reports.read.click()
  await expect(reports.fault).toContainText('请选择文件或粘贴全文。')
  const files = [
    ['空.txt', Buffer.alloc(0), '文件是空的。'],
    ['图片.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]), '这不是文本文件'],
    ['通知.txt', Buffer.from('关于放假的通知\n请各科室安排好值班。\n'), '没有读出下一期的工作任务'],
    ['太大.txt', Buffer.alloc(900_000, '字'), '文件过大'],
  ] as const
  for (const [name, content, said] of files) {
    await reports.importFile(name, content)
    await expect(reports.fault).toContainText(said)
  }
})

test('a report that is known already leads to what is there; a draft can be dropped', async ({ as }) => {
  const page = await as('shenzhiwei')
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.text.fill(sampleText(0))
  await reports.read.click()
  await expect(reports.fault).toContainText('这份报告已经在库中')
  await expect(page.getByRole('link', { name: '打开这份报告' })).toBeVisible()
  await expect(reports.text).toHaveValue(/听澜街道2025年工作总结/)

  await reports.text.fill(sampleText(4))
  await reports.read.click()
  await expect(page.getByRole('heading', { name: '核对草稿' })).toBeVisible()
  const draft = page.url()
  await reports.open()
  await expect(page.getByRole('heading', { name: '待确认的草稿' })).toBeVisible()
  await page.goto(draft)
  page.once('dialog', (asked) => asked.accept())
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await expect(page).toHaveURL(/\/reports$/)
  await expect(page.getByRole('heading', { name: '待确认的草稿' })).toHaveCount(0)
})
