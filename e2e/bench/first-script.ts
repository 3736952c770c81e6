import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browser as installedBrowser } from '../../lib/launch/browser.mjs'

/** JavaScript that a page fetches, in bytes as gzip -6 sends it. */
export interface Scripts {
  empty: number
  /** Until the first cell of the ledger took a number from the keyboard and filed it. */
  ledger: number
  print: number
}

interface Place {
  origin: string
  cookie: { name: string; value: string }
}

/** Opens the three pages in a browser without a cache and weighs the scripts that came. */
export async function firstScripts(place: Place): Promise<Scripts> {
  const browser = await chromium.launch({ executablePath: await installedBrowser(), args: ['--no-sandbox'] })
  try {
    return {
      empty: await weighed(browser, place, '/bench/empty', settled),
      ledger: await weighed(browser, place, '/ledger', filedByKeyboard),
      print: await weighed(browser, place, '/print/ledger', settled),
    }
  } finally {
    await browser.close()
  }
}

async function weighed(browser: Browser, place: Place, path: string, until: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.addCookies([{ ...place.cookie, url: place.origin }])
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(place.origin + path)
  await until(page)
  const all = await Promise.all(bodies)
  await context.close()
  return all.reduce((sum, body) => sum + gzipSync(body, { level: 6 }).length, 0)
}

const settled = (page: Page) => page.waitForLoadState('networkidle')

/** Tab by tab to the first cell of the table, a number, Enter: done when the action is on its way. */
async function filedByKeyboard(page: Page): Promise<void> {
  const filed = page.waitForRequest((request) => request.method() === 'POST' && 'next-action' in request.headers())
  const within = () => page.evaluate(() => document.activeElement?.matches('tbody input') ?? false)
  await page.waitForFunction(() => document.readyState === 'complete')
  for (let tabs = 0; !(await within()); tabs += 1) {
    if (tabs > 400) throw new Error('Tab does not reach a cell of the ledger')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('987')
  await page.keyboard.press('Enter')
  await filed
}
