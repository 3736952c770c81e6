import { expect } from '@playwright/test'
import { asDocx } from '../fixtures/report-files.ts'
import { shortReport } from '../fixtures/short-report.ts'
import { test } from '../fixtures/test.ts'
import { DraftPage } from '../pages/draft-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'
import { TaskPage } from '../pages/task-page.ts'

test('a task reads top-down: its sentence, the verdict, the path, the record', async ({ as }) => {
  const page = await as('shenzhiwei')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2026-06', q: '新引进产业项目' })
  await ledger.rows.first().getByRole('rowheader').getByRole('link').click()
  const task = new TaskPage(page)
  await expect(task.heading).toContainText('新引进产业项目 18个')
  await expect(task.clause).toHaveText(/新引进产业项目18个/)
  await expect(task.promise).toContainText('智能装备、船舶配套、数字文旅')
  await expect(task.verdict).toContainText('应完成 9 个')

  await task.showPath()
  await expect(task.chart).toBeVisible()
  await expect(task.pathTable.getByRole('row').filter({ hasText: '2026年6月' })).toContainText('9')
  await expect(task.record.getByRole('row').filter({ hasText: '2026年6月' })).toContainText('林望秋')
  await expect(task.history.getByRole('cell', { name: '林望秋' }).first()).toBeVisible()
  await task.history.getByRole('link', { name: /完整经过/ }).click()
  await expect(page.getByRole('cell', { name: '报送', exact: true }).first()).toBeVisible()
  await expect(page.getByText('系统判定').first()).toBeVisible()
})

test('months are stepped through, each with its own light and path so far', async ({ as }) => {
  const page = await as('shenzhiwei')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2026-03', q: '月度升规' })
  const row = ledger.row('月度升规 4家')
  await expect(row.why).toContainText('实完成')
  const march = await row.why.textContent()
  await ledger.goToNextMonth()
  await expect(ledger.month).toHaveValue('2026-04')
  await expect(row.why).not.toHaveText(march ?? '')
  await ledger.goToPreviousMonth()
  await expect(row.why).toHaveText(march ?? '')

  await row.openTask()
  const task = new TaskPage(page)
  await expect(task.months).toHaveCount(12 - (await task.monthsToCome()))
  await task.goToMonth('2026年1月')
  await expect(task.verdict).toContainText('按计划目前尚不要求完成，实完成 0 家；后 11 个月每月需 0.4 家。')
})

test('where the text is not kept the page says so and leads to where it can be attached', async ({ as }) => {
  const page = await as('xinjia-inspector')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2025-01' })
  await ledger.row('新引进产业项目16个').openTask()
  const task = new TaskPage(page)
  await expect(task.heading).toContainText('新引进产业项目16个')
  await expect(page.getByText('报告原文未存入系统')).toBeVisible()
  await expect(task.clause).toHaveCount(0)
  await page.getByRole('link', { name: '去上传原文' }).click()
  await expect(page.getByRole('heading', { name: '原文不在本系统' })).toBeVisible()
  await page
    .getByLabel('附上原文件')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('别的文件') })
  await page.getByRole('button', { name: '附上', exact: true }).click()
  await expect(page.getByText('这不是该报告的原文件：内容与登记的原文不一致。')).toBeVisible()
})

test('the very file that a report was taken from gives it its sentences', async ({ as, office }) => {
  const page = await as('shenzhiwei')
  const file = await asDocx(shortReport(2006))
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.importFile('听澜2006.docx', file)
  const draft = new DraftPage(page)
  await draft.ready()
  await draft.preview()
  await draft.confirmAll()
  const reportId = /reports\/(\w+)/.exec(page.url())?.[1] ?? ''
  await office.forgetText(reportId)
  await page.goto(`/reports/${reportId}`)
  const outside = page.getByRole('heading', { name: '原文不在本系统' })
  await expect(outside).toBeVisible()
  const before = await office.recorded('report.attach')
  await page.getByLabel('附上原文件').setInputFiles({ name: '听澜2006.docx', mimeType: '', buffer: file })
  const told = page.getByText('正在读取 听澜2006.docx').waitFor()
  await page.getByRole('button', { name: '附上', exact: true }).click()
  await told
  await expect(page.locator('mark').filter({ hasText: '新建口袋公园3个' })).toBeVisible()
  await expect(outside).toHaveCount(0)
  expect(await office.recorded('report.attach')).toBe(before + 1)
})

test('a report shows its text with every task at its place', async ({ as, office }) => {
  const page = await as('shenzhiwei')
  const id = await office.taskOf('听澜街道', '新增停车位 420个')
  await page.goto(`/reports/${await office.reportOf('听澜街道')}#task-${id}`)
  const link = page.getByRole('link', { name: '任务 26：新增停车位 420个' })
  await expect(link).toBeInViewport()
  await expect(page.locator('mark').filter({ hasText: '新增停车位420个' })).toBeInViewport()
  await link.click()
  await expect(new TaskPage(page).heading).toContainText('新增停车位 420个')
})
