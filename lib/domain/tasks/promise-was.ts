import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { type KeptRevision, promiseInForce, type RevisionReason, revisionIn } from './promise-in-force.ts'
import type { TaskVersion } from './task.ts'

/** What a decided change replaced, where one is in force: the old target with the new one's document, the old due day. */
export interface PromiseWas {
  value?: string
  valueHigh?: string
  documentNo?: string
  due?: Day
}

export interface DecidedRevision extends KeptRevision {
  reason: RevisionReason
  documentNo: string | null
}

/**
 * The last 目标调整 and the last 延期 in force in a month, as what stood before each; corrections are none, and null is
 * given where nothing differs. @param revisions oldest first
 */
export function promiseWas(
  current: TaskVersion,
  revisions: readonly DecidedRevision[],
  month: Month,
): PromiseWas | null {
  const now = promiseInForce(current, revisions, month)
  const last = (reason: RevisionReason) =>
    revisions.findLast((each) => each.reason === reason && each.fromMonth <= month)
  const adjusted = last('adjustment')
  const extended = last('extension')
  const target = adjusted && replacedBy(adjusted, revisions)
  const due = extended && replacedBy(extended, revisions)?.due
  const was: PromiseWas = {}
  if (target && (target.value !== now.value || target.valueHigh !== now.valueHigh)) {
    if (target.value != null) was.value = target.value
    if (target.valueHigh != null) was.valueHigh = target.valueHigh
    if (adjusted.documentNo !== null) was.documentNo = adjusted.documentNo
  }
  if (due !== undefined && due !== now.due) was.due = due
  return Object.keys(was).length > 0 ? was : null
}

/** The promise that stood in a revision's first month before it was made. */
function replacedBy(made: KeptRevision, revisions: readonly KeptRevision[]): Partial<TaskVersion> | undefined {
  const earlier = revisions.filter((each) => each.no < made.no)
  return revisionIn(earlier, made.fromMonth)?.promise as Partial<TaskVersion> | undefined
}
