import { expect, type Locator, type Page } from '@playwright/test'

/** The tree of units. */
export class UnitsPage {
  readonly page: Page
  readonly #dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.#dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.goto('/admin/units')
  }

  unit(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('cell', { name, exact: true }) })
  }

  async add(parent: string, kind: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: '新增机构' }).click()
    await this.#dialog.getByLabel('上级机构').selectOption({ label: parent })
    await this.#dialog.getByLabel('类别').selectOption({ label: kind })
    await this.#dialog.getByLabel('名称').fill(name)
    await this.#dialog.getByRole('button', { name: '新增' }).click()
    await expect(this.unit(name)).toBeVisible()
  }
}
