import type { Locator, Page } from '@playwright/test'

/** A sheet: what is asked, and the steps on it. */
export class NoticePage {
  readonly page: Page
  readonly band: Locator
  readonly record: Locator

  constructor(page: Page) {
    this.page = page
    this.band = page.locator('.colour-band')
    this.record = page.getByRole('region', { name: '办理经过' }).last()
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Takes a step that is taken with words. */
  async say(step: '反馈' | '退回反馈' | '销号', words: string): Promise<void> {
    await this.button(step).click()
    const dialog = this.page.getByRole('dialog', { name: step })
    await dialog.getByLabel('内容').fill(words)
    await dialog.getByRole('button', { name: step, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
}
