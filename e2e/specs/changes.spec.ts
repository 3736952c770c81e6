import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { PrintSheet } from '../pages/print-sheet.ts'
import { RequestsPage } from '../pages/requests-page.ts'
import { TaskPage } from '../pages/task-page.ts'

const STREET = '听澜街道'
const TASK = '新引进产业项目 18个'
const DAY = 86_400_000
const day = (from: number) => new Date(Date.now() + 8 * 3_600_000 + from * DAY).toISOString().slice(0, 10)
const thisMonth = () => day(0).slice(0, 7)

test('延期: asked by the reporter, granted with another day; the old due day stays beside the new everywhere', async ({
  as,
  office,
}) => {
  const id = await office.taskOf(STREET, TASK)
  await office.dueOn(id, day(20))
  const [old, asked, given] = [day(20), day(60), day(45)]

  const reporter = new TaskPage(await as('linwangqiu'))
  await reporter.page.goto(`/tasks/${id}`)
  await reporter.askExtension({ newDue: asked, reason: '设备到货推迟', progress: '已签约六成' })
  await expect(reporter.requests).toContainText('待答复')
  await expect(reporter.requests).toContainText('同类申请还在等待答复')

  const requests = new RequestsPage(await as('shenzhiwei'))
  await requests.goto()
  await expect(requests.waiting).toContainText('今天提出')
  await requests.answer(TASK, { 新的完成时限: given, 答复意见: '同意，抓紧推进' }, '同意')
  await expect(requests.ended).toContainText(`同意延至 ${given}`)

  const changed = `原定 ${old} → ${given}（延期）`
  const ledger = new LedgerPage(requests.page)
  await ledger.open({ month: thisMonth(), q: TASK })
  await expect(ledger.row(TASK).self).toContainText(changed)
  const sheet = new PrintSheet(requests.page)
  await sheet.open({ month: thisMonth(), q: TASK })
  await expect(sheet.row(TASK)).toContainText(changed)
  await reporter.page.goto(`/tasks/${id}?month=${thisMonth()}`)
  await expect(reporter.page.getByRole('definition').filter({ hasText: changed })).toBeVisible()
  await expect(reporter.requests).toContainText('同意，抓紧推进')
  await expect(reporter.history.getByRole('cell', { name: '同意延期' })).toBeVisible()
  expect(await office.recorded('extension.grant')).toBe(1)
})

test('目标调整: proposed by the inspector, decided by the leader alone, with its document', async ({ as, office }) => {
  const id = await office.taskOf(STREET, TASK)
  const inspector = new TaskPage(await as('shenzhiwei'))
  await inspector.page.goto(`/tasks/${id}`)
  const proposal = await inspector.proposeTarget('18', '区里压减任务')
  await expect(proposal.getByText('与现在的目标相同。')).toBeVisible()
  await proposal.getByLabel('调整为').fill('15')
  await proposal.getByRole('button', { name: '提交申请' }).click()
  await expect(proposal).toBeHidden()
  await expect(inspector.requests.getByRole('button', { name: '答复' })).toHaveCount(0)
  await expect(inspector.requests).toContainText('目标调整：同类申请还在等待答复')

  // Plain editing no longer changes what has been reported on.
  await inspector.page.goto(`/tasks/${id}/edit`)
  await inspector.page.getByLabel('目标值').fill('15')
  await inspector.page.getByLabel('理由、文号').fill('会议定')
  await inspector.page.getByRole('button', { name: '保存修改' }).click()
  await expect(inspector.page.getByText('已有填报，目标不能直接改')).toBeVisible()

  const leader = new RequestsPage(await as('lushian'))
  await leader.goto()
  await leader.row(TASK).getByRole('button', { name: '答复' }).click()
  const dialog = leader.page.getByRole('dialog', { name: '决定目标调整' })
  await dialog.getByLabel('依据与理由').fill('半年调度会议定')
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await expect(dialog.getByText('请填写。')).toBeVisible()
  await dialog.getByLabel('依据文号').fill('听街发〔2026〕12号')
  await dialog.getByRole('button', { name: '同意', exact: true }).click()
  await expect(dialog).toBeHidden()

  const changed = '原 18 个 → 15 个（听街发〔2026〕12号）'
  const ledger = new LedgerPage(leader.page)
  await ledger.open({ month: thisMonth(), q: TASK })
  await expect(ledger.row(TASK).self).toContainText(changed)
  await ledger.open({ month: '2026-03', q: TASK })
  await expect(ledger.row(TASK).self).not.toContainText('15 个')
  await leader.page.goto(`/tasks/${id}/history?kind=request`)
  await expect(leader.page.getByRole('cell', { name: '调整目标', exact: true })).toBeVisible()
  await expect(leader.page.getByText('听街发〔2026〕12号').first()).toBeVisible()
})

test('an extension asked too late is refused with a sentence; a request is taken back by who asked', async ({
  as,
  office,
}) => {
  const id = await office.taskOf(STREET, '引导传统制造企业开展数字化改造')
  await office.dueOn(id, day(0))
  const task = new TaskPage(await as('linwangqiu'))
  await task.page.goto(`/tasks/${id}`)
  await task.askExtension({ newDue: day(30), reason: '企业搬迁', progress: '已申报两家' })
  await task.requests.getByRole('button', { name: '撤回' }).click()
  await task.page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(task.requests).toContainText('已撤回')

  await office.dueOn(id, day(-1))
  await task.page.reload()
  await expect(task.requests).toContainText('延期须在完成时限当天或之前申请')
  await expect(task.requests.getByRole('button', { name: '申请延期' })).toHaveCount(0)
})

test('somebody leaving is replaced in two clicks, and the history keeps both names', async ({ as, office }) => {
  const people = new PeoplePage(await as('xuqinghe'))
  await people.open()
  await people.addPerson('程晓舟', 'chengxiaozhou')
  await people.replace('林望秋', '程晓舟 (chengxiaozhou)')
  await expect(people.person('林望秋').getByRole('cell', { name: '无', exact: true })).toBeVisible()
  await office.settlePassword('chengxiaozhou')

  const page = await as('chengxiaozhou')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: thisMonth(), q: TASK })
  await ledger.row(TASK).openTask()
  await page.getByRole('link', { name: /完整经过/ }).click()
  await expect(page.getByRole('cell', { name: '林望秋 → 程晓舟' })).toBeVisible()
  await expect(page.getByRole('cell', { name: /^林望秋/ }).first()).toBeVisible()
})
