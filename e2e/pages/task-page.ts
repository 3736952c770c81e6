import { expect, type Locator, type Page } from '@playwright/test'

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
  /** The same path as it is printed. */
  readonly paperChart: Locator
  readonly pathTable: Locator
  readonly record: Locator
  /** The last few things that people did. */
  readonly history: Locator
  /** 延期 and 目标调整. */
  readonly requests: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.promise = page.getByRole('blockquote')
    this.clause = this.promise.locator('mark')
    this.months = page.getByRole('navigation', { name: '数据月份' }).getByRole('link')
    this.verdict = page.getByRole('region', { name: '判定' })
    const path = page.getByRole('figure').filter({ has: page.getByRole('img', { name: '进度' }) })
    this.chart = path.locator('svg.recharts-surface').first()
    this.paperChart = page.locator('figure > svg')
    this.pathTable = path.getByRole('table')
    this.record = page.locator('section').filter({ has: page.getByRole('heading', { name: '填报记录' }) })
    this.history = page.getByRole('region', { name: '变更记录' })
    this.requests = page.getByRole('region', { name: '延期与目标调整' })
  }

  /** Brings the chart into view and opens its numbers. */
  async showPath(): Promise<void> {
    const summary = this.page.getByRole('figure').locator('summary')
    await summary.scrollIntoViewIfNeeded()
    await summary.click()
  }

  async askExtension(said: { newDue: string; reason: string; progress: string }): Promise<void> {
    await this.requests.getByRole('button', { name: '申请延期' }).click()
    const dialog = this.page.getByRole('dialog', { name: '申请延期' })
    await dialog.getByLabel('延至').fill(said.newDue)
    await dialog.getByLabel('理由').fill(said.reason)
    await dialog.getByLabel('目前进展').fill(said.progress)
    await dialog.getByRole('button', { name: '提交申请' }).click()
    await expect(dialog).toBeHidden()
  }

  /** @returns the dialog, which closes when the proposal is taken */
  async proposeTarget(value: string, reason: string): Promise<Locator> {
    await this.requests.getByRole('button', { name: '提出目标调整' }).click()
    const dialog = this.page.getByRole('dialog', { name: '提出目标调整' })
    await dialog.getByLabel('调整为').fill(value)
    await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name: '提交申请' }).click()
    return dialog
  }

  /** The whole life of a task, or one kind of its lines. */
  async openLife(taskId: string, kind: string): Promise<Locator> {
    await this.page.goto(`/tasks/${taskId}/history?kind=${kind}`)
    return this.page.getByRole('main')
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
