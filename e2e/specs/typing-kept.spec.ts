import { expect } from '@playwright/test'
import { EXPECTED, endured, KEPT, OFFLINE } from '../fixtures/endured.ts'
import { test } from '../fixtures/test.ts'
import { IssuePage } from '../pages/issue-page.ts'
import { NoticePage } from '../pages/notice-page.ts'
import { RequestsPage } from '../pages/requests-page.ts'

const STREET = '听澜街道'
const day = (from: number) => new Date(Date.now() + (8 + 24 * from) * 3_600_000).toISOString().slice(0, 10)

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
