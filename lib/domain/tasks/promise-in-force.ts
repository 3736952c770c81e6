import type { Month } from '../calendar/month.ts'
import type { TaskVersion } from './task.ts'

/**
 * Why a promise has another version: a correction, a granted 延期, a decided 目标调整; or `restated`, a version of later
 * months said again because a change that came after it reaches into them.
 */
export const REVISION_REASONS = ['edit', 'extension', 'adjustment', 'restated'] as const
export type RevisionReason = (typeof REVISION_REASONS)[number]

/** A kept version of a promise; `promise` is the TaskVersion as it was stored. */
export interface KeptRevision {
  no: number
  fromMonth: Month
  promise: unknown
}

/**
 * The promise as it was in a month: the newest revision in force then, else the first. The past is never repainted;
 * only the state (withdrawn, 常态化) and the checkpoints, which come, go and are done by themselves, are today's. @param revisions oldest first; `no` of the last is the current one.
 */
export function promiseInForce(current: TaskVersion, revisions: readonly KeptRevision[], month: Month): TaskVersion {
  const inForce = revisionIn(revisions, month)
  if (!inForce || inForce === revisions.at(-1)) return current
  return {
    ...current,
    ...(inForce.promise as Partial<TaskVersion>),
    state: current.state,
    checkpoints: current.checkpoints,
  }
}

/** The revision that a month is judged by. @param revisions oldest first */
export const revisionIn = <R extends KeptRevision>(revisions: readonly R[], month: Month): R | undefined =>
  revisions.findLast((each) => each.fromMonth <= month) ?? revisions[0]

/**
 * Whether a month is still judged by the promise that stood when `no` was the newest version: a word given then was given
 * on it. A version said again unchanged is the same. @param revisions oldest first
 */
export function promiseStands(revisions: readonly KeptRevision[], month: Month, no: number): boolean {
  const now = revisionIn(revisions, month)
  const then = revisionIn(
    revisions.filter((each) => each.no <= no),
    month,
  )
  return now === then || (now !== undefined && then !== undefined && samePromise(now.promise, then.promise))
}

function samePromise(a: unknown, b: unknown): boolean {
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return fields
    .filter((field) => field !== 'state' && field !== 'checkpoints')
    .every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]))
}
