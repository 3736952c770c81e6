import type { Locator, Page } from '@playwright/test'

/** Everything that can be said of a row's month. */
export class FilingDialog {
  readonly self: Locator
  readonly forecast: Locator
  readonly doneOn: Locator
  readonly note: Locator
  readonly source: Locator

  constructor(page: Page) {
    this.self = page.getByRole('dialog')
    this.forecast = this.self.getByRole('combobox')
    this.doneOn = this.self.getByLabel('完成日期')
    this.note = this.self.getByLabel('进展说明')
    this.source = this.self.getByLabel('数据来源')
  }

  async file(): Promise<void> {
    await this.self.getByRole('button', { name: '报送', exact: true }).click()
  }
}
