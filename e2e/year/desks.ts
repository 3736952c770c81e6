import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Clock } from '../fixtures/clock.ts'
import type { Office } from '../fixtures/office.ts'
import { entered } from '../fixtures/test.ts'
import type { Watch } from '../fixtures/watch.ts'

/** Everybody's browser of a day, with its clock; at the day's end all of them are closed. */
export class Desks {
  readonly #browser: Browser
  readonly #office: Office
  readonly #clock: Clock
  readonly #watch: Watch
  readonly #open = new Map<string, { context: BrowserContext; page: Page }>()

  constructor(browser: Browser, office: Office, clock: Clock, watch: Watch) {
    this.#browser = browser
    this.#office = office
    this.#clock = clock
    this.#watch = watch
  }

  /** The page somebody works on today. */
  async at(username: string): Promise<Page> {
    const known = this.#open.get(username)
    if (known) return known.page
    const context = await entered(this.#browser, this.#office, username)
    await context.clock.setFixedTime(this.#clock.now())
    this.#watch.over(context, new URL(this.#office.url).host)
    const page = await context.newPage()
    this.#open.set(username, { context, page })
    return page
  }

  async closeAll(): Promise<void> {
    for (const { context } of this.#open.values()) await context.close()
    this.#open.clear()
  }
}
