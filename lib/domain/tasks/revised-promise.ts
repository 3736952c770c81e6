import type { Month } from '../calendar/month.ts'
import { type KeptRevision, promiseInForce, revisionIn } from './promise-in-force.ts'
import type { TaskVersion } from './task.ts'

/** A version to be kept, from when on. */
export interface NewRevision<R> {
  fromMonth: Month
  promise: TaskVersion
  /** The kept version that is said again with the change in it; null for the change itself. */
  restates: R | null
}

/**
 * What a change of some fields from a month on makes of the versions: one for the month, and one for each later month
 * from which another version was already decided, so that neither decision swallows the other. The last is the current.
 * @param current the task as it stands before the change @param revisions oldest first
 */
export function revisedPromise<R extends KeptRevision>(
  current: TaskVersion,
  revisions: readonly R[],
  change: Partial<TaskVersion>,
  fromMonth: Month,
): NewRevision<R>[] {
  const changedIn = (month: Month) => ({ ...promiseInForce(current, revisions, month), ...change })
  const later = [...new Set(revisions.map((each) => each.fromMonth))].filter((month) => month > fromMonth).toSorted()
  const restated = later.flatMap((month) => {
    const inForce = revisionIn(revisions, month)
    return inForce?.fromMonth === month ? [{ fromMonth: month, promise: changedIn(month), restates: inForce }] : []
  })
  return [{ fromMonth, promise: changedIn(fromMonth), restates: null }, ...restated]
}
