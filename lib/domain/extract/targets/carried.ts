import type { Day } from '../../calendar/day.ts'
import { withoutDates } from '../dates/dated-words.ts'
import type { DateMention } from '../dates/dates.ts'
import type { Span } from '../read-report-types.ts'
import { topicOf } from './indicator.ts'

/** What the clauses before have said that still holds up to the next semicolon. */
export interface Carried {
  hedge: string | null
  date: DateMention | null
  /** The end of the five years that its part of the plan speaks of. */
  horizon: Day | null
  indicator: string
  growth: boolean
  /** The unit of what was counted last; null when the last number was no count. */
  counted: string | null
  clause: Span | null
  /** The clause of the number before. */
  at: Span | null
  past: boolean
}

/** Nothing said yet, but for the date of a table row. */
export const nothingCarried = (date: DateMention | null, horizon: Day | null): Carried => ({
  ...{ hedge: null, date, horizon, indicator: '', growth: false, counted: null, clause: null, at: null, past: false },
})

/** What the clause before speaks of. */
export const topicBefore = (folded: string, { clause }: Carried) =>
  clause ? topicOf(withoutDates(folded, clause[0], clause[1])) : ''
