import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'

test('a supervisor confirms a light, and gives another only with a reason', async ({ as }) => {
  const reporter = new LedgerPage(await as('dongliu-reporter'))
  const month = '2024-05'
  await reporter.open({ month })
  await reporter.row('民生微实事项目17个').file('6')
  await expect(reporter.row('民生微实事项目17个').cell).toContainText('已报送')
  await reporter.row('小区首届业委会选举9个').file('2')
  await expect(reporter.row('小区首届业委会选举9个').cell).toContainText('已报送')

  const ledger = new LedgerPage(await as('dongliu-leader'))
  await ledger.open({ month })
  const confirmed = ledger.row('民生微实事项目17个')
  await expect(confirmed.light).toHaveText('正常')
  await confirmed.confirm.click()
  await expect(confirmed.self).toContainText('东柳街道分管领导岗核定')
  await expect(confirmed.confirm).toHaveCount(0)

  const other = ledger.row('小区首届业委会选举9个')
  await expect(other.light).toHaveText('滞后')
  const dialog = await other.openOtherLight()
  await expect(dialog.self).toContainText('系统建议：滞后。应完成 3 个，实完成 2 个，差 1 个')
  await dialog.chooseLight('严重滞后')
  await dialog.settle()
  await expect(dialog.refusal).toHaveText('请填写。')
  await dialog.reason.fill('两个小区筹备组尚未成立')
  await dialog.settle()
  await expect(other.light).toHaveText('严重滞后')
  await expect(other.why).toContainText('两个小区筹备组尚未成立（应完成 3 个')

  await reporter.open({ month })
  await expect(reporter.row('小区首届业委会选举9个').light).toHaveText('严重滞后')
  await expect(reporter.row('小区首届业委会选举9个').number).toHaveValue('2')
  await reporter.row('小区首届业委会选举9个').file('3')
  await expect(reporter.row('小区首届业委会选举9个').light).toHaveText('正常')
  await expect(reporter.row('小区首届业委会选举9个').self).toContainText('未核定')
})

test('the overview counts what the ledger counts, and every number leads to its rows', async ({ as }) => {
  const page = await as('shenzhiwei')
  const [overview, ledger] = [new OverviewPage(page), new LedgerPage(page)]
  const month = '2026-06'
  for (const word of ['目标任务', '正常', '滞后', '严重滞后', '未报送', '已完成']) {
    await overview.open({ month })
    const count = await overview.count(word)
    if (count === 0) continue
    await overview.drillDown(word)
    await expect(ledger.month).toHaveValue(month)
    expect(await ledger.counted(word === '目标任务' ? '全部' : word)).toBe(count)
    await expect(ledger.rows).toHaveCount(Math.min(count, 60))
  }
})

test('a unit of the overview leads to its rows, and the month before to what turned', async ({ as }) => {
  const page = await as('lushian')
  const [overview, ledger] = [new OverviewPage(page), new LedgerPage(page)]
  await overview.open({ month: '2026-06' })
  const unit = overview.byUnit('城市建设办')
  const count = Number(await unit.getByRole('cell').first().textContent())
  expect(count).toBeGreaterThan(0)
  await unit.getByRole('link').first().click()
  await expect(ledger.rows).toHaveCount(count)
  await overview.open({ month: '2026-06' })
  await expect(overview.turned).toContainText('与上月（2026年5月）相比')
  await page.getByRole('link', { name: '上月' }).click()
  await expect(overview.heading).toHaveText('听澜街道 2026年5月 总览')
})
