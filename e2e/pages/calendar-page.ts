import { expect, type Locator, type Page } from '@playwright/test'

/** A unit's reporting calendar: settings, the year's cut-offs, days off. */
export class CalendarPage {
  readonly page: Page
  readonly form: Locator
  readonly save: Locator
  readonly months: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.form = page.getByRole('form', { name: '设置' })
    this.save = this.form.getByRole('button', { name: '保存设置' })
    this.months = page.getByRole('region', { name: '各月截止日' })
    this.dialog = page.getByRole('dialog')
  }

  async open(question: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/settings/calendar?${new URLSearchParams(question)}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('报送日历')
  }

  /** The line of a month in the year's table. */
  month(name: string): Locator {
    return this.months.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  /** By the day of the month itself or the next, from a data month on. */
  async type(said: { in: '数据月份当月' | '数据月份次月'; day: string; closes: string; from: string }): Promise<void> {
    await expect(this.save).toBeEnabled()
    await this.form.getByLabel('截止在').selectOption({ label: said.in })
    await this.form.getByLabel('几号截止').fill(said.day)
    await this.form.getByLabel('截止后几个工作日关闭').fill(said.closes)
    await this.form.getByLabel('从哪个数据月份起').fill(said.from)
  }

  /** Another unit's calendar. */
  async openUnit(name: string): Promise<void> {
    const choice = this.page.getByLabel('单位', { exact: true })
    await choice.selectOption(await choice.getByRole('option').filter({ hasText: name }).getAttribute('value'))
    await this.page.getByRole('button', { name: '查看' }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(this.save).toBeEnabled()
  }

  /** The unit's head signs before anything is approved. */
  async wantSigning(): Promise<void> {
    await this.form.getByLabel('科室负责人审签后再核定').check()
  }

  async saved(): Promise<void> {
    await this.save.click()
    await expect(this.form.getByText('已保存。')).toBeVisible()
  }

  day(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) })
  }

  async addDay(day: string, kind: '放假' | '上班（调休）', name: string): Promise<void> {
    const form = this.page.getByRole('form', { name: '设定一天' })
    await form.getByLabel('日期').fill(day)
    await form.getByLabel('安排').selectOption({ label: kind })
    await form.getByLabel('名称').fill(name)
    await form.getByRole('button', { name: '设定一天' }).click()
    await expect(this.day(day)).toContainText(name)
  }

  async removeDay(day: string): Promise<void> {
    await this.day(day).getByRole('button', { name: '取消' }).click()
    await this.dialog.getByRole('button', { name: '取消' }).last().click()
    await expect(this.dialog).toHaveCount(0)
  }
}
