import { expect } from '@playwright/test'
import { shortReport } from '../fixtures/short-report.ts'
import { test } from '../fixtures/test.ts'
import { DraftPage } from '../pages/draft-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'

test('two people on one draft see each other’s changes, and choose where both changed the same', async ({
  as,
  office,
  watch,
}) => {
  // The poll of a draft that was put into force meanwhile.
  watch.foresee(/status of 409.*\/api\/drafts/)
  await office.addInspector('听澜街道', 'linyue', '林越')
  const [one, two] = [await as('shenzhiwei'), await as('linyue')]
  const mine = await new ReportsPage(one).paste(shortReport(2008))
  await two.goto(one.url())
  const theirs = new DraftPage(two)
  await theirs.ready()

  await theirs.press('j', 'x')
  await expect(mine.line('步道')).toContainText('林越 刚改过')
  await expect(mine.line('步道')).toContainText('不采纳')

  // The next poll of the first is held back: they decide what the second has just decided otherwise.
  await one.route('**/api/drafts?**', (route) => route.fulfill({ json: { ok: true, data: { changes: null } } }))
  await theirs.line('口袋公园').click()
  await theirs.press('x')
  await expect(theirs.saved).toHaveText(/已全部保存/)
  await mine.press('a')
  await expect(mine.trouble).toContainText('林越 先改了 第 1 项')
  await expect(mine.trouble).toContainText('不采纳')
  await one.getByRole('button', { name: '仍按我的' }).click()
  await expect(mine.line('口袋公园')).toContainText('已采纳')
  await expect(theirs.line('口袋公园')).toContainText('已采纳')
  await expect(theirs.line('口袋公园')).toContainText('沈知微 刚改过')
  await one.unroute('**/api/drafts?**')

  await mine.line('滨河广场').click()
  await mine.press('e')
  await one.getByLabel('任务名称').fill('滨河广场完工')
  await theirs.line('滨河广场').click()
  await theirs.press('e')
  await two.getByLabel('任务名称').fill('滨河广场开放')
  await two.keyboard.press('Enter')
  await expect(mine.here.getByRole('row', { name: '任务名称 滨河广场完工 滨河广场开放' })).toBeVisible()
  await one.getByRole('button', { name: '用我的，保存' }).click()
  await expect(theirs.line('滨河广场完工')).toBeVisible()

  await mine.preview()
  await theirs.line('托位').click()
  await theirs.press('a')
  await expect(theirs.saved).toHaveText(/已全部保存/)
  await one.getByRole('button', { name: /全部采纳$/ }).click()
  await expect(one.getByRole('alert').filter({ hasText: '刚才有人改动过' })).toBeVisible()
  await one.reload()
  await mine.confirmAll()
  await expect(theirs.trouble).toContainText('已经生效或被放弃')
})

test('a corrected version shows what changed, and touches nothing that has progress without a yes', async ({ as }) => {
  test.setTimeout(120_000)
  const page = await as('shenzhiwei')
  const first = await new ReportsPage(page).paste(shortReport(2013))
  await page.getByLabel('勾选所列全部').check()
  await first.press('g')
  await page.getByRole('combobox', { name: '牵头单位' }).selectOption('民生服务办')
  await page.getByRole('button', { name: '保存到 7 项' }).click()
  await expect(first.lines.filter({ hasText: '牵头 民生服务办' })).toHaveCount(7)
  await first.preview()
  await first.confirmAll()
  const report = new URL(page.url()).pathname.split('/').pop() ?? ''

  const ledger = new LedgerPage(await as('yezhixia'))
  await ledger.open({ report, month: '2013-06' })
  await ledger.row('新建口袋公园 3个').file('1')
  await expect(ledger.row('新建口袋公园 3个').light).toHaveText('正常')

  const later = shortReport(2013, { parks: 5, places: 80, street: '新建公共厕所2座。' })
  const draft = await new ReportsPage(page).paste(later)
  await expect(draft.tab('与原报告的差别')).toHaveAttribute('aria-pressed', 'true')
  const line = (title: string) => page.locator('li.difference').filter({ hasText: title })
  await expect(line('口袋公园').getByRole('row', { name: '目标值 3 5' })).toBeVisible()
  await expect(line('口袋公园')).toContainText('已有填报')
  await expect(line('口袋公园').getByLabel('保持原样')).toBeChecked()
  await expect(line('托位').getByLabel('更新在库任务')).toBeChecked()
  await expect(line('公共厕所').getByLabel('加入台账')).toBeChecked()
  await expect(line('老街立面').getByLabel('撤销在库任务')).toBeChecked()
  await line('老街立面').getByLabel('保留').check()
  await draft.preview()
  await expect(page.getByRole('heading', { name: /^保持原样/ })).toBeVisible()
  if (await page.getByRole('button', { name: /全部采纳$/ }).isVisible())
    await page.getByRole('button', { name: /全部采纳$/ }).click()
  await page.getByLabel('更正的理由、文号').fill('听街〔2013〕9 号')
  await draft.confirm()

  const after = new LedgerPage(page)
  await after.open({ report, month: '2013-06' })
  await expect(after.rows).toHaveCount(8)
  await expect(after.row('新建口袋公园 3个').light).toHaveText('正常')
  await expect(after.row('新增托位 80个').self).toContainText('80 个')
  await expect(after.row('新建公共厕所 2座').self).toBeVisible()
})
