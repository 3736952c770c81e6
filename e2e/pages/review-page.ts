import { expect, type Locator, type Page } from '@playwright/test'

/** What waits to be signed or approved. */
export class ReviewPage {
  readonly page: Page
  readonly heading: Locator
  readonly rows: Locator
  /** What the last act came to. */
  readonly line: Locator
  readonly empty: Locator
  /** What was refused and waits no longer. */
  readonly gone: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.rows = page.locator('tbody tr')
    this.line = page.getByRole('status')
    this.empty = page.locator('.empty')
    this.gone = page.locator('ul.refusal li')
  }

  /** @param only of one report or month: what waits elsewhere is not listed */
  async open(tab?: 'returned' | 'done', only: { report?: string; month?: string } = {}): Promise<void> {
    await this.page.goto(`/review?${new URLSearchParams({ ...(tab && { tab }), ...only })}`)
    await expect(this.heading).toBeVisible()
  }

  row(title: string | RegExp): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: title }) })
  }

  async choose(...titles: string[]): Promise<void> {
    for (const title of titles) await this.row(title).getByRole('checkbox').check()
  }

  async chooseAll(): Promise<void> {
    await this.page.getByLabel('全选').check()
  }

  /** 审签 or 核定 of what is chosen. */
  async decide(step: '审签' | '核定'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${step}所选`) }).click()
  }

  async giveBack(title: string, reason: string): Promise<void> {
    await this.row(title).getByRole('button', { name: '退回' }).click()
    await this.settleReturn(reason)
  }

  async settleReturn(reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('退回理由').fill(reason)
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
  }

  /** 改灯: another light than the computed one. */
  async giveLight(row: Locator, light: string, reason: string): Promise<void> {
    await row.getByRole('button', { name: '改灯' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: light, exact: true }).check()
    await dialog.getByRole('button', { name: '核定', exact: true }).click()
    await expect(dialog.getByText('请填写。')).toBeVisible()
    await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name: '核定', exact: true }).click()
  }

  async undo(): Promise<void> {
    await this.line.getByRole('button', { name: '撤销' }).click()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }
}
