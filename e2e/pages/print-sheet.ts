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

  /** Every line's task, share and light, in the sheet's order. */
  lines(): Promise<{ title: string; share: string; light: string }[]> {
    return this.rows.evaluateAll((rows) =>
      rows.map((row) => {
        const light = row.querySelector('.light')
        const share = light?.closest('td')?.previousElementSibling?.textContent?.trim() ?? ''
        return { title: row.querySelector('th')?.textContent?.trim() ?? '', share, light: light?.textContent ?? '' }
      }),
    )
  }

  /** The sheet as the browser prints it. */
  pdf(): Promise<Buffer> {
    return this.page.pdf({ preferCSSPageSize: true, printBackground: true })
  }
}
