import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { NoticePage } from '../pages/notice-page.ts'
import { OverviewPage } from '../pages/overview-page.ts'

const TASKS = ['改造老旧小区 6个', '河道断面水质达标率 100%']
const SHEET = { colour: '黄色警示', title: '两项任务严重滞后', requirement: '五日内书面说明原因和补救措施。' }

test('a yellow notice goes to the unit, is answered, sent back, answered again and closed', async ({ as, office }) => {
  await office.worksToday('听澜街道')
  const inspector = await as('shenzhiwei')
  const overview = new OverviewPage(inspector)
  await overview.open()
  const issue = await overview.issueAbout(...TASKS)
  for (const title of TASKS) await expect(issue.task(title)).toBeChecked()
  await expect(issue.said).toHaveText('已选 2 项任务，将发出 1 份')
  await issue.issue.click()
  await expect(inspector.getByText('请填写。').first()).toBeVisible()
  await issue.write(SHEET)
  const before = await office.recorded('notice.issue')
  await issue.issue.dblclick()
  const sheet = new NoticePage(inspector)
  await expect(sheet.band).toContainText('黄色警示')
  const number = /〔\d{4}〕\d+号/.exec((await sheet.band.textContent()) ?? '')?.[0] ?? ''
  expect(number).not.toBe('')
  await expect(sheet.band).toContainText('待签收')
  expect(await office.recorded('notice.issue')).toBe(before + 1)

  const reporter = await as('fangxiaohe')
  await reporter.goto('/ledger')
  const today = reporter.getByRole('link', { name: /^今日提要，\d+ 件未看$/ })
  await today.click()
  const told = reporter.getByRole('region', { name: '待签收、待反馈的督办' })
  await expect(told).toContainText('前签收并反馈')
  await told.getByRole('link', { name: `黄色警示 ${number} ${SHEET.title}` }).click()
  const answered = new NoticePage(reporter)
  await expect(reporter.getByRole('link', { name: '今日提要', exact: true })).toBeVisible()
  for (const title of TASKS)
    await expect(reporter.getByRole('row').filter({ hasText: title })).toContainText('严重滞后')
  await answered.button('签收').click()
  await expect(answered.band).toContainText('已签收，待反馈')
  await answered.say('反馈', '已约谈施工单位。')
  await expect(answered.band).toContainText('已反馈，待销号')
  await expect(reporter.getByText('现在没有需要您办的步骤。')).toBeVisible()

  await inspector.goto('/today')
  await inspector.getByRole('region', { name: '待销号的反馈' }).getByRole('link').first().click()
  await sheet.say('退回反馈', '请写明完成时限。')
  await expect(sheet.band).toContainText('已签收，待反馈')
  await reporter.reload()
  await answered.say('反馈', '十二月底前完工。')
  await inspector.reload()
  await sheet.button('销号').click()
  await inspector.getByRole('dialog').getByRole('button', { name: '销号', exact: true }).click()
  await expect(sheet.band).toContainText('已销号')
  for (const words of ['已约谈施工单位。', '请写明完成时限。', '十二月底前完工。'])
    await expect(sheet.record).toContainText(words)

  await inspector.getByRole('link', { name: '打印', exact: true }).click()
  const paper = inspector.getByRole('article')
  await expect(paper).toContainText(`听澜街道督办单`)
  for (const words of [number, '城市建设办', SHEET.requirement, '签收人：方小禾', '十二月底前完工。', '（盖章）'])
    await expect(paper).toContainText(words)
})

test('another section sees nothing of it, and who has not the right issues none', async ({ as }) => {
  const other = await as('yezhixia')
  await other.goto('/notices?state=all')
  await expect(other.getByText('没有这样的督办。')).toBeVisible()
  await expect(other.getByRole('link', { name: '发催办、督办单' })).toHaveCount(0)
})

test('an address for the digest is kept, and a wrong one is refused', async ({ as }) => {
  const page = await as('luozijin')
  await page.goto('/account')
  await page.getByLabel('邮箱').fill('luozijin@')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填写有效的邮箱地址。')).toBeVisible()
  await page.getByLabel('邮箱').fill('luozijin@office.test')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('邮箱已保存。')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('邮箱')).toHaveValue('luozijin@office.test')
})
