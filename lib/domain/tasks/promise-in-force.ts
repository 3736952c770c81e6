import type { Month } from '../calendar/month.ts'
import type { TaskVersion } from './task.ts'

/** Why a promise has another version: a correction, a granted 延期, or a decided 目标调整. */
export const REVISION_REASONS = ['edit', 'extension', 'adjustment'] as const
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
  const inForce = revisions.findLast((each) => each.fromMonth <= month) ?? revisions[0]
  if (!inForce || inForce === revisions.at(-1)) return current
  return {
    ...current,
    ...(inForce.promise as Partial<TaskVersion>),
    state: current.state,
    checkpoints: current.checkpoints,
  }
}
