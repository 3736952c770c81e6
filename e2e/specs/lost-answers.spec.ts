import { expect } from '@playwright/test'
import { EXPECTED, endured, KEPT, OFFLINE, unheard } from '../fixtures/endured.ts'
import { test } from '../fixtures/test.ts'
import { MonthPage } from '../pages/month-page.ts'
import { PartsPage } from '../pages/parts-page.ts'
import { ReviewPage } from '../pages/review-page.ts'

const MONTH = '2025-06'
const [FIRST, SECOND] = ['入户走访商铺之1', '入户走访商铺之2'] as const

test('a connection lost while signing or approving: what did not arrive is done on the next try, what did is not done twice', async ({
  as,
  office,
  watch,
}) => {
  test.setTimeout(120_000)
  watch.foresee(EXPECTED)
  const long = await office.addLongMonth('断线科')
  await office.addHolder('断线科', 'head', 'duanxian-head', '断线科负责岗')
  await office.wantSigning('断线科', '2025-01')
  const month = new MonthPage(await as(long.reporters[0]))
  await month.open(MONTH)
  for (const typed of ['51', '52']) {
    await month.type(typed)
    await month.press('Enter')
  }
  await month.save()
  await expect(month.notice).toContainText('2 项已报送。')
  const only = { report: long.reportId, month: MONTH }
  const press = (review: ReviewPage, title: string, step: string) => () =>
    review.row(title).getByRole('button', { name: step }).click()
  const fault = (review: ReviewPage, title: string) => review.row(title).getByRole('alert')

  const head = new ReviewPage(await as('duanxian-head'))
  await head.open(undefined, only)
  const signed = await office.recorded('filing.sign')
  await head.page.context().setOffline(true)
  await press(head, FIRST, '审签')()
  await expect(fault(head, FIRST)).toContainText(OFFLINE)
  await head.page.context().setOffline(false)
  expect(await office.recorded('filing.sign')).toBe(signed)
  await press(head, FIRST, '审签')()
  await expect(head.line).toContainText('已审签 1 项。')
  await expect(head.row(FIRST)).toHaveCount(0)
  await unheard(head.page, press(head, SECOND, '审签'), fault(head, SECOND))
  expect(await office.recorded('filing.sign')).toBe(signed + 2)
  await press(head, SECOND, '审签')()
  await expect(head.line).toContainText('已审签 1 项。')
  await expect(head.row(SECOND)).toHaveCount(0)
  expect(await office.recorded('filing.sign')).toBe(signed + 2)

  const supervisor = new ReviewPage(await as('shenzhiwei'))
  await supervisor.open(undefined, only)
  const approved = await office.recorded('light.confirm')
  await supervisor.page.context().setOffline(true)
  await press(supervisor, FIRST, '核定')()
  await expect(fault(supervisor, FIRST)).toContainText(OFFLINE)
  await supervisor.page.context().setOffline(false)
  expect(await office.recorded('light.confirm')).toBe(approved)
  await unheard(supervisor.page, press(supervisor, FIRST, '核定'), fault(supervisor, FIRST))
  expect(await office.recorded('light.confirm')).toBe(approved + 1)
  await press(supervisor, FIRST, '核定')()
  await expect(supervisor.line).toContainText('已核定 1 项。')
  await expect(supervisor.row(FIRST)).toHaveCount(0)
  expect(await office.recorded('light.confirm')).toBe(approved + 1)

  // Taking back is done once, too, and offered again while nobody knows.
  const reopened = await office.recorded('filing.reopen')
  await unheardUndo(supervisor)
  expect(await office.recorded('filing.reopen')).toBe(reopened + 1)
  await supervisor.undo()
  await expect(supervisor.line).toContainText('已撤销 1 项。')
  await expect(supervisor.row(FIRST)).toHaveCount(1)
  expect(await office.recorded('filing.reopen')).toBe(reopened + 1)

  // Another light: its reason is there for the second press; confirming alone does not pass for it.
  const row = supervisor.row(SECOND)
  const given = () => supervisor.giveLight(row, '严重滞后', '两条街未走访')
  await unheard(supervisor.page, given, fault(supervisor, SECOND))
  await row.getByRole('button', { name: '改灯' }).click()
  const dialog = supervisor.page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: '严重滞后', exact: true })).toBeChecked()
  await expect(dialog.getByLabel('理由')).toHaveValue('两条街未走访')
  await dialog.getByRole('button', { name: '取消' }).click()
  await press(supervisor, SECOND, '核定')()
  await expect(supervisor.gone).toContainText('您刚才已经核定过这一行')
  await expect(row).toHaveCount(0)
  expect(await office.recorded('light.confirm')).toBe(approved + 2)
  await month.open(MONTH)
  await expect(month.row(SECOND).light).toHaveText('严重滞后')
})

/** 撤销 whose answer is lost: the line says that it is not done, and offers it again. */
async function unheardUndo(review: ReviewPage): Promise<void> {
  const { page } = review
  await page.route('**/review*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await review.undo()
  await expect(review.line).toContainText('1 项没有办成')
  await page.unrouteAll()
}

test('a spread over the quarters survives what happens on the way and is written once; other points go over one’s own', async ({
  as,
  office,
  watch,
}) => {
  watch.foresee(EXPECTED)
  const who = 'shenzhiwei'
  const long = await office.addLongMonth('分期科')
  const id = long.tasks.find((task) => task.title === SECOND)?.id ?? ''
  const parts = new PartsPage(await as(who))
  const { page } = parts
  const spreads = () => office.recorded('task.spread')
  const before = await spreads()
  const told = parts.spread.getByRole('alert')
  const save = () => parts.saveSpread()
  const saved = parts.spread.getByText('表中 4 期已保存。')
  await parts.open(id, MONTH)
  await parts.layOut('每季度', '平均')
  const june = parts.point('2025-06-30')
  await june.fill('50')
  const kept = async () => {
    await expect(june).toHaveValue('50')
    await expect(parts.point('2025-12-31')).toHaveValue('120')
  }
  await endured({ page, office, who }, { send: save, told: '[role=alert]', again: async () => {}, kept })
  expect(await spreads()).toBe(before)

  await unheard(page, save, told)
  expect(await spreads()).toBe(before + 1)
  await save()
  await expect(saved).toBeVisible()
  await kept()
  expect(await spreads()).toBe(before + 1)

  await june.fill('55')
  await unheard(page, save, told)
  await june.fill('56')
  await save()
  await expect(saved).toBeVisible()
  await expect(june).toHaveValue('56')
  await expect(page.getByText('刚才有人改动过')).toHaveCount(0)
  expect(await spreads()).toBe(before + 3)

  // Loaded anew, what was written without an answer is seen to be saved: nothing comes back to be sent again.
  await june.fill('57')
  await unheard(page, save, told)
  await page.reload()
  await expect(saved).toBeVisible()
  await expect(june).toHaveValue('57')
  await expect(page.getByText(KEPT)).toHaveCount(0)
  expect(await spreads()).toBe(before + 4)
})
