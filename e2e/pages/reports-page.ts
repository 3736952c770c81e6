import { expect, type Locator, type Page } from '@playwright/test'
import { DraftPage } from './draft-page.ts'

/** The reports one sees, and the import. */
export class ReportsPage {
  readonly page: Page
  readonly file: Locator
  readonly text: Locator
  readonly fault: Locator
  readonly read: Locator

  constructor(page: Page) {
    this.page = page
    this.file = page.getByLabel('文件', { exact: true })
    this.text = page.getByLabel('或粘贴全文')
    this.fault = page.locator('#import-fault')
    this.read = page.getByRole('button', { name: '读取' })
  }

  async open(): Promise<void> {
    await this.page.goto('/reports')
    await expect(this.read).toBeEnabled()
  }

  report(title: string): Locator {
    return this.page.getByRole('row').filter({ hasText: title })
  }

  /** Pastes a report and comes to the draft that was read from it. */
  async paste(text: string): Promise<DraftPage> {
    await this.open()
    await this.text.fill(text)
    await this.read.click()
    const draft = new DraftPage(this.page)
    await draft.ready()
    return draft
  }

  async importFile(name: string, buffer: Buffer): Promise<void> {
    await this.file.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await this.read.click()
  }

  /** A file dropped somewhere on the page. */
  async dropFile(name: string, buffer: Buffer): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], fileName))
        return transfer
      },
      [name, buffer.toString('base64')] as const,
    )
    await this.page.dispatchEvent('h1', 'dragover', { dataTransfer: data })
    await this.page.dispatchEvent('h1', 'drop', { dataTransfer: data })
  }

  /** On a report's page: the last month that takes no filing any more. */
  async closeThrough(month: string): Promise<void> {
    await this.page.getByLabel('封账至').selectOption(month)
    await this.page.getByRole('button', { name: '保存' }).click()
    await expect(this.page.getByText(`现已封账至 ${month}`)).toBeVisible()
  }
}
