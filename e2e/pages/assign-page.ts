import { expect, type Locator, type Page } from '@playwright/test'

/** Who answers for which tasks, many at once. */
export class AssignPage {
  readonly page: Page
  readonly saved: Locator

  constructor(page: Page) {
    this.page = page
    this.saved = page.getByRole('status')
  }

  async open(report: string): Promise<void> {
    await this.page.goto(`/reports/${report}/assign`)
  }

  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: title, exact: true }) })
  }

  async choose(...titles: string[]): Promise<void> {
    for (const title of titles) await this.row(title).getByRole('checkbox').check()
  }

  async chooseAll(): Promise<void> {
    await this.page.getByLabel('全选本页').check()
  }

  /** Gives the chosen ones to a unit and its post, as the list names it with its holder. */
  async assignTo(unit: string, post: string): Promise<void> {
    await this.page.locator('select[name=leadUnitId]').selectOption({ label: unit })
    await this.page.locator('select[name=postId]').selectOption({ label: post })
    await this.page.getByRole('button', { name: /^保存到 \d+ 项$/ }).click()
    await expect(this.saved).toHaveText(/^已保存 \d+ 项。$/)
  }
}
