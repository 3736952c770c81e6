import { Refusal } from '../errors.ts'
import { PACES_OF, type PromiseFields, promiseFaults, tidyPromise } from '../tasks/promise.ts'
import type { PlannedTask, PlanPeriod } from './plan.ts'
import { resettled } from './resettled.ts'

/** What a person can say of a draft's task; what is absent stays as it is. */
export type RowEdit = Partial<Omit<PromiseFields, 'leadOfficial'>> & { section?: number | null }

/** The task with what was said, tidied as any promise is. @throws Refusal validation by field. */
export function editedRow(task: PlannedTask, edit: RowEdit, period: PlanPeriod): PlannedTask {
  const { baseline, ...said } = edit
  const stated = {
    ...said,
    ...(baseline === undefined || baseline === (task.baseline?.value ?? null)
      ? {}
      : { baseline: baselineSaid(baseline, edit.measureUnit === undefined ? task.measureUnit : edit.measureUnit) }),
  }
  const next = fitting(resettled(task, stated, period), task, edit)
  const { section: _, span: __, sentenceSpan: ___, dueStated: ____, checkpoints: _____, ...promise } = next
  const fields: PromiseFields = {
    ...promise,
    ...{ noFigureMonths: [...next.noFigureMonths], baseline: next.baseline?.value ?? null, leadOfficial: null },
  }
  const { leadOfficial: ______, baseline: kept, ...tidy } = tidyPromise(fields)
  const faults = promiseFaults({ ...fields, ...tidy })
  if (Object.keys(faults).length > 0) throw new Refusal('validation', { fields: faults })
  return { ...next, ...tidy, baseline: kept === null && tidy.kind !== 'quantity' ? null : next.baseline }
}

/** A way of running that only follows from what was said is never what is wrong with it. */
function fitting(next: PlannedTask, before: PlannedTask, edit: RowEdit): PlannedTask {
  const paces = PACES_OF[next.kind]
  if (edit.pace !== undefined || paces.includes(next.pace)) return next
  return { ...next, pace: paces.includes(before.pace) ? before.pace : (paces[0] ?? before.pace) }
}

/** A baseline that a person types is in the target's unit. */
const baselineSaid = (value: string | null, unit: string | null) =>
  value === null ? null : { value, unit, growth: null }
