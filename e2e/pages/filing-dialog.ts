import type { Locator, Page } from '@playwright/test'

/** Everything that can be said of a row's month. */
export class FilingDialog {
  readonly self: Locator
  readonly total: Locator
  /** Of a growth: this period's level and last year's. */
  readonly level: Locator
  readonly levelBefore: Locator
  readonly forecast: Locator
  readonly doneOn: Locator
  readonly note: Locator
  readonly source: Locator

  constructor(page: Page) {
    this.self = page.getByRole('dialog')
    this.total = this.self.getByRole('textbox', { name: '累计数' })
    this.level = this.self.getByLabel('本期数')
    this.levelBefore = this.self.getByLabel('上年同期数')
    this.forecast = this.self.getByRole('combobox')
    this.doneOn = this.self.getByLabel('完成日期')
    this.note = this.self.getByLabel('进展说明')
    this.source = this.self.getByLabel('数据来源')
  }

  async file(): Promise<void> {
    await this.self.getByRole('button', { name: '报送', exact: true }).click()
  }
}
