import { expect } from '@playwright/test'
import { EXPECTED, endured, KEPT, OFFLINE, unheard } from '../fixtures/endured.ts'
import { test } from '../fixtures/test.ts'
import { CalendarPage } from '../pages/calendar-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PartsPage } from '../pages/parts-page.ts'
import { ReviewPage } from '../pages/review-page.ts'

const STREET = '听澜街道'

test('parts half typed are there again, are made once, and somebody else’s are shown first', async ({
  as,
  office,
  watch,
}) => {
  test.setTimeout(120_000)
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

  // What the parts that are there weigh is kept like the rest, and saved once.
  const changed = await office.recorded('task.changeParts')
  await parts.weight('汐湾社区').fill('3')
  const weighed = () => expect(parts.weight('汐湾社区')).toHaveValue('3')
  await endured({ page, office, who }, { send: () => parts.saveWeights(), told: '[role=alert]', again, kept: weighed })
  await unheard(page, () => parts.saveWeights(), parts.existing.getByRole('alert'))
  await parts.saveWeights()
  await expect(page.getByText(KEPT)).toHaveCount(0)
  await page.reload()
  await weighed()
  expect(await office.recorded('task.changeParts')).toBe(changed + 1)
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
  await expect(two.gone.filter({ hasText: title })).toContainText(/刚才有人改动过|已经核定/)
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
