import { expect, type Locator, type Page } from '@playwright/test'

/** 分解: a task broken down by unit or over its period. */
export class PartsPage {
  readonly page: Page
  /** The question when figures do not add up. */
  readonly question: Locator
  /** The running sum and its difference to the whole. */
  readonly sum: Locator
  readonly byUnit: Locator
  readonly spread: Locator
  readonly existing: Locator

  constructor(page: Page) {
    this.page = page
    this.question = page.getByRole('alertdialog')
    this.byUnit = page.locator('.panel').filter({ has: page.getByRole('heading', { name: '按单位分解' }) })
    this.spread = page.locator('.panel').filter({ has: page.getByRole('heading', { name: '按月、按季分解' }) })
    this.existing = page.locator('.panel').filter({ has: page.getByRole('heading', { name: '现有各部分' }) })
    this.sum = this.byUnit.locator('output')
  }

  async open(taskId: string, month: string): Promise<void> {
    await this.page.goto(`/tasks/${taskId}/parts?month=${month}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('分解')
  }

  async choose(...units: string[]): Promise<void> {
    for (const unit of units) await this.byUnit.getByRole('checkbox', { name: unit, exact: true }).check()
  }

  async rollUp(how: string): Promise<void> {
    await this.byUnit.getByLabel('怎样汇总').selectOption({ label: how })
  }

  share(unit: string): Locator {
    return this.byUnit.getByLabel(`${unit}的份额`)
  }

  async breakDown(): Promise<void> {
    await this.byUnit.getByRole('button', { name: '分解', exact: true }).click()
  }

  /** The parts that are there are listed above the form. */
  get present(): Locator {
    return this.existing.locator('tbody tr')
  }

  /** What a part that is there counts, and the way to save it. */
  weight(unit: string): Locator {
    return this.present.getByLabel(`${unit}的权重`)
  }

  async saveWeights(): Promise<void> {
    await this.existing.getByRole('button', { name: '保存', exact: true }).click()
  }

  async layOut(step: string, shape: string): Promise<void> {
    await this.spread.getByLabel('分到').selectOption({ label: step })
    await this.spread.getByLabel('怎样铺开').selectOption({ label: shape })
    await this.spread.getByRole('button', { name: '铺开', exact: true }).click()
  }

  point(day: string): Locator {
    return this.spread.getByLabel(`${day} 应累计完成`)
  }

  async saveSpread(): Promise<void> {
    await this.spread.getByRole('button', { name: '保存分解' }).click()
  }
}
