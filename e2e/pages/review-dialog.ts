import type { Locator, Page } from '@playwright/test'

/** A supervisor's other light, or a return, with the reason. */
export class ReviewDialog {
  readonly self: Locator
  readonly reason: Locator
  readonly refusal: Locator
  readonly #title: string

  constructor(page: Page, title: string) {
    this.self = page.getByRole('dialog', { name: title })
    this.reason = this.self.getByLabel('理由')
    this.refusal = this.self.locator('.refusal')
    this.#title = title
  }

  async chooseLight(word: string): Promise<void> {
    await this.self.getByRole('radio', { name: word, exact: true }).check()
  }

  async settle(): Promise<void> {
    await this.self.getByRole('button', { name: this.#title }).click()
  }
}
