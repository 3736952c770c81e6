import type { Locator, Page } from '@playwright/test'

/** The A4 sheet of a ledger view. */
export class PrintSheet {
  readonly page: Page
  readonly heading: Locator
  readonly rows: Locator
  readonly counts: Locator
  readonly foot: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.rows = page.locator('.sheet tbody tr')
    this.counts = page.locator('.sheet-counts li')
    this.foot = page.locator('.sheet tfoot')
  }

  async open(question: Record<string, string>): Promise<void> {
    await this.page.goto(`/print/ledger?${new URLSearchParams(question)}`)
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name: title }) })
  }

  light(title: string): Locator {
    return this.row(title).locator('.light')
  }

  /** The sheet as the browser prints it. */
  pdf(): Promise<Buffer> {
    return this.page.pdf({ preferCSSPageSize: true, printBackground: true })
  }
}
