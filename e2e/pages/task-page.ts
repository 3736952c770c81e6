import type { Locator, Page } from '@playwright/test'

/** A task, top-down: the promise, the verdict, the path, the record. */
export class TaskPage {
  readonly page: Page
  readonly heading: Locator
  readonly promise: Locator
  /** The stated target, marked inside the report's sentence. */
  readonly clause: Locator
  readonly months: Locator
  readonly verdict: Locator
  readonly chart: Locator
  readonly pathTable: Locator
  readonly record: Locator
  readonly history: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.promise = page.getByRole('blockquote')
    this.clause = this.promise.locator('mark')
    this.months = page.getByRole('navigation', { name: '数据月份' }).getByRole('link')
    this.verdict = page.getByRole('region', { name: '判定' })
    const path = page.getByRole('figure').filter({ has: page.getByRole('img', { name: '进度' }) })
    this.chart = path.locator('svg.recharts-surface').first()
    this.pathTable = path.getByRole('table')
    this.record = page.locator('section').filter({ has: page.getByRole('heading', { name: '填报记录' }) })
    this.history = page.getByText('变更记录')
  }

  /** Brings the chart into view and opens its numbers. */
  async showPath(): Promise<void> {
    const summary = this.page.getByRole('figure').locator('summary')
    await summary.scrollIntoViewIfNeeded()
    await summary.click()
  }

  async goToMonth(name: string): Promise<void> {
    await this.months.filter({ hasText: name }).click()
  }

  /** Months of 2026 that have not begun, on the clock of the office. */
  async monthsToCome(): Promise<number> {
    const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
    return now >= '2026-12' ? 0 : 12 - Number(now.slice(5))
  }
}
