import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { AssignPage } from '../pages/assign-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PeoplePage } from '../pages/people-page.ts'

test('a task is added, its target corrected while nothing is reported, withdrawn and revived, all of it on record', async ({
  as,
  office,
}) => {
  const page = await as('dongbeitang-inspector')
  await page.goto(`/tasks/new?report=${await office.reportOf('东北塘街道')}`)
  await page.getByLabel('任务名称').fill('新建社区停车场')
  await page.getByLabel('类型').selectOption({ label: '数量目标' })
  await page.getByLabel('目标值').fill('十个')
  await page.getByLabel('计量单位').fill('个')
  await page.getByLabel('理由、文号').fill('街道党工委会议纪要〔2024〕3号')
  await page.getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByText('请填数字。')).toBeVisible()
  await expect(page.getByLabel('任务名称')).toHaveValue('新建社区停车场')
  await page.getByLabel('目标值').fill('10')
  await page.getByLabel('计量方式').selectOption({ label: '数量' })
  await page.getByLabel('进度方式').selectOption({ label: '累计（按序时）' })
  await page.getByRole('button', { name: '新增', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新建社区停车场')

  await page.getByRole('link', { name: '修改任务' }).click()
  await page.getByLabel('目标值').fill('12')
  await page.getByLabel('自哪个月起执行').fill('2024-07')
  await page.getByLabel('理由、文号').fill('街道〔2024〕8号')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByRole('definition').filter({ hasText: '12 个' }).first()).toBeVisible()

  const ledger = new LedgerPage(page)
  await ledger.open({ month: '2024-06', q: '停车场' })
  await ledger.row('新建社区停车场').openTask()
  await page.getByRole('link', { name: '修改任务' }).click()
  await page.getByRole('button', { name: '撤销任务' }).click()
  await page.getByLabel('理由', { exact: true }).fill('选址未获批准')
  await page.getByRole('button', { name: '撤销任务' }).last().click()
  await expect(page.getByText('现为：已撤销')).toBeVisible()
  await ledger.open({ month: '2024-08', q: '停车场' })
  await expect(ledger.row('新建社区停车场').light).toHaveText('已撤销')
  await ledger.row('新建社区停车场').openTask()
  await expect(page.getByRole('cell', { name: '修改任务' })).toBeVisible()
  await expect(page.getByRole('cell', { name: '撤销任务' })).toBeVisible()
})

test('a post is handed over: its tasks stay with it, and only its holder sees them', async ({ as, office }) => {
  const inspector = await as('shenzhiwei')
  const assign = new AssignPage(inspector)
  await assign.open(await office.reportOf('听澜街道'))
  await assign.choose('建设街道公共法律服务站', '推动老旧住宅加装电梯')
  await assign.assignTo('栖鹭社区', '栖鹭社区填报人 （空缺）')

  const people = new PeoplePage(await as('xuqinghe'))
  await people.open()
  const oneTime = await people.addPerson('庄知远', 'zhuangzhiyuan')
  expect(oneTime).toMatch(/^\w{16}$/)
  await people.handOver('栖鹭社区填报人', '庄知远 (zhuangzhiyuan)')
  await expect(people.post('栖鹭社区填报人')).toContainText('庄知远')
  await office.settlePassword('zhuangzhiyuan')

  const ledger = new LedgerPage(await as('zhuangzhiyuan'))
  await ledger.open({ month: '2026-03' })
  await expect(ledger.rows).toHaveCount(2)
  await ledger.row('建设街道公共法律服务站').choose('能按期完成')
  await expect(ledger.row('建设街道公共法律服务站').cell).toContainText('已报送')
})
