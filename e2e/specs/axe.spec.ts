import { expect } from '@playwright/test'
import type { Language } from '../../lib/domain/people/language.ts'
import { grave } from '../fixtures/grave.ts'
import type { Office } from '../fixtures/office.ts'
import { shortReport } from '../fixtures/short-report.ts'
import { test } from '../fixtures/test.ts'
import { DraftPage } from '../pages/draft-page.ts'

/** Every page, by whoever sees the most of it. */
const PAGES: Record<string, (office: Office) => Promise<string[]>> = {
  shenzhiwei: async (office) => {
    const [report, other] = await Promise.all([office.reportOf('听澜街道'), office.reportOf('新嘉街道')])
    const [number, words] = await Promise.all([
      office.taskOf('听澜街道', '新增停车位 420个'),
      office.taskOf('听澜街道', '盘活老街闲置商铺'),
    ])
    return [
      '/overview?month=2026-06',
      '/ledger?month=2026-06',
      '/today',
      '/review',
      '/review?tab=done',
      '/requests',
      '/notices?state=all',
      '/settings/calendar?year=2027',
      `/tasks/${number}/parts?month=2026-06`,
      `/tasks/${number}/history`,
      '/reports',
      `/reports/${report}`,
      `/reports/${report}/assign`,
      `/tasks/${number}?month=2026-06`,
      `/tasks/${words}?month=2026-06`,
      `/tasks/${number}/edit`,
      `/tasks/new?report=${report}`,
      '/print/ledger?month=2026-06&light=yellow',
      '/account',
      '/account/password',
      `/tasks/${other}`,
    ]
  },
  linwangqiu: async () => [
    '/month?month=2026-06',
    '/ledger?month=2026-06',
    '/overview?month=2026-06',
    '/reports',
    '/today',
    '/requests',
    '/notices',
    '/settings/calendar',
  ],
  xuqinghe: async () => ['/admin/units', '/admin/people'],
  bailuming: async () => ['/admin/people', '/admin/security'],
  songwendi: async () => ['/admin/audit'],
}

for (const language of ['zh-CN', 'en'] satisfies Language[]) {
  test(`axe finds nothing serious in ${language} before the sign-in`, async ({ as }) => {
    const page = await as(undefined, { language })
    await page.goto('/sign-in')
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    expect(await grave(page)).toEqual([])
  })

  for (const [username, addresses] of Object.entries(PAGES)) {
    test(`axe finds nothing serious in ${language} on the pages of ${username}`, async ({ as, office, watch }) => {
      watch.foresee(/status of 404/)
      test.setTimeout(120_000)
      const page = await as(username, { language })
      const found: string[] = []
      for (const address of await addresses(office)) {
        await page.goto(address)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        found.push(...(await grave(page)))
      }
      expect(found).toEqual([])
    })
  }

  test(`axe finds nothing serious in ${language} on a draft, its panels, its lists and its preview`, async ({ as }) => {
    test.setTimeout(120_000)
    const page = await as('shenzhiwei', { language })
    await page.goto('/reports')
    await page.locator('#import-text').fill(shortReport(language === 'en' ? 2001 : 2002))
    await page.locator('#import-text').press('Tab')
    await page.keyboard.press('Enter')
    const draft = new DraftPage(page)
    await draft.ready()
    expect(await grave(page)).toEqual([])
    for (const keys of [['e'], ['Escape', 'j', 's'], ['Escape', ' '], ['g'], ['Escape', '?']]) {
      await draft.press(...keys)
      expect(await grave(page), keys.join(' ')).toEqual([])
    }
    await draft.press('Escape')
    for (const tab of await page.locator('.tab').all()) {
      await tab.click()
      expect(await grave(page)).toEqual([])
    }
    await page.goto(`${new URL(page.url()).pathname}/preview`)
    expect(await grave(page)).toEqual([])
  })

  test(`axe finds nothing serious in ${language} in open dialogs and beside refusals`, async ({ as }) => {
    const [details, other] = language === 'en' ? ['Details', 'Other light'] : ['详填', '改灯']
    const reporter = await as('tangzha-reporter', { language })
    await reporter.goto('/ledger?month=2023-11')
    const number = reporter.locator('.progress-cell input').first()
    await number.fill('?')
    await number.press('Enter')
    await expect(reporter.locator('.progress-cell').getByRole('alert')).toContainText('?')
    expect(await grave(reporter)).toEqual([])
    await reporter.getByRole('button', { name: details }).first().click()
    await expect(reporter.getByRole('dialog')).toBeVisible()
    expect(await grave(reporter)).toEqual([])
    const inspector = await as('shenzhiwei', { language })
    await inspector.goto('/ledger?month=2026-05')
    await inspector.getByRole('button', { name: other }).first().click()
    await expect(inspector.getByRole('dialog')).toBeVisible()
    expect(await grave(inspector)).toEqual([])
  })
}
