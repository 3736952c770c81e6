import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'

test('two who file the same row: the second sees both values and chooses', async ({ as }) => {
  const [one, two] = [new LedgerPage(await as('tangzha-reporter')), new LedgerPage(await as('tangzha-reporter'))]
  await one.open({ month: '2023-06' })
  await two.open({ month: '2023-06' })
  const title = '非居拆迁扫尾16户'
  await one.row(title).file('5')
  await expect(one.row(title).cell).toContainText('已报送')

  const row = two.row(title)
  await row.file('7')
  await expect(row.trouble).toContainText('唐闸镇街道填报岗刚刚改过这一行')
  await expect(row.trouble).toContainText('对方填的：5 · 您填的：7')
  await expect(row.number).toHaveValue('7')
  await row.answer('用我填的覆盖')
  await expect(row.cell).toContainText('已报送')
  await expect(row.why).toContainText('实完成 7 户')

  await one.row(title).file('6')
  await expect(one.row(title).trouble).toContainText('对方填的：7 · 您填的：6')
  await one.row(title).answer('保留对方的')
  await expect(one.row(title).trouble).toHaveCount(0)
  await expect(one.row(title).number).toHaveValue('7')
})

test('a connection lost while saving keeps what was typed, and it is filed on the next try', async ({ as, watch }) => {
  watch.foresee(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  const page = await as('tangzha-reporter')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2023-09' })
  const row = ledger.row('非居拆迁扫尾16户')
  await page.context().setOffline(true)
  await row.file('9')
  await expect(row.trouble).toContainText('连接中断，没有保存。已填内容仍在，请重试。')
  await expect(row.number).toHaveValue('9')
  await page.context().setOffline(false)
  await row.number.press('Enter')
  await expect(row.cell).toContainText('已报送')
  await expect(row.why).toContainText('实完成 9 户')
})

test('an answer lost on its way is no second filing when the same is sent again', async ({ as, office, watch }) => {
  watch.foresee(/ERR_CONNECTION_RESET/)
  const page = await as('tangzha-reporter')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2023-12' })
  const row = ledger.row('民居拆迁扫尾12户')
  const before = await office.recorded('filing.submit')
  await page.route('**/ledger?*', async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort('connectionreset')
  })
  await row.file('12')
  await expect(row.trouble).toContainText('连接中断，没有保存。已填内容仍在，请重试。')
  await page.unrouteAll()
  await row.number.press('Enter')
  await expect(row.light).toHaveText('已完成')
  await expect(row.trouble).toHaveCount(0)
  expect(await office.recorded('filing.submit')).toBe(before + 1)
})

test('a session that ends while somebody types says so and keeps what was typed', async ({ as, office, watch }) => {
  watch.foresee(/status of 401/)
  const page = await as('tangzha-reporter')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2023-10' })
  const row = ledger.row('非居拆迁扫尾16户')
  const [cookie] = await page.context().cookies()
  await office.endSession(cookie?.value ?? '')
  await row.file('11')
  await expect(row.trouble).toContainText('登录已失效，请重新登录；已填内容仍在本页。')
  await expect(row.number).toHaveValue('11')

  await page
    .context()
    .addCookies([{ name: 'liangdeng', value: await office.signedIn('tangzha-reporter'), url: office.url }])
  await row.number.press('Enter')
  await expect(row.cell).toContainText('已报送')
})
