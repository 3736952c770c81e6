import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { CalendarPage } from '../pages/calendar-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PrintSheet } from '../pages/print-sheet.ts'
import { TaskPage } from '../pages/task-page.ts'

const TASK = '增加商会交流联谊活动'

test('an inspector sets the 25th of the month itself; late filing is marked, a closed month takes none', async ({
  as,
  office,
}) => {
  await office.openedOn('东柳街道', '2024-01-02')
  const inspector = new CalendarPage(await as('dongliu-inspector'))
  await inspector.open({ year: '2024' })
  await expect(inspector.month('2024年11月')).toContainText('2024-12-05（周四）')
  await inspector.type({ in: '数据月份当月', day: '25', closes: '', from: '2024-11' })
  await expect(inspector.month('2024年11月')).toContainText('2024-11-25（周一） 原为 2024-12-05')
  await expect(inspector.month('2024年10月')).not.toContainText('原为')
  await inspector.form.getByLabel('几号截止').fill('32')
  await inspector.save.click()
  await expect(inspector.form.getByText('填写有误。')).toBeVisible()
  await inspector.form.getByLabel('几号截止').fill('25')
  await inspector.saved()
  await expect(inspector.page.getByText('执行本单位的设置')).toBeVisible()

  const reporter = new LedgerPage(await as('dongliu-reporter'))
  await reporter.open({ month: '2024-11', q: TASK })
  await expect(reporter.window).toContainText('已于 2024-11-25（周一） 截止')
  await expect(reporter.window).toContainText('个工作日，可补报')
  const row = reporter.row(TASK)
  await row.choose('能按期完成')
  await expect(row.cell).toContainText('逾期报送')
  const task = new TaskPage(reporter.page)
  await row.openTask()
  await expect(task.record.getByRole('row').filter({ hasText: '2024年11月' })).toContainText('逾期报送')
  const sheet = new PrintSheet(reporter.page)
  await sheet.open({ month: '2024-11', q: TASK })
  await expect(sheet.row(TASK)).toContainText('逾期报送')

  await inspector.open({ year: '2024' })
  await inspector.type({ in: '数据月份当月', day: '25', closes: '5', from: '2024-12' })
  await inspector.saved()
  await expect(inspector.month('2024年12月')).toContainText('2025-01-02（周四）')
  await reporter.open({ month: '2024-12', q: TASK })
  await expect(reporter.window).toContainText('已关闭 · 已于 2025-01-02（周四） 关闭')
  await expect(reporter.row(TASK).cell).toContainText('已于 2025-01-02（周四） 关闭')
  await expect(reporter.row(TASK).state).toHaveCount(0)

  await inspector.type({ in: '数据月份次月', day: '5', closes: '', from: '2024-11' })
  await inspector.save.click()
  await expect(inspector.dialog).toContainText('其中 2024年12月至')
  await inspector.dialog.getByRole('button', { name: '确认，一并改动' }).click()
  await expect(inspector.form.getByText('已保存。')).toBeVisible()
  await expect(inspector.month('2024年12月')).toContainText('逾期')
  await reporter.open({ month: '2024-12', q: TASK })
  await expect(reporter.row(TASK).state).toBeVisible()
  expect(await office.recorded('calendar.set')).toBe(3)
})

test('a day off moves the cut-off, and is taken back; only who keeps the ledger may say it', async ({ as, office }) => {
  const inspector = new CalendarPage(await as('dongliu-inspector'))
  await inspector.open({ year: '2024' })
  await expect(inspector.day('2024-10-12（周六）')).toContainText('上班（调休）')
  await expect(inspector.month('2024年7月')).toContainText('2024-08-05（周一）')
  await inspector.addDay('2024-08-05', '放假', '台风停工')
  await expect(inspector.month('2024年7月')).toContainText('2024-08-06（周二）')
  await inspector.removeDay('2024-08-05（周一）')
  await expect(inspector.month('2024年7月')).toContainText('2024-08-05（周一）')
  expect([await office.recorded('calendar.setDay'), await office.recorded('calendar.removeDay')]).toEqual([1, 1])

  const reporter = new CalendarPage(await as('dongliu-reporter'))
  await reporter.open({ year: '2027' })
  await expect(reporter.page.getByText('系统没有内置 2027 年的放假安排')).toBeVisible()
  await expect(reporter.months).toContainText('2027 年没有内置放假安排：截止日只避开周末和下面设定的放假。')
  await expect(reporter.page.getByText('由督查员设置，您可以查看。')).toBeVisible()
  await expect(reporter.save).toHaveCount(0)
  await expect(reporter.page.getByRole('form', { name: '设定一天' })).toHaveCount(0)
})

test('a month whose cut-off comes near says so, in the calendar, on the month’s page and in the ledger', async ({
  as,
}) => {
  const now = new Date(Date.now() + 8 * 3_600_000)
  const tomorrow = new Date(now.getTime() + 86_400_000)
  const month = now.toISOString().slice(0, 7)
  // On a month's last day the cut-off is that day itself.
  const day = tomorrow.toISOString().startsWith(month) ? String(tomorrow.getUTCDate()) : '31'
  const inspector = new CalendarPage(await as('shenzhiwei'))
  await inspector.open()
  await inspector.page.getByLabel('单位').selectOption({ label: '　平安法治办' })
  await inspector.page.getByRole('button', { name: '查看' }).click()
  await expect(inspector.page.getByRole('heading', { level: 1 })).toHaveText('平安法治办的报送日历')
  await inspector.type({ in: '数据月份当月', day, closes: '', from: month })
  await inspector.form.getByLabel('遇休息日').selectOption({ label: '不变' })
  await inspector.saved()
  const name = `${now.getUTCFullYear()}年${now.getUTCMonth() + 1}月`
  await expect(inspector.month(name)).toContainText('临近截止')

  const reporter = await as('jiangyibai')
  const near = /临近截止 · 截止 \d{4}-\d\d-\d\d（周.） · (还有 \d 个工作日|今天截止)/
  await reporter.goto(`/month?month=${month}`)
  await expect(reporter.getByText(near)).toBeVisible()
  const ledger = new LedgerPage(reporter)
  await ledger.open({ month })
  await expect(ledger.window).toContainText(near)
})

test('a month without a figure says that nothing is due', async ({ as }) => {
  const reporter = new LedgerPage(await as('dongliu-reporter'))
  await reporter.open({ month: '2024-01', q: '固定资产投资' })
  await expect(reporter.row('固定资产投资9亿元').cell).toContainText('本月无此项数据，不需报送')
  await expect(reporter.window).toContainText('2024年1月报送')
})
