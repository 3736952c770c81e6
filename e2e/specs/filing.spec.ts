import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'

test('nothing changed is one click, and a double click writes once', async ({ as, office }) => {
  const ledger = new LedgerPage(await as('dongcheng-reporter'))
  await ledger.open({ month: '2023-08' })
  const before = await office.recorded('filing.submit')
  const row = ledger.row('支流支浜巡查消劣9条')
  await row.unchanged.dblclick()
  await expect(row.cell).toContainText('已报送')
  await expect(row.trouble).toHaveCount(0)
  expect(await office.recorded('filing.submit')).toBe(before + 1)
})

test('Enter pressed twice files a number once', async ({ as, office }) => {
  const ledger = new LedgerPage(await as('dongcheng-reporter'))
  await ledger.open({ month: '2023-09' })
  const before = await office.recorded('filing.submit')
  const row = ledger.row('支流支浜巡查消劣9条')
  await row.number.pressSequentially('4\n\n')
  await expect(row.cell).toContainText('已报送')
  await expect(row.number).toHaveValue('4')
  await expect(row.trouble).toHaveCount(0)
  expect(await office.recorded('filing.submit')).toBe(before + 1)
})

test('an increment shows its total, a total its increment', async ({ as }) => {
  const ledger = new LedgerPage(await as('dongcheng-reporter'))
  const row = ledger.row('废品站就地整改18家')
  await ledger.open({ month: '2023-07' })
  await row.file('3')
  await expect(row.light).toHaveText('正常')
  await ledger.open({ month: '2023-08' })
  await row.switchEntry('累计数')
  await row.file('4')
  await expect(row.why).toContainText('实完成 7 家')
  await ledger.open({ month: '2023-08' })
  await expect(row.cell).toContainText('累计 7')
  await ledger.goToNextMonth()
  await row.file('9')
  await expect(row.why).toContainText('实完成 9 家')
  await ledger.open({ month: '2023-09' })
  await expect(row.cell).toContainText('当月 2')
})

test('a total that falls is asked about, and filed when affirmed', async ({ as }) => {
  const ledger = new LedgerPage(await as('dongcheng-reporter'))
  const row = ledger.row('排污口整治“回头看”18个')
  await ledger.open({ month: '2023-07' })
  await row.file('5')
  await expect(row.cell).toContainText('已报送')
  await ledger.goToNextMonth()
  await row.file('4')
  await expect(row.trouble).toContainText('上期（2023年7月）累计 5，本期 4，变小了。确实如此吗？')
  await row.answer('改一改')
  await expect(row.trouble).toHaveCount(0)
  await row.file('4')
  await row.answer('确实如此，报送')
  await expect(row.cell).toContainText('已报送')
  await ledger.open({ month: '2023-08' })
  await expect(row.number).toHaveValue('4')
})

test('what is no number, of another unit or too exact is refused beside the cell and kept', async ({ as }) => {
  const ledger = new LedgerPage(await as('tangzha-reporter'))
  await ledger.open({ month: '2023-04' })
  const row = ledger.row('老小区改造5个')
  const refusals = [
    ['两三个吧', '请填数字。'],
    ['3 万元', '计量单位与任务不一致。'],
    ['2.5', '请填整数。'],
    ['-1', '不能是负数。'],
  ] as const
  for (const [typed, said] of refusals) {
    await row.file(typed)
    await expect(row.trouble).toContainText(said)
    await expect(row.trouble).toContainText(`“${typed}”`)
    await expect(row.number).toHaveValue(typed)
    await expect(row.number).toHaveAttribute('aria-invalid', 'true')
  }
  await expect(row.light).toHaveText('未报送')
  await row.file('２ 个')
  await expect(row.why).toContainText('实完成 2 个')
  await expect(row.trouble).toHaveCount(0)
})

test('a month that closes meanwhile, and one that is not yet, are refused beside the cell', async ({ as, office }) => {
  const page = await as('tangzha-reporter')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2023-02' })
  const row = ledger.row('民居拆迁扫尾12户')
  await page.route('**/ledger?*', async (route) => {
    const sent = route.request().postData()
    await route.continue(sent ? { postData: sent.replace('2023-02', '2099-02') } : {})
  })
  await row.file('1')
  await expect(row.trouble).toContainText('不能填报以后的月份。')
  await page.unrouteAll()

  const inspector = await as('tangzha-inspector')
  await inspector.goto(`/reports/${await office.reportOf('唐闸镇街道')}`)
  await new ReportsPage(inspector).closeThrough('2023-02')
  await row.file('2')
  await expect(row.trouble).toContainText('您填的是“2”，没有保存：该月已封账，不能填报。')
  await ledger.open({ month: '2023-02' })
  await expect(row.cell).toHaveText('本月已封账')
  await expect(row.number).toHaveCount(0)
})
