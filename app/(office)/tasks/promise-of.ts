import type { TaskForm } from '../../../lib/ledger/tasks/task-form.ts'
import type { PromiseStart } from '../../_ui/promise/promise-input.ts'

/** The columns of a task that its form shows. */
export function promiseOf(task: TaskForm['task']): PromiseStart {
  const { title, titleEn, kind, indicator, measure, comparator, value, valueHigh, measureUnit, hedge, better } = task
  const { pace, start, due, recurrence, cadence, noFigureMonths, lagDays, wholes, mayFall, entry } = task
  return {
    ...{ title, titleEn, kind, indicator, measure, comparator, value, valueHigh, measureUnit, hedge, better },
    ...{ pace, start, due, recurrence, cadence, noFigureMonths, lagDays, wholes, mayFall, entry },
    baseline: task.baseline,
    leadOfficial: task.leadOfficial,
  }
}

/** A new task: a commitment in words over the whole plan, until more is said of it. */
export const emptyPromise = (planStart: string, planEnd: string): PromiseStart => ({
  ...{ title: '', titleEn: null, kind: 'words', indicator: null, measure: null, comparator: 'plain', value: null },
  ...{ valueHigh: null, measureUnit: null, hedge: null, better: 'up', pace: 'words', start: planStart, due: planEnd },
  ...{ recurrence: null, cadence: 'month', noFigureMonths: [], lagDays: 0, wholes: false, mayFall: false },
  ...{ entry: 'total', baseline: null, leadOfficial: null },
})
