import type { Locator, Page } from '@playwright/test'
import { FilingDialog } from './filing-dialog.ts'
import { ReviewDialog } from './review-dialog.ts'

/** One task in its month. */
export class LedgerRow {
  readonly page: Page
  readonly self: Locator
  readonly title: Locator
  readonly number: Locator
  readonly state: Locator
  readonly cell: Locator
  readonly light: Locator
  readonly why: Locator
  /** What stands beside the cell when a filing did not go through. */
  readonly trouble: Locator
  readonly unchanged: Locator
  readonly confirm: Locator

  constructor(page: Page, self: Locator) {
    this.page = page
    this.self = self
    this.title = self.getByRole('rowheader').getByRole('link')
    this.cell = self.locator('td.progress-cell')
    this.number = self.getByRole('textbox')
    this.state = self.getByRole('combobox')
    this.light = self.locator('.light')
    this.why = self.locator('td.why')
    this.trouble = self.getByRole('alert')
    this.unchanged = self.getByRole('button', { name: '无变化' })
    this.confirm = self.getByRole('button', { name: '核定', exact: true })
  }

  /** Types a number over what stands and files it with Enter. */
  async file(number: string): Promise<void> {
    await this.number.fill(number)
    await this.number.press('Enter')
  }

  async choose(state: string): Promise<void> {
    await this.state.selectOption({ label: state })
  }

  /** Whether the number means the month's increment or the total: changes it to the other. */
  async switchEntry(from: '累计数' | '当月数'): Promise<void> {
    await this.self.getByRole('button', { name: from, exact: true }).click()
  }

  async answer(choice: string): Promise<void> {
    await this.trouble.getByRole('button', { name: choice }).click()
  }

  async openDetails(): Promise<FilingDialog> {
    await this.self.getByRole('button', { name: '详填' }).click()
    return new FilingDialog(this.page)
  }

  async openReturn(): Promise<ReviewDialog> {
    await this.self.getByRole('button', { name: '退回' }).click()
    return new ReviewDialog(this.page, '退回填报')
  }

  async openOtherLight(): Promise<ReviewDialog> {
    await this.self.getByRole('button', { name: '改灯' }).click()
    return new ReviewDialog(this.page, '核定为其他灯')
  }

  async openTask(): Promise<void> {
    await this.title.click()
  }
}
