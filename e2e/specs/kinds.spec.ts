import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import type { LedgerRow } from '../pages/ledger-row.ts'
import { PrintSheet } from '../pages/print-sheet.ts'

/** A supervisor sends the row back with a reason; the reporter finds it first. */
async function sentBack(inspector: LedgerPage, reporter: LedgerPage, title: string, month: string): Promise<LedgerRow> {
  await inspector.open({ month })
  const dialog = await inspector.row(title).openReturn()
  await dialog.reason.fill('请再核实')
  await dialog.settle()
  await expect(dialog.self).toBeHidden()
  await reporter.open({ month })
  await expect(reporter.first.title).toHaveText(title)
  await expect(reporter.first.cell).toContainText('已退回：请再核实')
  return reporter.row(title)
}

test('a milestone: near, hoped for, done, and overdue where it is not', async ({ as }) => {
  const title = '微纳精仪创新园全面开工'
  const reporter = new LedgerPage(await as('xinjia-reporter'))
  const inspector = new LedgerPage(await as('xinjia-inspector'))
  await reporter.open({ month: '2025-05' })
  const row = reporter.row(title)
  await row.choose('有望按期完成')
  await expect(row.light).toHaveText('滞后')
  await expect(row.why).toHaveText('2025年6月30日 到期，预计有望按期完成。')
  await sentBack(inspector, reporter, title, '2025-05')
  await row.choose('能按期完成')
  await expect(row.light).toHaveText('正常')

  await reporter.goToNextMonth()
  await row.choose('难以按期完成')
  await expect(row.light).toHaveText('严重滞后')
  await expect(row.why).toHaveText('应于 2025年6月30日 前完成，逾期未完成。')
  const details = await row.openDetails()
  await details.doneOn.fill('2025-06-28')
  await details.note.fill('全部地块进场施工')
  await details.file()
  await expect(row.light).toHaveText('已完成')
  await expect(row.why).toContainText('完成日期 2025年6月28日')

  const sheet = new PrintSheet(inspector.page)
  await sheet.open({ month: '2025-06' })
  await expect(sheet.row(title)).toContainText('全部地块进场施工')
  await expect(sheet.light(title)).toHaveText('已完成')
})

test('a share is held: short by points, sent back, corrected', async ({ as }) => {
  const title = '高频事项就近能办95%'
  const reporter = new LedgerPage(await as('xinjia-reporter'))
  const inspector = new LedgerPage(await as('xinjia-inspector'))
  await reporter.open({ month: '2025-07' })
  const row = reporter.row(title)
  await row.file('85')
  await expect(row.light).toHaveText('严重滞后')
  await expect(row.why).toHaveText('目标 95%，实际 85%，差 10 个百分点。')
  await sentBack(inspector, reporter, title, '2025-07')
  await row.file('93％')
  await expect(row.light).toHaveText('滞后')
  await expect(row.why).toHaveText('目标 95%，实际 93%，差 2 个百分点。')
  await row.file('95.0')
  await expect(row.light).toHaveText('正常')
  const sheet = new PrintSheet(inspector.page)
  await sheet.open({ month: '2025-07' })
  await expect(sheet.light(title)).toHaveText('正常')
})

test('a growth target is judged by its own figure, quarter by quarter', async ({ as }) => {
  const title = '地区生产总值增长8%'
  const reporter = new LedgerPage(await as('dongliu-reporter'))
  const inspector = new LedgerPage(await as('dongliu-inspector'))
  await reporter.open({ month: '2024-03' })
  const row = reporter.row(title)
  await row.file('-1')
  await expect(row.light).toHaveText('严重滞后')
  await sentBack(inspector, reporter, title, '2024-03')
  await row.file('6.1')
  await expect(row.light).toHaveText('滞后')
  await expect(row.why).toHaveText('目标 8%，实际 6.1%，差 1.9 个百分点。')
  await reporter.open({ month: '2024-06' })
  await row.file('8')
  await expect(row.light).toHaveText('正常')
  await expect(row.why).toHaveText('目标 8%，实际 8%，达到目标。')
  const sheet = new PrintSheet(inspector.page)
  await sheet.open({ month: '2024-06' })
  await expect(sheet.light(title)).toHaveText('正常')
})

test('a commitment in words: forecast and note, nothing new three times is no progress', async ({ as }) => {
  const title = '河道长效管理、河长制落实'
  const reporter = new LedgerPage(await as('xinjia-reporter'))
  const inspector = new LedgerPage(await as('xinjia-inspector'))
  await reporter.open({ month: '2025-08' })
  const row = reporter.row(title)
  const details = await row.openDetails()
  await details.forecast.selectOption({ label: '有望按期完成' })
  await details.note.fill('三条河道完成清淤，两条待验收')
  await details.file()
  await expect(row.light).toHaveText('滞后')
  await sentBack(inspector, reporter, title, '2025-08')
  await row.choose('能按期完成')
  await expect(row.light).toHaveText('正常')
  const sheet = new PrintSheet(inspector.page)
  await sheet.open({ month: '2025-08' })
  await expect(sheet.row(title)).toContainText('三条河道完成清淤，两条待验收')

  for (const month of ['2025-09', '2025-10', '2025-11']) {
    await reporter.goToNextMonth()
    await expect(reporter.month).toHaveValue(month)
    await row.unchanged.click()
    await expect(row.cell).toContainText('已报送')
  }
  await expect(row.light).toHaveText('滞后')
  await expect(row.why).toContainText('连续多期报“无变化”，无实质进展')
})
