import { expect, type Page } from '@playwright/test'
import type { Office } from '../fixtures/office.ts'
import { LedgerPage } from '../pages/ledger-page.ts'
import { MonthPage } from '../pages/month-page.ts'
import { ReviewPage } from '../pages/review-page.ts'
import { HEAD, INSPECTOR, STREET } from './cast.ts'
import type { Desks } from './desks.ts'
import { ledgerData, ledgerShown, type Sight } from './seen.ts'
import { readYearBook, type YearBook } from './year-book.ts'

/** A figure that is filed, and what the grid or dialog asks before it is taken. */
export interface Filed {
  title: string
  filed: string
  levels?: string | null
  asked?: string | undefined
}

/** The street in the year: its day, its people at their desks, and the steps that every month repeats. */
export class Street {
  readonly office: Office
  readonly book: YearBook = readYearBook()
  readonly #desks: Desks

  constructor(office: Office, desks: Desks) {
    this.office = office
    this.#desks = desks
  }

  /** Another day: everybody signs in anew. */
  on(day: string): void {
    this.#desks.turnTo(day)
  }

  /** The page that somebody works on today. */
  desk(username: string): Promise<Page> {
    return this.#desks.at(username)
  }

  taskId(title: string): Promise<string> {
    return this.office.taskOf(STREET, title)
  }

  /** One person's month on the grid: figures pasted beside their tasks, the rest 无变化, one save. */
  async file(username: string, month: string, all: readonly Filed[]): Promise<void> {
    for (const each of all) if (each.levels) await this.#fileGrowth(username, month, each)
    const figures = all.filter(({ levels }) => !levels)
    if (figures.length === 0) return
    const grid = new MonthPage(await this.desk(username))
    await grid.open(month)
    const typed = figures.filter(({ filed }) => filed !== '无变化')
    if (typed.length > 0) await grid.paste({ text: typed.map(line).join('\n') })
    for (const { title, filed } of typed) if (filed.startsWith('当月')) await grid.row(title).countAsIncrement()
    if (typed.length < figures.length) await grid.fillRest.click()
    for (const { title, asked } of figures) {
      if (!asked) continue
      await expect(grid.row(title).line).toContainText(asked)
      await grid.row(title).answer('确实如此')
    }
    await grid.save()
    await expect(grid.notice).toContainText(`${figures.length} 项已报送。`)
  }

  /** A growth with the two levels it was reckoned from has its place in the ledger's dialog. */
  async #fileGrowth(username: string, month: string, { title, filed, levels, asked }: Filed): Promise<void> {
    const ledger = new LedgerPage(await this.desk(username))
    await ledger.open({ month })
    const row = ledger.row(title)
    const dialog = await row.openDetails()
    const [level = '', levelBefore = ''] = (levels ?? '').split('/')
    await dialog.total.fill(filed)
    await dialog.level.fill(level)
    await dialog.levelBefore.fill(levelBefore)
    await dialog.file()
    if (asked) {
      await expect(row.trouble).toContainText(asked)
      await row.answer('确实如此')
    }
    await expect(row.cell).toContainText('已报送')
  }

  /** The head of the economy's section signs what waits. */
  async signAll(): Promise<void> {
    await decideAll(new ReviewPage(await this.desk(HEAD)), '审签')
  }

  async approveAll(): Promise<void> {
    await decideAll(new ReviewPage(await this.desk(INSPECTOR)), '核定')
  }

  async giveBack(title: string, reason: string): Promise<void> {
    const review = new ReviewPage(await this.desk(INSPECTOR))
    await review.open()
    await review.giveBack(title, reason)
    await expect(review.line).toContainText('已退回 1 项。')
  }

  /** Every task's month, as it was first seen where it was another then, against what the ledger answers and shows. */
  async compare(month: string, sight: 'first' | 'last'): Promise<void> {
    const page = await this.desk(INSPECTOR)
    const expected = this.expected(month, sight)
    expect(await ledgerData(page, month), `${month} as the ledger's data`).toEqual(expected)
    const shown = Object.entries(await ledgerShown(page, month))
    expect(shown.map(([title, { light }]) => [title, light])).toEqual(
      shown.map(([title]) => [title, expected[title]?.light]),
    )
    expect(shown).toHaveLength(Object.keys(expected).length)
    for (const [title, { bar }] of shown) {
      const done = expected[title]?.done
      // The bar says whole per cents.
      if (done != null) expect(Math.abs(Number.parseFloat(bar) - done), `${title} ${bar}`).toBeLessThanOrEqual(0.51)
    }
  }

  /** What the hand-reckoned year says of a month, by title. */
  expected(month: string, sight: 'first' | 'last'): Record<string, Sight> {
    const first = this.book.firstSights.filter((each) => sight === 'first' && each.month === month)
    const all = [...this.book.tasks].map(([title, entries]): [string, Sight] => {
      const entry = entries.get(month)
      if (!entry) throw new Error(`YEAR.md says nothing of ${title} in ${month}`)
      const { light, total, done, marks } = first.find((each) => each.title === title) ?? entry
      return [title, { light, total, done, expected: entry.expected, marks }]
    })
    return Object.fromEntries(all)
  }
}

/** Decides until nothing is left: a whole comes up to be confirmed once its parts are. */
async function decideAll(review: ReviewPage, step: '审签' | '核定'): Promise<void> {
  for (let pass = 1; pass <= 3; pass++) {
    await review.open()
    await expect(review.rows.or(review.empty).first()).toBeVisible()
    const count = await review.rows.count()
    if (count === 0) return
    await review.chooseAll()
    await review.decide(step)
    await expect(review.line).toContainText(`已${step} ${count} 项。`)
  }
  await review.open()
  await expect(review.rows).toHaveCount(0)
}

/** A row as it is copied from a spreadsheet: the task, the figure or word, the day. */
function line({ title, filed }: Filed): string {
  const [, day] = /^完成 (\S+)$/.exec(filed) ?? []
  if (day) return [title, '已完成', day, ''].join('\t')
  return [title, filed.replace(/^当月 | 次$/g, ''), '', ''].join('\t')
}
