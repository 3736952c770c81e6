import { expect, type Page } from '@playwright/test'
import type { Office } from '../fixtures/office.ts'
import { test } from '../fixtures/test.ts'
import { CalendarPage } from '../pages/calendar-page.ts'
import { IssuePage } from '../pages/issue-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { NoticePage } from '../pages/notice-page.ts'
import { PartsPage } from '../pages/parts-page.ts'
import { RequestsPage } from '../pages/requests-page.ts'
import { ReviewPage } from '../pages/review-page.ts'

const STREET = '听澜街道'
const OFFLINE = '连接中断，没有保存。已填内容仍在，请重试。'
const SIGNED_OUT = '登录已失效，请重新登录；已填内容仍在本页。'
const KEPT = '已恢复您上次没有提交的内容'
const EXPECTED = /status of 401|ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_RESET/
const day = (from: number) => new Date(Date.now() + (8 + 24 * from) * 3_600_000).toISOString().slice(0, 10)

/**
 * Sends a form without a connection, then without a session, then leaves for another page and comes back: each time it
 * says so, and what was typed is there.
 * @param told where refusals are said; @param again brings the form back into view after the page was left
 */
async function endured(
  { page, office, who }: { page: Page; office: Office; who: string },
  {
    send,
    told,
    again,
    kept,
  }: { send: () => Promise<void>; told: string; again: () => Promise<void>; kept: () => Promise<void> },
): Promise<void> {
  await page.context().setOffline(true)
  await send()
  await expect(page.locator(told).filter({ hasText: OFFLINE })).toBeVisible()
  await page.context().setOffline(false)
  const cookie = (await page.context().cookies()).find((each) => each.name === 'liangdeng')
  await office.endSession(cookie?.value ?? '')
  await send()
  await expect(page.locator(told).filter({ hasText: SIGNED_OUT })).toBeVisible()
  await kept()
  await page.goto('/sign-in')
  await page.context().addCookies([{ name: 'liangdeng', value: await office.signedIn(who), url: office.url }])
  await page.goBack()
  await again()
  await expect(page.getByText(KEPT)).toBeVisible()
  await kept()
}

test('a notice survives a lost connection, an ended session and the back button, and is issued once', async ({
  as,
  office,
  watch,
}) => {
  watch.foresee(EXPECTED)
  const who = 'shenzhiwei'
  const page = await as(who)
  await page.goto('/notices')
  await page.getByRole('link', { name: '发催办、督办单' }).click()
  const form = new IssuePage(page)
  const task = page.getByRole('checkbox', { name: '改造老旧小区 6个', exact: true })
  await expect(form.issue).toBeEnabled()
  await task.check()
  await form.write({ colour: '红色督办', title: '改造进度', requirement: '三日内说明。' })
  const kept = async () => {
    await expect(task).toBeChecked()
    await expect(page.getByLabel('颜色')).toHaveValue('red')
    await expect(page.getByLabel('事由')).toHaveValue('改造进度')
    await expect(page.getByLabel('办理要求')).toHaveValue('三日内说明。')
  }
  await endured(
    { page, office, who },
    { send: () => form.issue.click(), told: '[role=alert]', again: async () => {}, kept },
  )

  // The answer is lost on its way and the page loaded anew: the same sheet goes under the same key.
  const before = await office.recorded('notice.issue')
  await page.route('**/notices/new*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await form.issue.click()
  await expect(page.getByRole('alert').filter({ hasText: OFFLINE })).toBeVisible()
  await page.unrouteAll()
  await page.reload()
  await kept()
  await page.getByLabel('办理要求').fill('五日内说明。')
  await form.issue.click()
  await expect(page.getByRole('alert').filter({ hasText: '刚才其实已经发出' })).toBeVisible()
  await page.getByLabel('办理要求').fill('三日内说明。')
  await form.issue.dblclick()
  await expect(new NoticePage(page).band).toContainText('待签收')
  expect(await office.recorded('notice.issue')).toBe(before + 1)
  // Back leads to the form, which does not hold the sheet that is out.
  await page.goBack()
  await expect(page.getByRole('heading', { name: '发催办、督办单' })).toBeVisible()
  await expect(page.getByText(KEPT)).toHaveCount(0)
})

test('an extension is asked for once, whatever happens on the way; two who decide it: the second is told', async ({
  as,
  office,
  watch,
}) => {
  watch.foresee(EXPECTED)
  // The head: the reporter's post may have been handed over by another story.
  const who = 'zhouyanzhi'
  const title = '旧机械厂地块收储'
  const counted = () => Promise.all(['extension.grant', 'extension.refuse'].map((action) => office.recorded(action)))
  const [asked, [granted = 0, refused = 0]] = [await office.recorded('extension.ask'), await counted()]
  const id = await office.taskOf(STREET, title)
  await office.dueOn(id, day(20))
  const page = await as(who)
  await page.goto(`/tasks/${id}`)
  const dialog = page.getByRole('dialog', { name: '申请延期' })
  const open = () => page.getByRole('button', { name: '申请延期' }).click()
  const send = dialog.getByRole('button', { name: '提交申请' })
  await open()
  await dialog.getByLabel('延至').fill(day(60))
  await dialog.getByLabel('理由').fill('设备到货推迟')
  await dialog.getByLabel('目前进展').fill('已签约六成')
  const kept = async () => {
    await expect(dialog.getByLabel('延至')).toHaveValue(day(60))
    await expect(dialog.getByLabel('理由')).toHaveValue('设备到货推迟')
    await expect(dialog.getByLabel('目前进展')).toHaveValue('已签约六成')
  }
  await endured({ page, office, who }, { send: () => send.click(), told: 'dialog [role=alert]', again: open, kept })
  // Escape closes the dialog, and opening it again finds the words; the button to cancel lets them go.
  await page.keyboard.press('Escape')
  await open()
  await kept()
  await send.dblclick()
  await expect(dialog).toBeHidden()
  expect(await office.recorded('extension.ask')).toBe(asked + 1)

  const [one, two] = [new RequestsPage(await as('shenzhiwei')), new RequestsPage(await as('lushian'))]
  await one.goto()
  await two.goto()
  await two.row(title).getByRole('button', { name: '答复' }).click()
  const second = two.page.getByRole('dialog')
  await second.getByLabel('答复意见').fill('再议')
  await one.row(title).getByRole('button', { name: '答复' }).click()
  const first = one.page.getByRole('dialog')
  await first.getByRole('button', { name: '同意', exact: true }).dblclick()
  await expect(first).toBeHidden()
  await second.getByRole('button', { name: '不同意', exact: true }).click()
  await expect(second.getByRole('alert')).toContainText('这份申请已有答复或已撤回')
  await expect(second.getByLabel('答复意见')).toHaveValue('再议')
  await second.getByRole('button', { name: '取消' }).click()
  await expect(two.ended).toContainText(title)
  expect(await counted()).toEqual([granted + 1, refused])
})

test('parts half typed are there again, are made once, and somebody else’s are shown first', async ({
  as,
  office,
  watch,
}) => {
  watch.foresee(EXPECTED)
  const who = 'shenzhiwei'
  await office.addInspector(STREET, 'second-inspector', '顾汀洲')
  const id = await office.taskOf(STREET, '举办职业技能培训 20场')
  const before = await office.recorded('task.breakDown')
  const [parts, other] = [new PartsPage(await as(who)), new PartsPage(await as('second-inspector'))]
  const { page } = parts
  await parts.open(id, '2026-10')
  await other.open(id, '2026-10')
  await parts.choose('汐湾社区', '栖鹭社区')
  await parts.share('汐湾社区').fill('8')
  await parts.share('栖鹭社区').fill('12')
  const kept = async () => {
    await expect(parts.share('汐湾社区')).toHaveValue('8')
    await expect(parts.share('栖鹭社区')).toHaveValue('12')
  }
  const again = async () => {}
  await endured({ page, office, who }, { send: () => parts.breakDown(), told: '[role=alert]', again, kept })

  await other.choose('望舟社区')
  await other.share('望舟社区').fill('20')
  await other.byUnit.getByRole('button', { name: '分解', exact: true }).dblclick()
  await expect(other.present).toHaveCount(1)
  expect(await office.recorded('task.breakDown')).toBe(before + 1)

  await parts.breakDown()
  await expect(page.getByText('刚才有人改动过；您填的内容仍在')).toBeVisible()
  await expect(parts.present).toHaveCount(1)
  await kept()
  await parts.byUnit.getByRole('button', { name: '分解', exact: true }).dblclick()
  await parts.question.getByRole('button').first().click()
  await expect(parts.present).toHaveCount(3)
  await expect(page.getByText(KEPT)).toHaveCount(0)
  expect(await office.recorded('task.breakDown')).toBe(before + 2)
})

test('a calendar half set is there again; two who set one: the second sees what the first set', async ({
  as,
  office,
  watch,
}) => {
  watch.foresee(EXPECTED)
  const who = 'xinjia-inspector'
  await office.addInspector('新嘉街道', 'xinjia-second', '新嘉街道督查二岗')
  const [one, two] = [new CalendarPage(await as(who)), new CalendarPage(await as('xinjia-second'))]
  const { page } = one
  const before = await office.recorded('calendar.set')
  await one.open({ year: '2026' })
  await two.open({ year: '2026' })
  await one.type({ in: '数据月份当月', day: '26', closes: '4', from: '2026-12' })
  const kept = async () => {
    await expect(one.form.getByLabel('几号截止')).toHaveValue('26')
    await expect(one.form.getByLabel('截止后几个工作日关闭')).toHaveValue('4')
    await expect(one.form.getByLabel('从哪个数据月份起')).toHaveValue('2026-12')
    await expect(one.month('2026年12月')).toContainText('原为')
  }
  const again = async () => {}
  await endured({ page, office, who }, { send: () => one.save.click(), told: 'form [role=alert]', again, kept })

  await two.type({ in: '数据月份次月', day: '8', closes: '', from: '2026-12' })
  await two.save.dblclick()
  await expect(two.form.getByText('已保存。')).toBeVisible()
  await one.save.click()
  await expect(one.form.getByRole('alert')).toContainText('刚才有人改动过，请核对后再保存。')
  await expect(one.month('2026年12月')).toContainText('原为 2027-01-08')
  await kept()
  await one.saved()
  await expect(page.getByText(KEPT)).toHaveCount(0)
  await page.reload()
  await expect(one.month('2026年12月')).toContainText('2026-12-28（周一）')
  expect(await office.recorded('calendar.set')).toBe(before + 2)
})

test('a reason half typed and a decision taken twice: nothing is lost, nothing is decided twice', async ({
  as,
  office,
  watch,
}) => {
  watch.foresee(EXPECTED)
  const title = '民生微实事项目17个'
  await office.addInspector('东柳街道', 'dongliu-second', '东柳街道督查二岗')
  const reporter = new LedgerPage(await as('dongliu-reporter'))
  for (const [month, total] of [
    ['2024-03', '3'],
    ['2024-04', '4'],
  ] as const) {
    await reporter.open({ month })
    await reporter.row(title).file(total)
    await expect(reporter.row(title).cell).toContainText('已报送')
  }
  const [one, two] = [new ReviewPage(await as('dongliu-inspector')), new ReviewPage(await as('dongliu-second'))]
  const march = (page: ReviewPage) => page.row(title).filter({ hasText: '2024年3月' })
  const april = (page: ReviewPage) => page.row(title).filter({ hasText: '2024年4月' })
  await one.open()
  await two.open()
  const [before, returned] = [await office.recorded('light.confirm'), await office.recorded('filing.return')]
  await march(one).getByRole('button', { name: '核定' }).dblclick()
  await expect(one.line).toContainText('已核定 1 项。')
  expect(await office.recorded('light.confirm')).toBe(before + 1)
  await march(two).getByRole('button', { name: '核定' }).click()
  await expect(march(two).getByRole('alert')).toContainText(/刚才有人改动过|已经核定/)
  expect(await office.recorded('light.confirm')).toBe(before + 1)

  const { page } = one
  const reason = page.getByRole('dialog').getByLabel('退回理由')
  await april(one).getByRole('button', { name: '退回' }).click()
  await reason.fill('与上月台账对不上')
  await page.context().setOffline(true)
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click()
  await expect(april(one).getByRole('alert')).toContainText(OFFLINE)
  await page.context().setOffline(false)
  await page.goto('/today')
  await page.goBack()
  await april(one).getByRole('button', { name: '退回' }).click()
  await expect(reason).toHaveValue('与上月台账对不上')
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).dblclick()
  await expect(one.line).toContainText('已退回 1 项。')
  expect(await office.recorded('filing.return')).toBe(returned + 1)
})
