/** A civil date `YYYY-MM-DD`, 1900–2199. No time zone: which day it is, is decided where `now` is known. */
export type Day = string
const FORM = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export const isDay = (text: string): boolean =>
  FORM.test(text) && Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))

/** Days of a month; month is 1–12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function day(year: number, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day `count` days later (or earlier). */
export function addDays(from: Day, count: number): Day {
  const at = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1, Number(from.slice(8)) + count))
  return at.toISOString().slice(0, 10)
}

/** The civil date of an instant (ms UTC) in China Standard Time, or another fixed offset in minutes. */
export function dayOf(instant: number, offsetMinutes = 480): Day {
  return new Date(instant + offsetMinutes * 60_000).toISOString().slice(0, 10)
}

/** The instant (ms UTC) at which a day begins in China Standard Time, or at another fixed offset in minutes. */
export function instantOf(day: Day, offsetMinutes = 480): number {
  return Date.parse(`${day}T00:00:00Z`) - offsetMinutes * 60_000
}
