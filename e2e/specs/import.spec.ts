import { writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { asDocx, asGb18030, asPdf, asWebPage } from '../fixtures/report-files.ts'
import { sampleText } from '../fixtures/sample-text.ts'
import { SHORT_TASKS, shortReport } from '../fixtures/short-report.ts'
import { test } from '../fixtures/test.ts'
import { DraftPage } from '../pages/draft-page.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { ReportsPage } from '../pages/reports-page.ts'

async function readFile(page: Page, name: string, content: Buffer): Promise<DraftPage> {
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.importFile(name, content)
  const draft = new DraftPage(page)
  await draft.ready()
  return draft
}

/** From the draft to the ledger, as every kind of file ends. */
async function putIntoForce(draft: DraftPage, year: number): Promise<void> {
  const { page } = draft
  await expect(draft.lines).toHaveCount(SHORT_TASKS.length)
  for (const [at, words] of SHORT_TASKS.entries()) await expect(draft.lines.nth(at)).toContainText(words)
  await expect(page.getByText(`计划期 ${year}-01-01 至 ${year}-12-31`)).toBeVisible()
  await draft.preview()
  await expect(page.getByRole('button', { name: '确认生效' })).toBeDisabled()
  await draft.confirmAll()
  await page.getByRole('link', { name: '查看台账' }).click()
  const ledger = new LedgerPage(page)
  await expect(ledger.rows).toHaveCount(SHORT_TASKS.length)
  await expect(ledger.row('新建口袋公园 3个').light).toHaveText('未报送')
}

test('a Word file goes from choosing to a live ledger', async ({ as }) => {
  const draft = await readFile(await as('shenzhiwei'), '听澜2019.docx', await asDocx(shortReport(2019)))
  await putIntoForce(draft, 2019)
})

test('a PDF with a text layer goes from choosing to a live ledger', async ({ as, browser }) => {
  const draft = await readFile(await as('shenzhiwei'), '听澜2018.pdf', await asPdf(browser, shortReport(2018)))
  await putIntoForce(draft, 2018)
})

test('a text in GB18030 goes from a drop on the page to a live ledger', async ({ as }) => {
  const page = await as('shenzhiwei')
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.dropFile('听澜2017.txt', asGb18030(shortReport(2017)))
  const draft = new DraftPage(page)
  await draft.ready()
  await putIntoForce(draft, 2017)
})

test('a saved web page goes from choosing to a live ledger', async ({ as }) => {
  const draft = await readFile(await as('shenzhiwei'), '工作报告.html', asWebPage(shortReport(2016)))
  await expect(draft.text).not.toContainText('网站标识码')
  await putIntoForce(draft, 2016)
})

test('pasted text goes from the form to a live ledger', async ({ as }) => {
  const draft = await new ReportsPage(await as('shenzhiwei')).paste(shortReport(2015))
  await putIntoForce(draft, 2015)
})

test('what cannot be read is refused with what to do, and nothing that was given is lost', async ({ as, watch }) => {
  watch.foresee(/status of 4\d\d/)
  const reports = new ReportsPage(await as('shenzhiwei'))
  await reports.open()
  await reports.read.click()
  await expect(reports.fault).toContainText('请选择文件或粘贴全文。')
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
  const files = [
    ['空.txt', Buffer.alloc(0), '文件里没有文字'],
    ['年报.doc', ole, '另存为 .docx'],
    ['图片.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '没有文字'],
    ['通知.txt', Buffer.from('关于放假的通知\n请各科室安排好值班。\n'), '没有读出下一期的工作任务'],
  ] as const
  for (const [name, content, said] of files) {
    await reports.importFile(name, content)
    await expect(reports.fault).toContainText(said)
  }
  const large = test.info().outputPath('太大.txt')
  writeFileSync(large, Buffer.alloc(21 * 1024 * 1024, '字'))
  await reports.file.setInputFiles(large)
  await reports.read.click()
  await expect(reports.fault).toContainText('文件超过 20 MB')
  await reports.text.fill('关于值班的通知')
  await reports.read.click()
  await expect(reports.fault).toContainText('没有读出下一期的工作任务')
  await expect(reports.text).toHaveValue('关于值班的通知')
  await reports.open()
  await expect(reports.text).toHaveValue('关于值班的通知')
})

test('a report that is known already leads to what is there; a draft can be dropped', async ({ as, watch }) => {
  watch.foresee(/status of 409/)
  const page = await as('shenzhiwei')
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.text.fill(sampleText(0))
  await reports.read.click()
  await expect(reports.fault).toContainText('这份报告已经在库中')
  await expect(page.getByRole('link', { name: '打开这份报告' })).toBeVisible()
  await expect(reports.text).toHaveValue(/听澜街道2025年工作总结/)

  await reports.text.fill(sampleText(4))
  await reports.read.click()
  const draft = new DraftPage(page)
  await draft.ready()
  await expect(draft.tab('全部')).toContainText('85')
  await reports.open()
  await reports.text.fill(sampleText(4))
  await reports.read.click()
  await expect(reports.fault).toContainText('这份报告已有待确认的草稿')
  await page.getByRole('link', { name: '打开这份草稿' }).click()
  await draft.ready()
  await draft.preview()
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click()
  await expect(page).toHaveURL(/\/reports$/)
  await expect(page.getByText('听澜街道2021年工作总结和2022年工作计划.txt')).toHaveCount(0)
})

test('a large file of a report whose text is missing is put beside it from the import', async ({ as, office }) => {
  const page = await as('shenzhiwei')
  const file = Buffer.concat([asWebPage(shortReport(2005)), Buffer.from(`<!--${' '.repeat(1_500_000)}-->`)])
  const draft = await readFile(page, '工作报告.html', file)
  await draft.preview()
  await draft.confirmAll()
  const reportId = /reports\/(\w+)/.exec(page.url())?.[1] ?? ''
  await office.forgetText(reportId)
  const reports = new ReportsPage(page)
  await reports.open()
  await reports.importFile('工作报告.html', file)
  await expect(reports.fault).toContainText('这份报告已经在库中')
  await page.getByRole('button', { name: '把这份原文附到该报告' }).click()
  await expect(page).toHaveURL(`/reports/${reportId}`)
  await expect(page.locator('mark').filter({ hasText: '新增托位60个' })).toBeVisible()
})
