import { expect, type Locator, type Page } from '@playwright/test'

/** People, posts, and who holds which. */
export class PeoplePage {
  readonly page: Page
  readonly #dialog: Locator
  readonly #people: Locator
  readonly #posts: Locator

  constructor(page: Page) {
    this.page = page
    this.#dialog = page.getByRole('dialog')
    this.#people = page.getByRole('region', { name: '人员' })
    this.#posts = page.getByRole('region', { name: '岗位' })
  }

  async open(): Promise<void> {
    await this.page.goto('/admin/people')
  }

  person(name: string): Locator {
    return this.#people.getByRole('row').filter({ has: this.page.getByRole('cell', { name, exact: true }) })
  }

  post(title: string): Locator {
    return this.#posts.getByRole('row').filter({ has: this.page.getByRole('cell', { name: title, exact: true }) })
  }

  /** @returns the new person's one-time password */
  async addPerson(name: string, username: string): Promise<string> {
    await this.page.getByRole('button', { name: '新增人员' }).click()
    await this.#dialog.getByLabel('姓名').fill(name)
    await this.#dialog.getByLabel('用户名').fill(username)
    await this.#dialog.getByRole('button', { name: '新增' }).click()
    return this.#oneTimePassword()
  }

  /** @returns the person's new one-time password */
  async resetPassword(name: string): Promise<string> {
    await this.person(name).getByRole('button', { name: '重置密码' }).click()
    await this.#dialog.getByRole('button', { name: '重置密码' }).click()
    return this.#oneTimePassword()
  }

  async addPost(unit: RegExp, role: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: '新增岗位' }).click()
    const choice = this.#dialog.getByLabel('机构')
    const value = await choice.getByRole('option').filter({ hasText: unit }).getAttribute('value')
    await choice.selectOption(value)
    await this.#dialog.getByLabel('角色').selectOption({ label: role })
    await this.#dialog.getByLabel('岗位名称').fill(title)
    await this.#dialog.getByRole('button', { name: '新增' }).click()
    await expect(this.post(title)).toBeVisible()
  }

  async handOver(post: string, to: string): Promise<void> {
    await this.post(post).getByRole('button', { name: '交接' }).click()
    await this.#dialog.getByLabel('交给').selectOption({ label: to })
    await this.#dialog.getByRole('button', { name: '交接' }).click()
    await expect(this.#dialog).toBeHidden()
  }

  /** All posts of somebody who leaves, in two clicks and a choice. */
  async replace(name: string, by: string): Promise<void> {
    await this.person(name).getByRole('button', { name: '交接' }).click()
    await this.#dialog.getByLabel('交给').selectOption({ label: by })
    await this.#dialog.getByRole('button', { name: '交接' }).click()
    await expect(this.#dialog).toBeHidden()
  }

  async #oneTimePassword(): Promise<string> {
    const shown = this.page.getByRole('dialog', { name: '一次性密码' })
    const password = (await shown.getByRole('status').textContent()) ?? ''
    await shown.getByRole('button', { name: '已记下，关闭' }).click()
    await expect(shown).toBeHidden()
    return password
  }
}
