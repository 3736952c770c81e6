import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PartsPage } from '../pages/parts-page.ts'
import { ReviewPage } from '../pages/review-page.ts'
import { TaskPage } from '../pages/task-page.ts'

const MONTH = '2026-10'
const THREE = ['汐湾社区', '栖鹭社区', '望舟社区'] as const

async function file(page: Page, title: string, number: string) {
  const ledger = new LedgerPage(page)
  await ledger.open({ month: MONTH })
  const row = ledger.row(title)
  await row.file(number)
  await expect(row.cell).toContainText('已报送')
}
const row = async (page: Page, title: string) => {
  const ledger = new LedgerPage(page)
  await ledger.open({ month: MONTH, q: title.split(' ')[0] })
  return ledger.row(title)
}

test('a number broken down by three communities: incomplete while one is silent, then green', async ({
  as,
  office,
}) => {
  // Five people, and a supervisor over them.
  test.setTimeout(120_000)
  await office.addReporter('栖鹭社区', 'qilu-filer', '钟晚渔')
  await office.addReporter('望舟社区', 'wangzhou-filer', '顾汀禾')
  const page = await as('shenzhiwei')
  const id = await office.taskOf('听澜街道', '新增停车位 420个')
  const parts = new PartsPage(page)
  await parts.open(id, MONTH)
  await parts.choose(...THREE)
  await parts.byUnit.getByRole('button', { name: '平均分' }).click()
  await expect(parts.share('汐湾社区')).toHaveValue('140')
  await expect(parts.sum).toContainText('一致')
  await parts.share('望舟社区').fill('130')
  await expect(parts.sum).toContainText('比整体少 10 个')
  await parts.breakDown()
  await expect(parts.question).toContainText('各部分合计 410，整体是 420，仍按此分解吗？')
  await parts.question.getByRole('button', { name: '再改改' }).click()
  await parts.share('望舟社区').fill('140')
  await parts.breakDown()
  await expect(parts.present).toHaveCount(3)

  await file(await as('luozijin'), '新增停车位 420个（汐湾社区）', '120')
  await file(await as('qilu-filer'), '新增停车位 420个（栖鹭社区）', '120')
  const whole = await row(page, '新增停车位 420个')
  await expect(whole.light).toHaveText('滞后')
  await expect(whole.why).toContainText('3 个部分中 2 个已报本月，合计不完整')
  await expect(whole.cell).toContainText('240 个')
  await expect(whole.number).toHaveCount(0)
  await whole.self.getByRole('link', { name: '«3 部分»' }).click()
  await expect(page.getByTestId('made-of')).toContainText('240 个 = 汐湾社区 120 + 栖鹭社区 120；未报送：望舟社区')

  await file(await as('wangzhou-filer'), '新增停车位 420个（望舟社区）', '120')
  await expect((await row(page, '新增停车位 420个')).light).toHaveText('正常')
  const review = new ReviewPage(page)
  await review.open(undefined, { report: await office.reportOf('听澜街道'), month: MONTH })
  for (const unit of THREE) {
    const part = review.row(`新增停车位 420个（${unit}）`)
    await part.getByRole('button', { name: '核定' }).click()
    await expect(part).toHaveCount(0)
  }
  const waits = review.row(/^\d+\. 新增停车位 420个$/)
  await expect(waits).toContainText('各部分汇总')
  await review.giveLight(waits, '滞后', '望舟社区两处车位尚未验收')
  await expect(review.line).toContainText('已核定 1 项。')
  await expect(waits).toHaveCount(0)
  await review.undo()
  await expect(review.line).toContainText('已撤销 1 项。')
  await expect(waits).toBeVisible()
  await review.giveLight(waits, '滞后', '望舟社区两处车位尚未验收')
  await expect(review.line).toContainText('已核定 1 项。')
  await expect(waits).toHaveCount(0)
  await expect((await row(page, '新增停车位 420个')).light).toHaveText('滞后')
  await expect((await row(page, '新增停车位 420个')).why).toContainText('望舟社区两处车位尚未验收')
  await expect((await row(page, '新增停车位 420个')).self).toContainText('沈知微核定')
  await file(await as('wangzhou-filer'), '新增停车位 420个（望舟社区）', '125')
  await expect((await row(page, '新增停车位 420个')).light).toHaveText('正常')
  await expect((await row(page, '新增停车位 420个')).self).toContainText('未核定')

  const task = new TaskPage(await as('luozijin'))
  await new LedgerPage(task.page).open({ month: MONTH })
  await new LedgerPage(task.page).row('新增停车位 420个（汐湾社区）').openTask()
  await expect(task.page.getByText(/第 \d+ 项的一部分/)).toBeVisible()
})

test('a spread by quarter at the year’s end changes the light, and can be edited', async ({ as, office }) => {
  const page = await as('shenzhiwei')
  const title = '拆除违法建设 8000平方米以上'
  await expect((await row(page, title)).light).toHaveText('滞后')
  const parts = new PartsPage(page)
  await parts.open(await office.taskOf('听澜街道', title), MONTH)
  await parts.layOut('每季度', '年底集中')
  await expect(parts.point('2026-09-30')).toHaveValue('0')
  await expect(parts.point('2026-12-31')).toHaveValue('8000')
  await parts.point('2026-09-30').fill('5000')
  await parts.point('2026-12-31').fill('7900')
  await parts.saveSpread()
  await expect(parts.question).toContainText('末期累计 7900，目标是 8000')
  await parts.question.getByRole('button', { name: '再改改' }).click()
  await parts.point('2026-12-31').fill('8000')
  await parts.saveSpread()
  await expect(parts.spread.getByRole('button', { name: '取消分期' })).toBeVisible()
  const changed = await row(page, title)
  await expect(changed.light).toHaveText('正常')
  await expect(changed.why).toContainText('应完成 5000 平方米')
})

test('words broken down: the whole shows its worst part and names it', async ({ as, office }) => {
  await office.addReporter('栖鹭社区', 'qilu-filer', '钟晚渔')
  const page = await as('shenzhiwei')
  const title = '推广社区议事厅'
  const parts = new PartsPage(page)
  await parts.open(await office.taskOf('听澜街道', title), MONTH)
  await parts.choose('汐湾社区', '栖鹭社区')
  await parts.breakDown()
  await expect(parts.present).toHaveCount(2)
  for (const [who, unit, word] of [
    ['luozijin', '汐湾社区', '能按期完成'],
    ['qilu-filer', '栖鹭社区', '难以按期完成'],
  ] as const) {
    const own = new LedgerPage(await as(who))
    await own.open({ month: MONTH })
    const part = own.row(`${title}（${unit}）`)
    await part.choose(word)
    await expect(part.cell).toContainText('已报送')
  }
  const whole = await row(page, title)
  await expect(whole.light).toHaveText('严重滞后')
  await expect(whole.why).toContainText('2 个部分中 1 红 1 绿，最差：栖鹭社区')
})
