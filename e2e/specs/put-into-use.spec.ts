import { expect, type Page } from '@playwright/test'
import { sampleText } from '../fixtures/sample-text.ts'
import { test } from '../fixtures/test.ts'
import { AssignPage } from '../pages/assign-page.ts'
import { DraftPage } from '../pages/draft-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PeoplePage } from '../pages/people-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'
import { SignInPage } from '../pages/sign-in-page.ts'
import { UnitsPage } from '../pages/units-page.ts'

test.use({ start: 'empty' })

/** The first sign-in with a one-time password, which must be changed. */
async function firstSignIn(page: Page, username: string, oneTime: string): Promise<void> {
  const door = new SignInPage(page)
  await door.open()
  await door.signIn(username, oneTime)
  await expect(page).toHaveURL(/\/account\/password$/)
  await door.changePassword(oneTime, `Harbour-7-${username.length}-潮`)
  await expect(page).not.toHaveURL(/password/)
}

test('an empty office is put into use from the screens alone', async ({ as, office }) => {
  test.setTimeout(120_000)
  const admin = await as()
  await firstSignIn(admin, 'admin', office.firstPassword('admin'))
  await expect(admin).toHaveURL(/\/admin\/people/)
  await expect(admin.getByText('您一人兼任多个管理员岗位')).toBeVisible()

  const units = new UnitsPage(admin)
  await units.open()
  await units.add('本街道', '科室', '经济发展科')

  const people = new PeoplePage(admin)
  await people.open()
  const passwords = {
    wangtian: await people.addPerson('王填', 'wangtian'),
    lidu: await people.addPerson('李督', 'lidu'),
    zhaoshen: await people.addPerson('赵审', 'zhaoshen'),
  }
  await people.addPost(/经济发展科$/, '填报人', '经济发展科填报岗')
  await people.addPost(/^本街道$/, '督查员', '督查岗')
  await people.handOver('经济发展科填报岗', '王填 (wangtian)')
  await people.handOver('督查岗', '李督 (lidu)')
  await people.handOver('审计管理员', '赵审 (zhaoshen)')
  await expect(people.post('督查岗')).toContainText('李督')

  const inspector = await as()
  await firstSignIn(inspector, 'lidu', passwords.lidu)
  const reports = new ReportsPage(inspector)
  await reports.open()
  await reports.importFile('工作报告.txt', Buffer.from(sampleText(1)))
  const draft = new DraftPage(inspector)
  await draft.ready()
  await draft.preview()
  await draft.confirmAll()
  await inspector.getByRole('link', { name: '分配任务', exact: true }).click()
  const assign = new AssignPage(inspector)
  await assign.choose('新引进产业项目 18个', '实到外资 300万美元')
  await assign.assignTo('经济发展科', '经济发展科填报岗 王填')
  await expect(assign.row('实到外资 300万美元')).toContainText('经济发展科填报岗')

  const reporter = await as()
  await firstSignIn(reporter, 'wangtian', passwords.wangtian)
  const ledger = new LedgerPage(reporter)
  await ledger.open({ month: '2025-06' })
  await expect(ledger.rows).toHaveCount(2)
  await ledger.row('新引进产业项目 18个').file('9')
  await expect(ledger.row('新引进产业项目 18个').light).toHaveText('正常')

  const auditor = await as()
  await firstSignIn(auditor, 'zhaoshen', passwords.zhaoshen)
  await expect(auditor).toHaveURL(/\/admin\/audit/)
  await auditor.getByRole('button', { name: '核对完整性' }).click()
  await expect(auditor.getByText(/日志完整：\d+ 条逐条相连。/)).toBeVisible()
})
