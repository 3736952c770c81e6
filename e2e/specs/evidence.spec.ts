import { expect } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { test } from '../fixtures/test.ts'
import { EvidenceBox } from '../pages/evidence-box.ts'
import type { FilingDialog } from '../pages/filing-dialog.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { PrintSheet } from '../pages/print-sheet.ts'

const MONTH = '2024-06'
const TASK = '民生微实事项目17个'
const PDF = { name: '../验收\u202E单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n第一批验收单') }
/** One red point. */
const PNG = {
  name: '现场照片.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
}

test('words and files go with a month: the supervisor opens them, a stranger gets nothing', async ({ as, watch }) => {
  watch.foresee(/400 .*\/api\/attachments\/add/)
  const page = await as('dongliu-reporter')
  const ledger = new LedgerPage(page)
  await ledger.open({ month: MONTH })
  const dialog = await ledger.row(TASK).openDetails()
  const box = new EvidenceBox(dialog.self)
  await box.add(PDF, PNG)
  await expect(box.files).toHaveText(['验收单.pdf', '现场照片.png'])
  await box.add({ ...PNG, name: '照片.pdf' })
  await expect(box.refusals).toContainText('“照片.pdf”没有添加：内容是 PNG 图片，与文件名后缀不符')
  await box.add({ name: '图.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') })
  await expect(box.refusals).toContainText('不收这种文件')
  await box.add({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
  await expect(box.refusals).toContainText('文件是空的')

  await narrated(dialog, '7')
  await expect(ledger.row(TASK).cell).toContainText('已报送')

  const leader = await as('dongliu-leader')
  await leader.goto(`/review?month=${MONTH}`)
  const row = leader.getByRole('row').filter({ hasText: TASK })
  await expect(row).toContainText('附件 2 个')
  await expect(row).toContainText('第三批审价未完')
  const [pdf, png] = await row
    .getByRole('link', { name: /\.(pdf|png)$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const opened = await leader.request.get(pdf ?? '')
  expect(await opened.body()).toEqual(PDF.buffer)
  expect(opened.headers()).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/pdf' })
  expect(opened.headers()['content-disposition']).toBe(
    `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('验收单.pdf')}`,
  )
  const picture = await leader.request.get(png ?? '')
  expect(picture.headers()['content-disposition']).toContain('inline')
  for (const each of [opened, picture]) {
    expect(each.headers()['x-content-type-options']).toMatch(/^nosniff\b/)
    expect(each.headers()['content-security-policy']).toContain("sandbox; default-src 'none'")
  }

  const stranger = await as('shenzhiwei')
  for (const address of [pdf ?? '', '/api/attachments/01none'])
    expect((await stranger.request.get(address)).status()).toBe(404)
  expect((await (await as()).request.get(pdf ?? '')).status()).toBe(401)

  await ledger.row(TASK).openTask()
  const section = new EvidenceBox(page.locator('#evidence'))
  await section.remove('验收单.pdf')
  await expect(section.files).toHaveText(['现场照片.png'])
  expect((await leader.request.get(pdf ?? '')).status()).toBe(404)
})

test('progress, issues and next steps stand in print where they are ticked, and in Excel', async ({ as }) => {
  const month = '2024-07'
  const ledger = new LedgerPage(await as('dongliu-reporter'))
  await ledger.open({ month })
  await narrated(await ledger.row(TASK).openDetails(), '8')
  await expect(ledger.row(TASK).cell).toContainText('已报送')

  const page = await as('dongliu-leader')
  const sheet = new PrintSheet(page)
  await sheet.open({ month })
  await expect(sheet.row(TASK)).not.toContainText('第三批审价未完')
  await page.getByLabel('加“进展、问题、下一步”一栏').check()
  await expect(page).toHaveURL(/narrative=1/)
  await expect(page.getByRole('columnheader', { name: '进展情况、存在问题及下一步打算' })).toBeVisible()
  for (const words of ['进展：前两批已完工', '问题：第三批审价未完', '下一步：七月底前验收'])
    await expect(sheet.row(TASK)).toContainText(words)

  const file = await (await page.request.get(`/api/export/ledger?month=${month}`)).body()
  const { sheets } = await readXlsx(file)
  const cells = sheets[0]?.rows.find((row) => row.includes(TASK)) ?? []
  expect(cells).toEqual(expect.arrayContaining(['前两批已完工', '第三批审价未完', '七月底前验收']))
})

/** A figure with progress, issues and next steps. */
async function narrated(dialog: FilingDialog, total: string): Promise<void> {
  await dialog.total.fill(total)
  await dialog.note.fill('前两批已完工')
  await dialog.self.getByLabel('存在问题').fill('第三批审价未完')
  await dialog.self.getByLabel('下一步打算').fill('七月底前验收')
  await dialog.file()
}
