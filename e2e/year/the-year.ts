import { expect } from '@playwright/test'
import { LedgerPage } from '../pages/ledger-page.ts'
import { NoticePage } from '../pages/notice-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { RequestsPage } from '../pages/requests-page.ts'
import { TaskPage } from '../pages/task-page.ts'
import * as cast from './cast.ts'
import type { Street } from './street.ts'

export const GROWTH = '规上工业总产值 增长6%'
export const INVESTMENT = '固定资产投资 9.6亿元'
export const PROJECTS = '新引进产业项目 18个'
export const PARK = '北渡智造园开工建设'
export const RENEWAL = '改造老旧小区 8个'
export const WALK = '沿河步道贯通工程'
export const PARKING = '新增停车位 300个'
export const SIGNS = '开展沿街店招整治'
export const PLACES = '千人口托位数 4.8个'
export const SETTLED = '民生诉求按期办结率 95%以上'
export const DRILLS = '消防演练 1次'
export const SPENDING = '一般性支出 120万元以内'
export const COUNCILS = '推行社区议事制度'

const partsOf = (unit: string) => [`${PARKING}（${unit}）`, `${SIGNS}（${unit}）`]

/** Who files what. */
export const FILES: Readonly<Record<string, readonly string[]>> = {
  [cast.ECONOMY]: [GROWTH, INVESTMENT, PROJECTS, PARK],
  [cast.CITY]: [RENEWAL, WALK, DRILLS],
  [cast.LIVELIHOOD]: [PLACES, SETTLED, SPENDING, COUNCILS],
  [cast.EAST]: partsOf('东篱社区'),
  [cast.WEST]: partsOf('西屏社区'),
  [cast.SOUTH]: partsOf('南浦社区'),
}

/** What a month has beside its figures; what is not said here goes as every month goes. */
export interface Happening {
  /** What is filed first, sent back with the reason, and filed again as the book has it. */
  sentBack?: { by: string; title: string; first: string; reason: string }
  /** Questions that are asked of a figure, by title, and answered with yes. */
  asked?: Readonly<Record<string, string>>
  /** Files only on this later day, past the cut-off. */
  late?: { by: string; on: string }
  before?: (street: Street) => Promise<void>
  after?: (street: Street) => Promise<void>
}

export const HAPPENINGS: Readonly<Record<string, Happening>> = {
  '2026-03': {
    sentBack: { by: cast.ECONOMY, title: PROJECTS, first: '5', reason: '两个项目还没有签约，请核实' },
  },
  '2026-04': { late: { by: cast.WEST, on: '2026-05-27' } },
  '2026-05': {
    asked: { [GROWTH]: '推算增长 4.35%，填的是 5.2%', [PROJECTS]: '确实没有变化吗？' },
    after: extendWalk,
  },
  '2026-06': {
    sentBack: { by: cast.LIVELIHOOD, title: SETTLED, first: '59.6', reason: '与热线平台的数不一致' },
    after: adjustProjects,
  },
  '2026-07': { before: handOverAndCorrect, after: warnAboutInvestment },
  '2026-08': { after: closeWarning },
  '2026-09': { asked: { [SPENDING]: '变小了。确实如此吗？' } },
}

/** 延期: asked a week before the day it was due, granted; old and new stand side by side. */
async function extendWalk(street: Street): Promise<void> {
  const task = new TaskPage(await street.desk(cast.CITY))
  await task.page.goto(`/tasks/${await street.taskId(WALK)}`)
  const said = { reason: '汛期水位高，水上段无法施工', progress: '陆上段已通' }
  await task.askExtension({ newDue: '2026-09-30', ...said })
  const requests = new RequestsPage(await street.desk(cast.INSPECTOR))
  await requests.goto()
  await requests.answer(WALK, { 新的完成时限: '2026-09-30', 答复意见: '同意，汛后抓紧' }, '同意')
  const ledger = new LedgerPage(requests.page)
  await ledger.open({ month: '2026-06' })
  await expect(ledger.row(WALK).self).toContainText('原定 2026-06-30 → 2026-09-30（延期）')
  await ledger.open({ month: '2026-05' })
  await expect(ledger.row(WALK).self).not.toContainText('2026-09-30')
}

/** 目标调整: proposed by the inspector, decided by the leader with its document, from July on. */
async function adjustProjects(street: Street): Promise<void> {
  const task = new TaskPage(await street.desk(cast.INSPECTOR))
  await task.page.goto(`/tasks/${await street.taskId(PROJECTS)}`)
  await expect(await task.proposeTarget('15', '区里年中压减招引任务')).toBeHidden()
  const requests = new RequestsPage(await street.desk(cast.LEADER))
  await requests.goto()
  const said = { 依据与理由: '半年调度会议定', 依据文号: '澄街发〔2026〕9号', 自哪个月起执行: '2026-07' }
  await requests.answer(PROJECTS, said, '同意')
  const ledger = new LedgerPage(requests.page)
  await ledger.open({ month: '2026-07' })
  await expect(ledger.row(PROJECTS).self).toContainText('原 18 个 → 15 个（澄街发〔2026〕9号）')
}

/** A reporter leaves; the new one corrects an approved figure of June, which is signed and approved again. */
async function handOverAndCorrect(street: Street): Promise<void> {
  const people = new PeoplePage(await street.desk(cast.ADMINISTRATOR))
  await people.open()
  await people.addPerson('许知春', cast.SUCCESSOR)
  await people.replace('梁浅', `许知春 (${cast.SUCCESSOR})`)
  await street.office.settlePassword(cast.SUCCESSOR)

  const ledger = new LedgerPage(await street.desk(cast.INSPECTOR))
  await ledger.open({ month: '2026-06' })
  const dialog = await ledger.row(INVESTMENT).openReturn()
  await dialog.reason.fill('统计反馈数有更正，请按反馈数重报')
  await dialog.settle()
  await expect(ledger.row(INVESTMENT).light).toHaveText('未报送')
  const filed = street.book.tasks.get(INVESTMENT)?.get('2026-06')?.filed ?? ''
  await street.file(cast.SUCCESSOR, '2026-06', [{ title: INVESTMENT, filed }])
  await street.signAll()
  await street.approveAll()
  await street.compare('2026-06', 'last')
}

const WARNING = { colour: '黄色警示', title: '投资连续四个月滞后', requirement: '三日内书面说明原因和补救措施。' }

/** 黄色警示: issued by the inspector, received and answered by whoever holds the post now. */
async function warnAboutInvestment(street: Street): Promise<void> {
  const overview = new OverviewPage(await street.desk(cast.INSPECTOR))
  await overview.open({ month: '2026-07' })
  const issue = await overview.issueAbout(INVESTMENT)
  await issue.write(WARNING)
  await issue.issue.click()
  await expect(new NoticePage(issue.page).band).toContainText('待签收')

  const answered = await openWarning(street, cast.SUCCESSOR)
  await answered.button('签收').click()
  await expect(answered.band).toContainText('已签收，待反馈')
  await answered.say('反馈', '两个厂房项目九月入库，四季度补齐。')
  await expect(answered.band).toContainText('已反馈，待销号')
}

async function closeWarning(street: Street): Promise<void> {
  const sheet = await openWarning(street, cast.INSPECTOR)
  await sheet.say('销号', '九月已入库，销号。')
  await expect(sheet.band).toContainText('已销号')
}

async function openWarning(street: Street, username: string): Promise<NoticePage> {
  const page = await street.desk(username)
  await page.goto('/notices')
  await page.getByRole('link', { name: WARNING.title }).first().click()
  const sheet = new NoticePage(page)
  await expect(sheet.band).toContainText(WARNING.colour)
  return sheet
}
