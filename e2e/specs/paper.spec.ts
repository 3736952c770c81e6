import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '../fixtures/test.ts'
import { PrintSheet } from '../pages/print-sheet.ts'
import { TaskPage } from '../pages/task-page.ts'

test('a sheet of many rows repeats its head and splits no row', async ({ as }, info) => {
  const page = await as('shenzhiwei')
  const sheet = new PrintSheet(page)
  await sheet.open({ month: '2026-06' })
  await expect(sheet.rows).toHaveCount(85)
  await expect(sheet.foot).toContainText('打印人：沈知微')
  await expect(sheet.foot).toContainText('数据截至：2026-06-30')
  await expect(page.getByText('负责人（签字）')).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  const styles = await sheet.rows.evaluateAll((rows) => [
    ...new Set(rows.map((row) => getComputedStyle(row).breakInside)),
  ])
  expect(styles).toEqual(['avoid'])
  const head = await page.locator('.sheet thead').evaluate((it) => getComputedStyle(it).display)
  expect(head).toBe('table-header-group')

  const pdf = await sheet.pdf()
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThan(3)
  const file = info.outputPath('sheet.pdf')
  writeFileSync(file, pdf)
  const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  // Poppler reads what was printed; where it is not installed the styles above are what is checked.
  if (read.error) return
  const texts = unified(read.stdout).split('\f').slice(0, -1)
  expect(texts).toHaveLength(pages)
  for (const text of texts) {
    expect(text).toMatch(/目标任务 .*完成时限 .*说明/)
    expect(text).toContain('打印人：沈知微')
  }
})

test('lights are words and shapes without colour, on either paper', async ({ as }) => {
  const page = await as('shenzhiwei')
  const sheet = new PrintSheet(page)
  await sheet.open({ month: '2026-06', paper: 'portrait' })
  const lights = await page
    .locator('.sheet tbody .light')
    .evaluateAll((all) =>
      all.map((light) => `${getComputedStyle(light, '::before').content.replaceAll('"', '')}${light.textContent}`),
    )
  expect(new Set(lights)).toEqual(
    new Set(lights.filter((light) => /^(●正常|▲滞后|■严重滞后|✓已完成|○.+|∞常态化|×已撤销)$/.test(light))),
  )
  expect(lights).toHaveLength(85)
})

test('a task’s chart is on paper though nobody scrolled to it', async ({ as, office }) => {
  const page = await as('shenzhiwei')
  await page.goto(`/tasks/${await office.taskOf('听澜街道', '新引进产业项目 18个')}?month=2026-06`)
  const task = new TaskPage(page)
  await expect(task.verdict).toBeVisible()
  await expect(task.paperChart).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(task.paperChart).toBeVisible()
  await expect(task.chart).toBeHidden()
  for (const line of ['reported', 'expected']) {
    const path = task.paperChart.locator(`path[data-line="${line}"]`).first()
    expect((await path.boundingBox())?.width).toBeGreaterThan(100)
  }
  await expect(task.paperChart).toContainText('目标 18 个')
})

test('the rows come as an Excel file with a Chinese name', async ({ as }) => {
  const page = await as('shenzhiwei')
  const answer = await page.request.get('/api/export/ledger?month=2026-06')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect(decodeURIComponent(answer.headers()['content-disposition'] ?? '')).toContain(
    '听澜街道目标任务台账2026年6月.xlsx',
  )
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
})

test('a browser too old gets a notice in the page itself, a new one never sees it', async ({ as }) => {
  const page = await as()
  const html = await (await page.request.get('/sign-in')).text()
  expect(html).toContain('浏览器版本过低')
  expect(html).toContain('@supports (color:color-mix(in srgb,red,blue)){.old-browser{display:none}}')
  expect(html.indexOf('浏览器版本过低')).toBeLessThan(html.indexOf('<main'))
  await page.goto('/sign-in')
  await expect(page.getByText('浏览器版本过低')).toBeHidden()
})

/** Chromium's PDFs hold Kangxi radicals for common characters. */
const unified = (text: string) =>
  text.replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC')).replace(/\u2eda/g, '页')
