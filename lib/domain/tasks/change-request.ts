import type { Day } from '../calendar/day.ts'
import type { Comparator, Kind, TaskState } from './task.ts'

/** 延期申请 (a later due day) and 目标调整 (another target, by the issuing level with its document). */
export const REQUEST_KINDS = ['extension', 'adjustment'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** Why a request cannot be made, as a key of `refusals.reason`. */
export type RequestFault = 'requestNotLive' | 'requestTooLate' | 'requestNoTarget' | 'requestOpen'

/** What asking depends on. */
export interface Askable {
  state: TaskState
  kind: Kind
  comparator: Comparator
  value: string | null
  due: Day
}

/**
 * Why a request of a kind cannot be made of a task today; null when it can. A due day counts whole: 延期 is asked on it
 * at the latest. @param open whether one of the kind waits already
 */
export function requestFault(kind: RequestKind, task: Askable, open: boolean, today: Day): RequestFault | null {
  if (task.state !== 'live') return 'requestNotLive'
  if (kind === 'extension' && today > task.due) return 'requestTooLate'
  if (kind === 'adjustment' && (task.kind !== 'quantity' || task.value === null)) return 'requestNoTarget'
  return open ? 'requestOpen' : null
}
