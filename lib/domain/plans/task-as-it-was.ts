import type { Answers, PlannedTask } from './plan.ts'

/** A task in force as a plan would state it, with who answers for it. */
export interface TaskAsItWas {
  task: PlannedTask
  answers: Answers
}
