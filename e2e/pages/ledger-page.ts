import { expect, type Locator, type Page } from '@playwright/test'
import { LedgerRow } from './ledger-row.ts'

/** Which ledger is opened; what is left out is the reader's own first report and month. */
export interface LedgerQuestion {
  report?: string
  month?: string
  light?: string
  q?: string
  unit?: string
  /** Parts below their whole, whoever files them. */
  parts?: 'all'
}

/** The ledger of a report and month, as its address shows it. */
export class LedgerPage {
  readonly page: Page
  readonly rows: Locator
  readonly heading: Locator
  readonly month: Locator
  readonly lights: Locator
  /** Where the month's reporting stands. */
  readonly window: Locator

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('table.ledger > tbody > tr')
    this.heading = page.getByRole('heading', { level: 1 })
    this.month = page.getByLabel('数据月份')
    this.window = page.locator('p').filter({ hasText: '月报送：' })
    this.lights = page.getByRole('navigation', { name: '灯' }).getByRole('link')
  }

  async open(question: LedgerQuestion = {}): Promise<void> {
    await this.page.goto(`/ledger?${new URLSearchParams({ ...question })}`)
    await expect(this.heading).toBeVisible()
  }

  row(title: string): LedgerRow {
    return new LedgerRow(
      this.page,
      this.rows.filter({ has: this.page.getByRole('link', { name: title, exact: true }) }),
    )
  }

  /** The row that stands above all others. */
  get first(): LedgerRow {
    return new LedgerRow(this.page, this.rows.first())
  }

  async goToNextMonth(): Promise<void> {
    await this.page.getByRole('link', { name: '下月' }).click()
  }

  async goToPreviousMonth(): Promise<void> {
    await this.page.getByRole('link', { name: '上月' }).click()
  }

  async search(words: string): Promise<void> {
    await this.page.getByLabel('查找').fill(words)
    await this.page.getByRole('button', { name: '查看' }).click()
  }

  /** The light and the bar's words of every row, by title. */
  async lit(): Promise<Record<string, { light: string; bar: string }>> {
    const all = await this.rows.evaluateAll((rows) =>
      rows.map((row) => {
        const text = (part: string) => row.querySelector(part)?.textContent?.trim() ?? ''
        const bar = row.querySelector('svg.bullet')?.getAttribute('aria-label') ?? ''
        return [text('th a'), { light: text('.light'), bar }] as const
      }),
    )
    return Object.fromEntries(all)
  }

  /** How many rows the chip of a light counts; 0 when there is none. */
  async counted(light: string): Promise<number> {
    const chips = await this.lights.allTextContents()
    const chip = chips.find((text) => new RegExp(`^${light} \\d+$`).test(text.trim()))
    return Number(chip?.match(/\d+$/)?.[0] ?? 0)
  }

  async show(light: string): Promise<void> {
    await this.lights.filter({ hasText: new RegExp(`^${light} \\d+$`) }).click()
  }
}
