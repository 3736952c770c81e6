import { expect, type Locator, type Page } from '@playwright/test'

/** 申请: what waits for the reader, for others, and what became of the rest. */
export class RequestsPage {
  readonly page: Page
  readonly waiting: Locator
  readonly open: Locator
  readonly ended: Locator

  constructor(page: Page) {
    this.page = page
    this.waiting = page.getByRole('region', { name: /^待我答复/ })
    this.open = page.getByRole('region', { name: '等待他人答复' })
    this.ended = page.getByRole('region', { name: '近一年已有结果' })
  }

  async goto(): Promise<void> {
    await this.page.goto('/requests')
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: title }) })
  }

  /** Opens the answer to a task's request, fills it by its labels, and grants or refuses. */
  async answer(title: string, said: Record<string, string>, word: '同意' | '不同意'): Promise<void> {
    await this.row(title).getByRole('button', { name: '答复' }).click()
    const dialog = this.page.getByRole('dialog')
    for (const [label, text] of Object.entries(said)) await dialog.getByLabel(label).fill(text)
    await dialog.getByRole('button', { name: word, exact: true }).click()
    await expect(dialog).toBeHidden()
  }
}
