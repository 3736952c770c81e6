import { type Day, dayOf, instantOf } from '../calendar/day.ts'

/** Minutes after midnight by the office's clock; `off` = nothing is told by itself. */
export type DigestTime = number | 'off'

/** `08:30` → 510; `off`. Null = neither. */
export function digestTime(text: string): DigestTime | null {
  if (text === 'off') return 'off'
  const read = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return read ? Number(read[1]) * 60 + Number(read[2]) : null
}

/** The time after which a digest is no more news: what could not be mailed by then is in the next one. */
const EVENING = 18 * 60
/** How long after a try the next is made, for whomever mail did not reach. */
export const AGAIN_MS = 15 * 60_000

/**
 * Whether a run is due: once a day from its time on, also where the server was started later, then again until the
 * evening where the last one left something undone. @param last the last run in this process; null = none yet
 */
export function runIsDue(now: number, at: DigestTime, last: { at: number; done: boolean } | null): boolean {
  if (at === 'off') return false
  const today: Day = dayOf(now)
  const minute = (now - instantOf(today)) / 60_000
  if (minute < at || (minute >= EVENING && at < EVENING)) return false
  if (last === null || dayOf(last.at) !== today) return true
  return !last.done && now - last.at >= AGAIN_MS
}
