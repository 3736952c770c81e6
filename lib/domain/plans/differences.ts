import type { TaskState } from '../tasks/task.ts'
import type { Difference, DifferenceKind } from './difference.ts'
import type { PlanRow } from './draft-row.ts'
import { agree, FIELDS, fieldText, type OfField, withField } from './fields.ts'
import type { InForce, TaskAsItWas } from './task-as-it-was.ts'

/** A row of a corrected version: `taskId` and `was` where it states a task in force anew. */
export interface CorrectingRow extends PlanRow {
  id: string
  taskId: string | null
  was: TaskAsItWas | null
}

/** A task of the report in force, as it stands now. */
export interface TaskNow extends InForce {
  id: string
  state: TaskState
  /** Somebody reported on it. */
  hasProgress: boolean
}

/**
 * What a corrected version does to a report in force, task by task: first the rows in their order, then what the new
 * text no longer states. A task that somebody reported on is left alone unless `decisions` says yes for it.
 */
export function differences(
  rows: readonly CorrectingRow[],
  tasks: readonly TaskNow[],
  decisions: Readonly<Record<string, boolean>>,
): Difference[] {
  const now = new Map(tasks.map((task) => [task.id, task]))
  const restating = new Set(rows.map((row) => row.taskId))
  const told = (kind: DifferenceKind, task: TaskNow | null, row: CorrectingRow | null): Difference => {
    const key = task?.id ?? row?.id ?? ''
    const hasProgress = task?.hasProgress ?? false
    const fields = kind === 'changed' && task && row ? fieldsChanged(row, task) : []
    return {
      ...{ key, kind, taskId: task?.id ?? null, rowId: row?.id ?? null, title: (row ?? task)?.task.title ?? '' },
      fields: fields.map((field) => ({
        field,
        before: task && fieldText(task, field),
        after: row && fieldText(asVersion(row), field),
      })),
      ...{ hasProgress, apply: kind === 'same' || (decisions[key] ?? !hasProgress) },
    }
  }
  const ofRows = rows.flatMap((row): Difference[] => {
    const task = row.taskId === null ? null : (now.get(row.taskId) ?? null)
    if (row.state === 'rejected') return task && task.state !== 'withdrawn' ? [told('removed', task, null)] : []
    if (!task) return [told('added', null, row)]
    return [told(fieldsChanged(row, task).length > 0 ? 'changed' : 'same', task, row)]
  })
  // What was added by hand, or is withdrawn, no text needs to state.
  const unstated = tasks.filter(
    (task) => task.state !== 'withdrawn' && task.task.span !== null && !restating.has(task.id),
  )
  return [...ofRows, ...unstated.map((task) => told('removed', task, null))]
}

/** The task with what the corrected version changes in it; what was changed in the ledger meanwhile stays. */
export function corrected(row: CorrectingRow, task: TaskNow): InForce {
  return fieldsChanged(row, task).reduce<InForce>((into, name) => withField(into, name, asVersion(row)), task)
}

/** The fields in which the row says something else than was in force when it was read, and than is now. */
function fieldsChanged(row: CorrectingRow, task: TaskNow): OfField[] {
  const version = asVersion(row)
  return FIELDS.filter((name) => !agree(version, task, name) && !(row.was && agree(version, row.was, name)))
}

const asVersion = ({ task, leadUnitId, supportingUnitIds, postId, leadOfficial }: CorrectingRow): InForce => ({
  task,
  answers: { leadUnitId, supportingUnitIds, postId, leadOfficial },
})
