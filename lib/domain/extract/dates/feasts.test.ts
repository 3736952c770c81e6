import { describe, expect, it } from 'vitest'
import { dayBefore, feastDay } from './feasts.ts'

const CHINESE = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** The day of a year whose lunar date is month/day, by the calendar that the runtime brings along. */
function lunar(year: number, month: string, date: string): string {
  for (let at = Date.UTC(year, 0, 15); at < Date.UTC(year, 10, 1); at += 86_400_000) {
    const parts = Object.fromEntries(CHINESE.formatToParts(at).map((part) => [part.type, part.value]))
    if (parts.month === month && parts.day === date) return new Date(at).toISOString().slice(0, 10)
  }
  return 'none'
}

/** New moon within minutes of midnight, Beijing time: the runtime's approximation falls on the wrong side. */
const CLOSE: Readonly<Record<string, string>> = { '2027 春节': '2027-02-06', '2030 春节': '2030-02-03' }
const YEARS = Array.from({ length: 33 }, (_, i) => 2003 + i)

describe('feasts of the lunar calendar', () => {
  it.each([
    ['春节', '1', '1'],
    ['端午', '5', '5'],
    ['中秋', '8', '15'],
  ])('%s of 2003–2035 agrees with the lunar calendar', (feast, month, date) => {
    const table = YEARS.map((year) => feastDay(feast, year))
    expect(table).toEqual(YEARS.map((year) => CLOSE[`${year} ${feast}`] ?? lunar(year, month, date)))
  })

  it('are unknown outside the table', () =>
    expect([dayBefore('春节', 2002), dayBefore('中秋', 2036)]).toEqual([null, null]))
})

describe('the day before a feast', () => {
  it.each([
    ['元旦', 2024, '2024-12-31'],
    ['五一', 2009, '2009-04-30'],
    ['国庆', 2016, '2016-09-30'],
    ['春节', 2008, '2008-02-06'],
    ['中秋', 2017, '2017-10-03'],
    ['端午', 2012, '2012-06-22'],
  ])('%s %i', (feast, year, day) => expect(dayBefore(feast, year)).toBe(day))
})
