import type { Locator, Page } from '@playwright/test'

/** Where notices are issued: tasks to choose on the left, the sheet on the right. */
export class IssuePage {
  readonly page: Page
  readonly said: Locator
  readonly issue: Locator

  constructor(page: Page) {
    this.page = page
    this.said = page.getByRole('status')
    this.issue = page.getByRole('button', { name: '发出' })
  }

  task(title: string): Locator {
    return this.page.getByRole('checkbox', { name: title, exact: true })
  }

  async write(sheet: { kind?: string; colour: string; title: string; requirement: string }): Promise<void> {
    if (sheet.kind) await this.page.getByLabel('种类').selectOption({ label: sheet.kind })
    await this.page.getByLabel('颜色').selectOption({ label: sheet.colour })
    await this.page.getByLabel('事由').fill(sheet.title)
    await this.page.getByLabel('办理要求').fill(sheet.requirement)
  }
}
