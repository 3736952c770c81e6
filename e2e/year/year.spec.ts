import { expect } from '@playwright/test'
import { ECONOMY, SUCCESSOR } from './cast.ts'
import { openYear } from './open-year.ts'
import type { Filed, Street } from './street.ts'
import { FILES, HAPPENINGS } from './the-year.ts'
import { closeAndRefuse, countLights, readLives, readSheets, sayHoliday } from './year-end.ts'
import { test } from './year-test.ts'

test('a street’s year through the browser agrees with the year reckoned by hand', async ({ street }) => {
  test.setTimeout(600_000)
  const { months, days } = street.book
  await test.step('2026-01-12: the year is opened', () => openYear(street))
  for (const month of months) await test.step(`${days.get(month)}: ${month} is filed`, () => liveThrough(street, month))
  await test.step('the year’s end', () => lookBack(street))
})

/** A month as every month goes: filed, signed, sent back here and there, approved, compared. */
async function liveThrough(street: Street, month: string): Promise<void> {
  const { sentBack, late, before, after } = HAPPENINGS[month] ?? {}
  street.on(street.book.days.get(month) ?? '')
  await before?.(street)
  for (const [reporter, titles] of Object.entries(FILES))
    if (reporter !== late?.by) await street.file(inPost(reporter, month), month, filedBy(street, month, titles))
  await street.signAll()
  if (sentBack) {
    const { by, title, reason } = sentBack
    await street.giveBack(title, reason)
    const filed = street.book.tasks.get(title)?.get(month)?.filed ?? ''
    await street.file(inPost(by, month), month, [{ title, filed }])
    if (by === ECONOMY) await street.signAll()
  }
  await street.approveAll()
  await street.compare(month, 'first')
  if (late) {
    street.on(late.on)
    await street.file(late.by, month, filedBy(street, month, FILES[late.by] ?? []))
    await street.approveAll()
    await street.compare(month, 'last')
  }
  await after?.(street)
}

/** What the book says is filed of these tasks, as it was first. */
function filedBy(street: Street, month: string, titles: readonly string[]): Filed[] {
  const { asked, sentBack } = HAPPENINGS[month] ?? {}
  return titles.flatMap((title) => {
    const entry = street.book.tasks.get(title)?.get(month)
    const corrected = street.book.firstSights.find((each) => each.title === title && each.month === month)?.filed
    const filed = sentBack?.title === title ? sentBack.first : (corrected ?? entry?.filed)
    return filed ? { title, filed, levels: entry?.levels ?? null, asked: asked?.[title] } : []
  })
}

/** Who holds the post in the days when a month is filed: from July's on another person files for the economy. */
const inPost = (reporter: string, month: string) => (reporter === ECONOMY && month >= '2026-07' ? SUCCESSOR : reporter)

async function lookBack(street: Street): Promise<void> {
  await sayHoliday(street)
  for (const month of street.book.months) await street.compare(month, 'last')
  await countLights(street, street.book.months)
  await readSheets(street)
  await readLives(street)
  await closeAndRefuse(street)
  expect(await street.office.verifiedHistory()).toMatch(/审计日志完整：\d+ 条，逐条相连。/)
}
