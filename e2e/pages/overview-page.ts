import type { Locator, Page } from '@playwright/test'
import { IssuePage } from './issue-page.ts'

/** A report's month in figures. */
export class OverviewPage {
  readonly page: Page
  readonly heading: Locator
  readonly attention: Locator
  readonly turned: Locator
  readonly #figures: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.attention = page.getByRole('region', { name: '滞后与严重滞后' })
    this.turned = page.locator('section[aria-labelledby=turned]')
    this.#figures = page.getByRole('region', { name: '目标任务' }).locator('dl > div')
  }

  async open(question: { report?: string; month?: string; unit?: string } = {}): Promise<void> {
    await this.page.goto(`/overview?${new URLSearchParams(question)}`)
  }

  /** The number under a word, such as 滞后 or 目标任务. */
  figure(word: string): Locator {
    return this.#figures
      .filter({ has: this.page.getByText(word, { exact: true }) })
      .getByRole('definition')
      .first()
  }

  async count(word: string): Promise<number> {
    return Number(await this.figure(word).textContent())
  }

  /** Follows a number to its rows. */
  async drillDown(word: string): Promise<void> {
    await this.figure(word).getByRole('link').click()
  }

  byUnit(name: string): Locator {
    const table = this.page.getByRole('table', { name: '按责任单位' })
    return table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  /** Chooses yellow and red tasks, and goes to issue a notice about them. */
  async issueAbout(...titles: string[]): Promise<IssuePage> {
    for (const title of titles) await this.attention.getByRole('checkbox', { name: `勾选 ${title}` }).check()
    await this.attention.getByRole('button', { name: '就勾选的任务发催办、督办单' }).click()
    return new IssuePage(this.page)
  }

  row(title: string): Locator {
    return this.attention.getByRole('row').filter({ hasText: title })
  }
}
