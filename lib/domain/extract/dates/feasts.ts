import { addDays, type Day } from '../../calendar/day.ts'

/** Feasts by the lunar calendar, MM-DD of 2003–2035 [Hong Kong Observatory, Gregorian-Lunar Calendar]. */
const FIRST = 2003
const years = (printed: string) => printed.trim().split(/\s+/)
const SPRING = years(`
  02-01 01-22 02-09 01-29 02-18 02-07 01-26 02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05
  01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08`)
const DRAGON = years(`
  06-04 06-22 06-11 05-31 06-19 06-08 05-28 06-16 06-06 06-23 06-12 06-02 06-20 06-09 05-30 06-18 06-07
  06-25 06-14 06-03 06-22 06-10 05-31 06-19 06-09 05-28 06-16 06-05 06-24 06-12 06-01 06-20 06-10`)
const AUTUMN = years(`
  09-11 09-28 09-18 10-06 09-25 09-14 10-03 09-22 09-12 09-30 09-19 09-08 09-27 09-15 10-04 09-24 09-13
  10-01 09-21 09-10 09-29 09-17 10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08 09-27 09-16`)
const LUNAR: Readonly<Record<string, readonly string[]>> = { 春节: SPRING, 端午: DRAGON, 中秋: AUTUMN }

const FIXED: Readonly<Record<string, string>> = {
  元旦: '01-01',
  三八: '03-08',
  五一: '05-01',
  劳动节: '05-01',
  五四: '05-04',
  六一: '06-01',
  儿童节: '06-01',
  七一: '07-01',
  建党节: '07-01',
  八一: '08-01',
  建军节: '08-01',
  教师节: '09-10',
  国庆: '10-01',
  十一: '10-01',
}

/** A feast before which something is due; the feast itself is the first group. */
export const FEAST =
  /(?<![一二三四五六七八九十百\d第])["“]?(元旦|春节|端午|中秋|国庆|三八|五一|劳动节|五四|六一|儿童节|七一|建党节|八一|建军节|教师节|十一)["”]?(?:国际)?(?:劳动|儿童|妇女|青年|建党|建军)?(?:节|假期|期间|长假|黄金周|佳节){0,2}["”]?(?:到来|来临)?(?:之?前夕?|以前)/g

/** The day of a feast; null when it is not known for the year. */
export function feastDay(feast: string, year: number): Day | null {
  const date = LUNAR[feast] ? LUNAR[feast][year - FIRST] : FIXED[feast]
  return date === undefined ? null : `${year}-${date}`
}

/** The day before a feast; 元旦 is the next year's. Null for a feast that is not known for the year. */
export function dayBefore(feast: string, year: number): Day | null {
  const date = feastDay(feast, feast === '元旦' ? year + 1 : year)
  return date && addDays(date, -1)
}
