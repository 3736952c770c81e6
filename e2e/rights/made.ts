import { dayOf } from '../../lib/domain/calendar/day.ts'
import { addMonths, monthOf } from '../../lib/domain/calendar/month.ts'
import { newId } from '../../lib/kernel/ids.ts'

const year = Number(dayOf(Date.now()).slice(0, 4))
/** The plan of every report here; the month before this one is inside it. */
export const PLAN = { start: `${year - 1}-01-01`, end: `${year}-12-31` }
export const LAST_MONTH = addMonths(monthOf(dayOf(Date.now())), -1)
/** A day after the plan. */
export const LATER = `${year + 1}-03-31`

export interface Made {
  id: string
  /** A name that stands nowhere else. */
  mark: string
}

let count = 0
/** A new id and a name of its own. */
export function fresh(word: string): Made {
  count += 1
  return { id: newId(), mark: `${word}${String(count).padStart(5, '0')}号` }
}

/** The bytes whose sha256 a report made here has. */
export const originalOf = (made: Made): string => `${made.mark}的原文。`
