import type { PlanPart } from '../plan/plan-part.ts'
import { yearsOf } from '../plan/plan-words.ts'
import type { Period, Span } from '../read-report-types.ts'
import type { DocumentHead } from './document.ts'
import { planPeriod } from './periods.ts'
import { onlyYear } from './plan-year.ts'

/** A part of the plan and the time that it is for: five years first and then one, in a report at the end of a term. */
export interface PlannedTime {
  start: number
  period: Period | null
}

/** The plan's period, and that of each part whose heading names another. */
export function plannedTimes(
  folded: string,
  head: DocumentHead,
  part: PlanPart,
): { plan: Period | null; parts: PlannedTime[] } {
  const main = part.heads.findLast(([start, end]) => yearsOf(folded.slice(start, end)).length > 0) ?? part.heads[0]
  const plan = periodUnder(folded, head, part, main)
  const parts = part.heads.map((span): PlannedTime => {
    const own = /五[”"]?(?:时期|期间|规划|主要|目标|任务|总体|奋斗|经济)|[三四五]年/.test(folded.slice(...span))
    return { start: span[0], period: own ? periodUnder(folded, head, part, span) : plan }
  })
  return { plan, parts }
}

function periodUnder(folded: string, head: DocumentHead, part: PlanPart, heading: Span | undefined): Period | null {
  const { title, published, met, numbered } = head
  const [start, end] = heading ?? [part.start, part.body]
  const from = heading ? end : part.body
  return planPeriod({
    heading: folded.slice(start, end),
    opening: folded.slice(from, from + 200),
    title,
    review: folded.slice(head.body, part.start),
    published,
    met,
    numbered: numbered ?? onlyYear(folded),
  })
}
