import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'
import { PrintSheet } from '../pages/print-sheet.ts'

const TASK = '新引进产业项目16个'
const REASON = '五月以后签约的两个项目没有计入，请核对'

test('6 of 16 by June is yellow, is counted, sent back, corrected to 8, and printed green', async ({ as }) => {
  const reporter = new LedgerPage(await as('xinjia-reporter'))
  await reporter.open({ month: '2025-06' })
  const row = reporter.row(TASK)
  await expect(row.light).toHaveText('未报送')
  await row.file('6')
  await expect(row.light).toHaveText('滞后')
  await expect(row.why).toHaveText('应完成 8 个，实完成 6 个，差 2 个；后 6 个月每月需 1.7 个。')
  await expect(row.cell).toContainText('已报送')

  const inspector = await as('xinjia-inspector')
  const overview = new OverviewPage(inspector)
  await overview.open({ month: '2025-06' })
  await expect(overview.heading).toHaveText('新嘉街道 2025年6月 总览')
  await expect(overview.figure('滞后')).toHaveText('1')
  await expect(overview.row(TASK)).toContainText('差 2 个')
  await overview.drillDown('滞后')

  const ledger = new LedgerPage(inspector)
  await expect(ledger.rows).toHaveCount(1)
  const seen = ledger.row(TASK)
  await expect(seen.cell).toContainText('6 个')
  await expect(seen.self).toContainText('未核定')
  const dialog = await seen.openReturn()
  await dialog.settle()
  await expect(dialog.refusal).toHaveText('请填写。')
  await dialog.reason.fill(REASON)
  await dialog.settle()
  await expect(dialog.self).toBeHidden()

  await reporter.open({ month: '2025-06' })
  await expect(reporter.first.title).toHaveText(TASK)
  await expect(reporter.first.cell).toContainText(`已退回：${REASON}`)
  await expect(reporter.first.number).toHaveValue('6')
  await reporter.first.file('8')
  await expect(row.light).toHaveText('正常')
  await expect(row.why).toHaveText('应完成 8 个，实完成 8 个，符合序时进度；后 6 个月每月需 1.4 个。')
  await expect(row.cell).not.toContainText('已退回')

  await overview.open({ month: '2025-06' })
  await expect(overview.figure('滞后')).toHaveText('0')
  await expect(overview.figure('正常')).toHaveText('1')

  const sheet = new PrintSheet(inspector)
  await sheet.open({ month: '2025-06' })
  await expect(sheet.heading).toHaveText('新嘉街道目标任务台账')
  await expect(sheet.counts.first()).toHaveText('共 38 项')
  await expect(sheet.row(TASK)).toContainText('8 个')
  await expect(sheet.row(TASK)).toContainText('50%')
  await expect(sheet.light(TASK)).toHaveText('正常')
  const shape = await sheet.light(TASK).evaluate((light) => getComputedStyle(light, '::before').content)
  expect(shape).toBe('"●"')
})
