import { expect, type Locator, type Page } from '@playwright/test'

/** A reporter's month as one grid. */
export class MonthPage {
  readonly page: Page
  readonly rows: Locator
  readonly counts: Locator
  readonly notice: Locator
  readonly undo: Locator
  readonly fillRest: Locator

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('tr[data-row]')
    this.counts = page.locator('[data-counts]')
    this.notice = page.locator('.month-bar').getByRole('status')
    this.undo = page.getByRole('button', { name: '撤销' })
    this.fillRest = page.getByRole('button', { name: '其余无变化' })
  }

  async open(month: string): Promise<void> {
    await this.page.goto(`/month?month=${month}`)
    // The page is ready when its first cell has the cursor.
    await expect(this.focused).toBeVisible()
  }

  row(title: string): MonthRow {
    return new MonthRow(this.page, title)
  }

  /** What stands in the cell that the keys go to. */
  get focused(): Locator {
    return this.page.locator('input:focus')
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Types as fast as keys come, or at a person's pace. @param delay ms between the keys */
  async type(text: string, delay = 0): Promise<void> {
    await this.page.keyboard.type(text, { delay })
  }

  /** What somebody needs to look at something, ms. */
  async read(span: number): Promise<void> {
    if (span > 0) await this.page.waitForTimeout(span)
  }

  async save(): Promise<void> {
    await this.press('Control+s')
  }

  /** Puts a block on the clipboard as a spreadsheet does, and pastes it where the cursor is. */
  async paste(block: { html?: string; text: string }): Promise<void> {
    await this.page.evaluate(({ html, text }) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      if (html) data.setData('text/html', html)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, block)
  }

  /** The grid's rows in their order. */
  titles(): Promise<string[]> {
    return this.rows.getByRole('rowheader').getByRole('link').allTextContents()
  }
}

/** One task in its month, with the line below it. */
export class MonthRow {
  readonly self: Locator
  readonly value: Locator
  readonly side: Locator
  readonly note: Locator
  readonly light: Locator
  readonly state: Locator
  /** The light's reason. */
  readonly why: Locator
  /** What was said beside the cells, in a word each; opens the line of it. */
  readonly marks: Locator
  readonly line: Locator

  constructor(page: Page, title: string) {
    this.self = page.locator('tr[data-row]').filter({ has: page.getByRole('link', { name: title, exact: true }) })
    this.value = this.self.locator('[data-column="value"] input')
    this.side = this.self.locator('[data-column="side"] input')
    this.note = this.self.locator('[data-column="note"] input')
    this.light = this.self.locator('.light')
    this.state = this.self.locator('[data-state]')
    this.why = this.self.locator('.month-why')
    this.marks = this.self.locator('.month-more > span').first()
    this.line = this.self.locator('xpath=following-sibling::tr[1][@data-line]')
  }

  /** Says that the figure is the month's own, unless it says so already. */
  async countAsIncrement(): Promise<void> {
    const total = this.self.getByRole('button', { name: '累计数', exact: true })
    if (await total.isVisible()) await total.click()
  }

  /** The line of what else can be said, once it is open. */
  get more(): Locator {
    return this.self.locator('xpath=following-sibling::tr[@data-more][1]')
  }

  async answer(choice: string): Promise<void> {
    await this.line.getByRole('button', { name: choice }).click()
  }
}
