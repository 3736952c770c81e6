import { type Day, day, daysIn } from './day.ts'

/** A data month `YYYY-MM`. */
export type Month = string
const FORM = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/

export const isMonth = (text: string): boolean => FORM.test(text)
export const monthOf = (date: Day): Month => date.slice(0, 7)

/** Months since year 0, so that months subtract. */
export const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export function monthAt(ordinal: number): Month {
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`
}
export const addMonths = (month: Month, count: number): Month => monthAt(ordinal(month) + count)

/** Months from `from` to `to`, both counted; 0 or less when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from) + 1

export const firstDay = (month: Month): Day => `${month}-01`
export function lastDay(month: Month): Day {
  const year = Number(month.slice(0, 4))
  const m = Number(month.slice(5, 7))
  return day(year, m, daysIn(year, m))
}

/** Every month from `from` to `to`, both included. */
export function monthsFrom(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let at = ordinal(from); at <= ordinal(to); at++) months.push(monthAt(at))
  return months
}
