import type { Answers, PlannedTask } from './plan.ts'

/** A task in force as a plan would state it, with who answers for it; null lead = the issuing unit. */
export interface InForce {
  task: PlannedTask
  answers: Answers
}

/** What a row of a corrected version was compared with: the task in force as it stood then, and what the new text alone says. */
export interface TaskAsItWas extends InForce {
  read: InForce
}
