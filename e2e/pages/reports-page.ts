import { expect, type Locator, type Page } from '@playwright/test'

/** The reports one sees, the import, and the draft that it leads to. */
export class ReportsPage {
  readonly page: Page
  readonly file: Locator
  readonly text: Locator
  readonly fault: Locator
  readonly read: Locator
  /** Of the draft. */
  readonly found: Locator
  readonly chosen: Locator

  constructor(page: Page) {
    this.page = page
    this.file = page.getByLabel('文件', { exact: true })
    this.text = page.getByLabel('或粘贴全文')
    this.fault = page.locator('#import-fault')
    this.read = page.getByRole('button', { name: '读取' })
    this.found = page.getByText(/^.*读出 \d+ 项任务/)
    this.chosen = page.getByText(/^采用 \d+\/\d+ 项$/)
  }

  async open(): Promise<void> {
    await this.page.goto('/reports')
    await expect(this.read).toBeEnabled()
  }

  report(title: string): Locator {
    return this.page.getByRole('row').filter({ hasText: title })
  }

  async importFile(name: string, buffer: Buffer): Promise<void> {
    await this.file.setInputFiles({ name, mimeType: 'text/plain', buffer })
    await this.read.click()
  }

  async leaveOut(no: number): Promise<void> {
    await this.page
      .locator(`#found-${no - 1}`)
      .getByRole('checkbox')
      .uncheck()
  }

  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: '确认生效' }).click()
  }

  /** On a report's page: the last month that takes no filing any more. */
  async closeThrough(month: string): Promise<void> {
    await this.page.getByLabel('封账至').selectOption(month)
    await this.page.getByRole('button', { name: '保存' }).click()
    await expect(this.page.getByText(`现已封账至 ${month}`)).toBeVisible()
  }
}
