import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { MonthPage } from '../pages/month-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'

const MONTH = '2025-06'

test('a reload, an ended session and a lost connection lose nothing that was typed', async ({ as, office, watch }) => {
  watch.foresee(/status of 401|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/)
  const long = await office.addLongMonth('不丢科')
  const page = await as(long.reporters[0])
  const month = new MonthPage(page)
  await month.open(MONTH)
  await month.type('51')
  await month.press('Enter')
  await month.type('约5')
  await page.reload()
  await expect(month.notice).toContainText('2 项已恢复')
  await expect(month.row('入户走访商铺之1').value).toHaveValue('51')
  await expect(month.row('入户走访商铺之2').value).toHaveValue('约5')

  await page.context().setOffline(true)
  await month.save()
  await expect(month.notice).toContainText('连接中断，没有保存。')
  await page.context().setOffline(false)
  const [cookie] = await page.context().cookies()
  await office.endSession(cookie?.value ?? '')
  await month.save()
  await expect(month.notice).toContainText('登录已失效，请重新登录；已填内容仍在本页。')
  await expect(month.notice.getByRole('link', { name: '去登录' })).toBeVisible()
  await page
    .context()
    .addCookies([{ name: 'liangdeng', value: await office.signedIn(long.reporters[0]), url: office.url }])

  // The answer is lost on its way, and the page is loaded anew: the same words go under the same key.
  const before = await office.recorded('filing.submit')
  await page.route('**/month?*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await month.save()
  await expect(month.notice).toContainText('连接中断，没有保存。')
  await page.unrouteAll()
  await page.reload()
  await expect(month.notice).toContainText('1 项已恢复')
  await month.save()
  await expect(month.row('入户走访商铺之1').state).toHaveText('已报送（未核定）')
  expect(await office.recorded('filing.submit')).toBe(before + 1)
  await page.reload()
  await expect(month.row('入户走访商铺之2').value).toHaveValue('约5')
  await page.goBack()
  await page.goForward()
  await expect(month.row('入户走访商铺之2').value).toHaveValue('约5')
})

test('two people on one row: the second sees both values and chooses', async ({ as, office }) => {
  const long = await office.addLongMonth('两人科')
  const [one, two] = [new MonthPage(await as(long.reporters[0])), new MonthPage(await as(long.reporters[1]))]
  const title = '入户走访商铺之1'
  await one.open(MONTH)
  await two.open(MONTH)
  await one.type('51')
  await one.press('Enter', 'Control+s')
  await expect(one.notice).toContainText('1 项已报送。')
  await two.type('57')
  await two.press('Enter', 'Control+s')
  const row = two.row(title)
  await expect(row.line).toContainText('两人科填报员1刚刚改过这一行。对方填的：51 · 您填的：57')
  await row.answer('用我填的覆盖')
  await two.save()
  await expect(two.notice).toContainText('1 项已报送。')
  await one.row(title).value.click()
  await one.type('52')
  await one.press('Enter', 'Control+s')
  await expect(one.row(title).line).toContainText('对方填的：57 · 您填的：52')
  await one.row(title).answer('保留对方的')
  await expect(one.row(title).value).toHaveValue('57')
  await expect(one.row(title).state).toHaveText('已报送（未核定）')
})

test('a draft goes on at another computer and is no supervisor’s; a returned row leads with its reason', async ({
  as,
  office,
}) => {
  const long = await office.addLongMonth('草稿科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  await month.type('51')
  await month.press('Enter')
  await month.type('52')
  await month.page.getByRole('button', { name: '存草稿' }).click()
  await expect(month.notice).toContainText('2 项已存为草稿')
  const other = new MonthPage(await as(long.reporters[1]))
  await other.open(MONTH)
  await expect(other.row('入户走访商铺之2').value).toHaveValue('52')
  const inspector = new LedgerPage(await as('shenzhiwei'))
  await inspector.open({ report: long.reportId, month: MONTH, q: '入户走访商铺之2' })
  await expect(inspector.row('入户走访商铺之2').light).toHaveText('未报送')
  await expect(inspector.row('入户走访商铺之2').self).not.toContainText('52')
  await other.save()
  await expect(other.notice).toContainText('2 项已报送。')

  await inspector.open({ report: long.reportId, month: MONTH, q: '入户走访商铺之2' })
  const dialog = await inspector.row('入户走访商铺之2').openReturn()
  await dialog.reason.fill('与上月台账对不上')
  await dialog.settle()
  await expect(dialog.self).toBeHidden()
  await month.open(MONTH)
  expect((await month.titles())[0]).toBe('入户走访商铺之2')
  await expect(month.row('入户走访商铺之2').line).toContainText('已退回：与上月台账对不上')
})

test('a double press saves once; a month that closes meanwhile is refused in its row', async ({ as, office }) => {
  const long = await office.addLongMonth('双击科')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  const before = await office.recorded('filing.submit')
  await month.type('51')
  await month.page.getByRole('button', { name: /^报送/ }).dblclick()
  await expect(month.notice).toContainText('1 项已报送。')
  expect(await office.recorded('filing.submit')).toBe(before + 1)

  await month.row('入户走访商铺之2').value.click()
  await month.type('52')
  const inspector = await as('shenzhiwei')
  await inspector.goto(`/reports/${long.reportId}`)
  await new ReportsPage(inspector).closeThrough(MONTH)
  await month.save()
  await expect(month.row('入户走访商铺之2').line).toContainText('该月已封账，不能填报。')
  await expect(month.row('入户走访商铺之2').value).toHaveValue('52')
  await month.page.reload()
  await expect(month.row('入户走访商铺之1').self).toContainText('51')
  await expect(month.page.getByRole('textbox')).toHaveCount(0)
})
