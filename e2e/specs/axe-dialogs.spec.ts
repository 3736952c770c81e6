import { expect, type Page } from '@playwright/test'
import type { Language } from '../../lib/domain/people/language.ts'
import { grave } from '../fixtures/grave.ts'
import { test } from '../fixtures/test.ts'
import { MonthPage } from '../pages/month-page.ts'
import { filledIn, MonthSheet } from '../pages/month-sheet.ts'

const STREET = '听澜街道'
const day = (from: number) => new Date(Date.now() + (8 + 24 * from) * 3_600_000).toISOString().slice(0, 10)

/** Opens a dialog by its button, looks at it, and at its refusals where `submit` sends it empty; then closes it. */
async function lookedAt(page: Page, open: string, submit?: string): Promise<string[]> {
  await page.getByRole('button', { name: open, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  const found = await grave(page)
  if (submit) {
    await dialog.getByRole('button', { name: submit, exact: true }).click()
    await expect(dialog.locator('.refusal:not(:empty)').first()).toBeVisible()
    found.push(...(await grave(page)))
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return found
}

for (const language of ['zh-CN', 'en'] satisfies Language[]) {
  const english = language === 'en'
  const word = (zh: string, en: string) => (english ? en : zh)

  test(`axe finds nothing serious in ${language} on a notice, from issuing it to its reply`, async ({ as, office }) => {
    await office.worksToday(STREET)
    const page = await as('shenzhiwei', { language })
    await page.goto('/notices/new')
    const found = await grave(page)
    await page.getByRole('checkbox').nth(1).check()
    const issue = page.getByRole('button', { name: word('发出', 'Issue'), exact: true })
    await issue.click()
    await expect(page.locator('.refusal:not(:empty)').first()).toBeVisible()
    found.push(...(await grave(page)))
    const task = await page.getByRole('checkbox').nth(1).getAttribute('aria-label')
    await page.getByLabel(word('事由', 'Subject')).fill(`${task}`)
    await page.getByLabel(word('办理要求', 'What is required')).fill('五日内书面说明原因。')
    await issue.click()
    await expect(page.locator('.colour-band')).toBeVisible()
    found.push(...(await grave(page)))
    found.push(...(await lookedAt(page, word('销号', 'Close'), word('销号', 'Close'))))
    await page.goto('/today')
    found.push(...(await grave(page)))
    await page.goto('/notices')
    found.push(...(await grave(page)))
    expect(found).toEqual([])
  })

  test(`axe finds nothing serious in ${language} where requests are asked and answered`, async ({ as, office }) => {
    const id = await office.taskOf(STREET, english ? '净增限上商贸企业 8家' : '年度升规 6家')
    await office.dueOn(id, day(20))
    const reporter = await as('linwangqiu', { language })
    await reporter.goto(`/tasks/${id}`)
    const [ask, send] = [word('申请延期', 'Ask for an extension'), word('提交申请', 'Send request')]
    const found = await lookedAt(reporter, ask, send)
    await reporter.getByRole('button', { name: ask }).click()
    const dialog = reporter.getByRole('dialog')
    await dialog.getByLabel(word('延至', 'Until')).fill(day(60))
    await dialog.getByLabel(word('理由', 'Reason')).fill('设备到货推迟')
    await dialog.getByLabel(word('目前进展', 'Progress so far')).fill('已签约六成')
    await dialog.getByRole('button', { name: send }).click()
    await expect(dialog).toBeHidden()
    const inspector = await as('shenzhiwei', { language })
    await inspector.goto('/requests')
    found.push(...(await grave(inspector)))
    found.push(...(await lookedAt(inspector, word('答复', 'Answer'), word('不同意', 'Refuse'))))
    await inspector.goto(`/tasks/${id}`)
    found.push(...(await lookedAt(inspector, word('提出目标调整', 'Propose another target'), send)))
    await inspector.goto(`/tasks/${id}/history`)
    found.push(...(await grave(inspector)))
    expect(found).toEqual([])
  })

  test(`axe finds nothing serious in ${language} while a task is broken down and its sum asked about`, async ({
    as,
    office,
  }) => {
    const page = await as('shenzhiwei', { language })
    await page.goto(`/tasks/${await office.taskOf(STREET, '新增停车位 420个')}/parts?month=2026-06`)
    const byUnit = page.locator('form.panel').first()
    for (const unit of ['汐湾社区', '栖鹭社区']) await byUnit.getByRole('checkbox', { name: unit, exact: true }).check()
    await byUnit.getByRole('button', { name: word('平均分', 'Equal shares') }).click()
    await byUnit.getByLabel(word('汐湾社区的份额', 'Share of 汐湾社区')).fill('200')
    await byUnit.getByRole('button', { name: word('分解', 'Break down'), exact: true }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    const found = await grave(page)
    await page.getByRole('button', { name: word('铺开', 'Spread'), exact: true }).click()
    found.push(...(await grave(page)))
    expect(found).toEqual([])
  })

  test(`axe finds nothing serious in ${language} on a month’s questions, its sheet and its evidence`, async ({
    as,
    office,
    watch,
  }) => {
    watch.foresee(/400 .*\/api\/attachments\/add/)
    const page = await as('tangzha-reporter', { language })
    const month = new MonthPage(page)
    await month.open('2023-11')
    await month.paste({ text: '约5\r\n约52\r\n—\r\n3万元\r\n5\r\n' })
    await expect(page.locator('tr[data-line]').first()).toBeVisible()
    const found = await grave(page)
    const sheet = new MonthSheet(page)
    const { bytes } = await sheet.download(/\.xlsx/)
    const filled = await filledIn(bytes, english ? [] : [['非居拆迁扫尾16户', '本期', '不少']])
    await sheet.upload(filled)
    await expect(sheet.counts).toBeVisible()
    found.push(...(await grave(page)))
    await page.goto(`/tasks/${await office.taskOf('唐闸镇街道', '非居拆迁扫尾16户')}?month=2023-11`)
    const box = page.locator('#evidence')
    await box.locator('input[type=file]').setInputFiles([
      { name: '验收单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n验收单') },
      { name: '图.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
    ])
    await expect(box.getByRole('alert')).toBeVisible()
    await expect(box.getByRole('link', { name: '验收单.pdf' })).toBeVisible()
    await box.getByRole('button', { name: word('移除“验收单.pdf”', 'Remove “验收单.pdf”') }).click()
    found.push(...(await grave(page)))
    await page.goto('/ledger?month=2023-11')
    await page
      .getByRole('button', { name: word('详填', 'Details') })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    found.push(...(await grave(page)))
    expect(found).toEqual([])
  })
}
