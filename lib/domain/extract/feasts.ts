import { addDays, type Day } from '../calendar/day.ts'

/** 春节 and 中秋 by the lunar calendar, MM-DD of 2020–2035 [Hong Kong Observatory, Gregorian-Lunar Calendar]. */
const FIRST = 2020
const SPRING = '01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08'.split(
  ' ',
)
const AUTUMN = '10-01 09-21 09-10 09-29 09-17 10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08 09-27 09-16'.split(
  ' ',
)

const FIXED: Record<string, string> = {
  元旦: '01-01',
  五一: '05-01',
  劳动节: '05-01',
  六一: '06-01',
  七一: '07-01',
  八一: '08-01',
  国庆: '10-01',
  国庆节: '10-01',
  十一: '10-01',
}

/** The day before a feast; 元旦 is the next year's. Null for a feast that is not known for the year. */
export function dayBefore(feast: string, year: number): Day | null {
  const lunar = feast.startsWith('春节') ? SPRING : feast.startsWith('中秋') ? AUTUMN : null
  const date = lunar ? lunar[year - FIRST] : FIXED[feast]
  if (date === undefined) return null
  return addDays(`${feast === '元旦' ? year + 1 : year}-${date}`, -1)
}
