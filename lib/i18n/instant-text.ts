import { dayOf } from '../domain/calendar/day.ts'

/** An instant by the office's clock, days as everywhere else in the ledger: 2026-06-30 09:05. @param seconds shown too */
export function instantText(at: number, seconds = false): string {
  // The office's clock has no summer time.
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, seconds ? 19 : 16)
  return `${dayOf(at)} ${time}`
}
