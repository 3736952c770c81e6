import type { Answers, PlannedTask } from './plan.ts'

/** `open`: nobody has looked at it yet. */
export const ROW_STATES = ['open', 'accepted', 'rejected'] as const
export const ROW_ORIGINS = ['read', 'added', 'split', 'merged'] as const
export type RowState = (typeof ROW_STATES)[number]
export type RowOrigin = (typeof ROW_ORIGINS)[number]

/** A row of a draft, as far as the plan is made of it. */
export interface PlanRow extends Answers {
  state: RowState
  task: PlannedTask
}
