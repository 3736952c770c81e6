import { expect, type Locator, type Page } from '@playwright/test'

/** The way in, and out of a one-time password. */
export class SignInPage {
  readonly page: Page
  readonly username: Locator
  readonly password: Locator
  readonly submit: Locator
  readonly refusal: Locator

  constructor(page: Page) {
    this.page = page
    this.username = page.getByLabel('用户名')
    this.password = page.getByLabel('密码', { exact: true })
    this.submit = page.getByRole('button', { name: '登录' })
    this.refusal = page.locator('form').getByRole('alert')
  }

  async open(): Promise<void> {
    await this.page.goto('/sign-in')
    await expect(this.submit).toBeEnabled()
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username)
    await this.password.fill(password)
    await this.submit.click()
  }

  /** On the page that a one-time password leads to. */
  async changePassword(old: string, next: string, again = next): Promise<void> {
    await this.page.getByLabel('当前密码').fill(old)
    await this.page.getByLabel('新密码', { exact: true }).fill(next)
    await this.page.getByLabel('再输一次新密码').fill(again)
    await this.page.getByRole('button', { name: '修改密码' }).click()
  }
}
