import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Clock } from '../fixtures/clock.ts'
import type { Office } from '../fixtures/office.ts'
import { signIn } from '../fixtures/test.ts'
import type { Watch } from '../fixtures/watch.ts'

interface Desk {
  context: BrowserContext
  page: Page
  day: string
}

/** Everybody's browser: kept through the year, signed in anew on every day, its clock that of the office. */
export class Desks {
  readonly #browser: Browser
  readonly #office: Office
  readonly #clock: Clock
  readonly #watch: Watch
  readonly #open = new Map<string, Desk>()
  #day = ''

  constructor(browser: Browser, office: Office, clock: Clock, watch: Watch) {
    this.#browser = browser
    this.#office = office
    this.#clock = clock
    this.#watch = watch
  }

  /** Another day for the office and all who work there. */
  turnTo(day: string): void {
    this.#day = day
    this.#clock.set(day)
  }

  /** The page that somebody works on. */
  async at(username: string): Promise<Page> {
    const desk = this.#open.get(username) ?? (await this.#sitDown(username))
    if (desk.day === this.#day) return desk.page
    await signIn(desk.context, this.#office, username, this.#office.url)
    await desk.context.clock.setFixedTime(this.#clock.now())
    desk.day = this.#day
    return desk.page
  }

  async closeAll(): Promise<void> {
    for (const { context } of this.#open.values()) await context.close()
  }

  async #sitDown(username: string): Promise<Desk> {
    const context = await this.#browser.newContext({ baseURL: this.#office.url })
    this.#watch.over(context, new URL(this.#office.url).host)
    const desk = { context, page: await context.newPage(), day: 'none' }
    this.#open.set(username, desk)
    return desk
  }
}
