import { type Day, dayOf } from '../calendar/day.ts'
import { stepDue } from '../calendar/month-window.ts'
import type { CalendarSettings } from '../calendar/reporting-calendar.ts'
import { type DaysOff, workingDaysIn } from '../calendar/working-day.ts'
import { awaits, type Step } from './filing.ts'
import type { FilingState } from './filing-state.ts'

/** What a filing waits for and until when. */
export interface StepLimit {
  step: Step
  /** The day from which it waits; null where nobody knows when it was filed. */
  since: Day | null
  /** Working days it has waited. */
  waited: number
  /** The last day in time; null = no limit. */
  due: Day | null
  /** Working days left until then, 0 on the day itself; once past, minus those since (at least one). */
  left: number | null
}

interface Waiting {
  state: FilingState
  submittedAt: number | null
  signedAt: number | null
}

/** Who is to act by when, by the calendar of the unit that filed; null when it waits for neither signature nor approval. */
export function stepLimit(filing: Waiting, settings: CalendarSettings, off: DaysOff, today: Day): StepLimit | null {
  const step = awaits(filing.state, settings.signed)
  if (step === null) return null
  const from = filing.state === 'signed' ? filing.signedAt : filing.submittedAt
  if (from === null) return { step, since: null, waited: 0, due: null, left: null }
  const since = dayOf(from)
  const due = stepDue(settings, off, since, step)
  const left =
    due === null ? null : today <= due ? workingDaysIn(today, due, off) : -Math.max(1, workingDaysIn(due, today, off))
  return { step, since, waited: workingDaysIn(since, today, off), due, left }
}
