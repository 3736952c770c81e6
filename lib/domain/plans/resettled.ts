import { alike } from './alike.ts'
import type { PlannedTask, PlanPeriod, StatedTask } from './plan.ts'
import { plannedTask } from './planned-task.ts'

/** What `plannedTask` settles by its defaults. */
const SETTLED = [
  ...['start', 'better', 'pace', 'cadence', 'noFigureMonths', 'lagDays'],
  ...['wholes', 'mayFall', 'entry', 'checkpoints'],
] as readonly (keyof PlannedTask)[]

/**
 * A task with a change, and for another period where the plan's moved: what had been settled by default follows the
 * change, what a person settled stays, and so do dates that were stated.
 */
export function resettled(
  task: PlannedTask,
  change: Partial<PlannedTask>,
  period: PlanPeriod,
  next: PlanPeriod = period,
): PlannedTask {
  const byDefault = plannedTask(statedOf(task), period)
  const changed = { ...task, ...change }
  if (change.due !== undefined && change.due !== task.due) changed.dueStated = true
  const after = plannedTask(statedOf(changed), next)
  const settledByPerson = SETTLED.filter((name) => name in change || !alike(task[name], byDefault[name]))
  return { ...after, ...Object.fromEntries(settledByPerson.map((name) => [name, changed[name]])) }
}

/** A due day that no text and nobody states is left open again. */
const statedOf = (task: PlannedTask): StatedTask => ({ ...task, due: task.dueStated ? task.due : null })
