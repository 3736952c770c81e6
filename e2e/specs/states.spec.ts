import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { ReviewPage } from '../pages/review-page.ts'

const OFFICE = '东北塘街道'
const MONTH = '2024-05'
/** Five tasks in words, told as they stand. */
const TASKS = [
  '建设海工装备产业园',
  '重点企业转总部、传统产业数字化',
  '推进街道科创中心设计',
  '扩大本地农产品品牌影响',
  '试点村企联营、打造门户村',
] as const
const [FIRST, SECOND, , , LAST] = TASKS
const REASON = '请写明形象进度'

test.describe.configure({ mode: 'serial' })

test('five are filed, signed, one goes back and comes again, all but one are approved', async ({ as, office }) => {
  const [signed, confirmed] = [await office.recorded('filing.sign'), await office.recorded('light.confirm')]
  await office.addHolder(OFFICE, 'head', 'dongbeitang-head', '东北塘街道负责岗')
  await office.addSection(OFFICE, '东北塘农服科')
  await office.addHolder('东北塘农服科', 'reporter', 'dongbeitang-farm', '东北塘农服科填报岗')
  await office.support(await office.taskOf(OFFICE, LAST), '东北塘农服科')
  await office.wantSigning(OFFICE, '2024-01')

  const reporter = new LedgerPage(await as('dongbeitang-reporter'))
  await reporter.open({ month: MONTH })
  for (const title of TASKS) {
    await reporter.row(title).choose('能按期完成')
    await expect(reporter.row(title).self).toContainText('已报送（未核定）')
  }

  const helper = new LedgerPage(await as('dongbeitang-farm'))
  await helper.open({ month: MONTH })
  await expect(helper.rows).toHaveCount(1)
  await expect(helper.row(LAST).cell).toContainText('配合：只补充文字，不填数')
  await expect(helper.row(LAST).state).toHaveCount(0)
  await helper.row(LAST).cell.getByRole('link', { name: '补充' }).click()
  await helper.page.getByLabel('东北塘农服科：2024年5月补充说明').fill('已完成两村摸底')
  await helper.page.getByRole('button', { name: '保存补充' }).click()
  await expect(helper.page.getByRole('listitem').filter({ hasText: '已完成两村摸底' })).toBeVisible()
  const colleague = await as('dongbeitang-farm')
  await colleague.goto(helper.page.url())
  await helper.page.getByLabel('东北塘农服科：2024年5月补充说明').fill('已完成三村摸底')
  await helper.page.getByRole('button', { name: '保存补充' }).click()
  await expect(helper.page.getByRole('listitem').filter({ hasText: '已完成三村摸底' })).toBeVisible()
  await colleague.getByLabel('东北塘农服科：2024年5月补充说明').fill('已完成两村摸底，另一村待定')
  await colleague.getByRole('button', { name: '保存补充' }).click()
  await expect(colleague.getByRole('alert').filter({ hasText: '刚才改成' })).toContainText('已完成三村摸底')
  await colleague.getByRole('button', { name: '改用这一条' }).click()
  await expect(colleague.getByLabel('东北塘农服科：2024年5月补充说明')).toHaveValue('已完成三村摸底')

  const inspector = new ReviewPage(await as('dongbeitang-inspector'))
  await inspector.open()
  await expect(inspector.heading).toHaveText('核定')
  await expect(inspector.empty).toContainText('另有 5 项在科室负责人处待审签。')
  const supervised = new LedgerPage(inspector.page)
  await supervised.open({ month: MONTH })
  await expect(supervised.row(FIRST).self).toContainText('待审签')
  await expect(supervised.row(FIRST).confirm).toHaveCount(0)

  const head = new ReviewPage(await as('dongbeitang-head'))
  await head.open()
  await expect(head.heading).toHaveText('审签')
  await expect(head.rows).toHaveCount(5)
  await expect(head.row(FIRST)).toContainText('还剩 2 个工作日')
  await expect(head.row(LAST)).toContainText('东北塘农服科：已完成三村摸底')
  await head.giveBack(SECOND, REASON)
  await expect(head.line).toContainText('已退回 1 项。')
  await head.chooseAll()
  await head.decide('审签')
  await expect(head.line).toContainText('已审签 4 项。')
  await expect(head.rows).toHaveCount(0)
  await head.open('returned')
  await expect(head.row(SECOND)).toContainText(REASON)

  await reporter.open({ month: MONTH })
  await expect(reporter.first.title).toHaveText(SECOND)
  await expect(reporter.first.cell).toContainText(`已退回：${REASON}`)
  await reporter.first.choose('有望按期完成')
  await expect(reporter.first.self).toContainText('已报送（未核定）')
  await head.open()
  await head.press('j', 'a')
  await expect(head.line).toContainText('已审签 1 项。')

  await inspector.open()
  await expect(inspector.rows).toHaveCount(5)
  await inspector.press('j', 'x', 'j', 'x', 'j', 'x', 'j', 'x', 'a')
  await expect(inspector.line).toContainText('已核定 4 项。')
  await expect(inspector.rows).toHaveCount(1)
  const left = await inspector.rows.first().getByRole('rowheader').getByRole('link').textContent()
  await inspector.press('r')
  await inspector.settleReturn(REASON)
  await expect(inspector.line).toContainText('已退回 1 项。')
  await expect(inspector.empty).toContainText('没有等您处理的填报。')

  await reporter.open({ month: MONTH })
  await expect(reporter.first.title).toHaveText((left ?? '').replace(/^\d+\. /, ''))
  await expect(reporter.row(FIRST).self).toContainText('东北塘街道督查岗核定')
  expect(await office.recorded('filing.sign')).toBe(signed + 5)
  expect(await office.recorded('light.confirm')).toBe(confirmed + 4)
})

test('what was decided is taken back, what was filed is taken back until it is signed', async ({ as }) => {
  const reporter = new LedgerPage(await as('dongbeitang-reporter'))
  const month = '2024-06'
  await reporter.open({ month })
  await reporter.row(FIRST).choose('能按期完成')
  await expect(reporter.row(FIRST).self).toContainText('已报送（未核定）')

  const head = new ReviewPage(await as('dongbeitang-head'))
  await head.open()
  await head.choose(FIRST)
  await head.decide('审签')
  await expect(head.line).toContainText('已审签 1 项。')
  await reporter.open({ month })
  await expect(reporter.row(FIRST).self).toContainText('已审签（未核定）')
  await head.undo()
  await expect(head.line).toContainText('已撤销 1 项。')
  await expect(head.row(FIRST)).toHaveCount(1)

  await reporter.open({ month })
  await reporter.row(FIRST).openDetails()
  await reporter.page.getByRole('button', { name: '撤回报送' }).click()
  await expect(reporter.row(FIRST).self).toContainText('草稿')
  await expect(reporter.row(FIRST).light).toHaveText('未报送')

  await head.choose(FIRST)
  await head.decide('审签')
  await expect(head.rows).toHaveCount(0)
  await expect(head.gone.filter({ hasText: FIRST })).toContainText('刚才有人改动过，请核对后再保存。')
  await head.open()
  await expect(head.empty).toContainText('没有等您处理的填报。')
})
