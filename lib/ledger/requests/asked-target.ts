import { Refusal } from '../../domain/errors.ts'
import { PromiseFields, promiseFaults } from '../../domain/tasks/promise.ts'
import { typedNumber } from '../filings/typed-number.ts'
import type { TaskRow } from '../tasks/load-task.ts'

export interface TypedTarget {
  value: string
  valueHigh: string
}

/**
 * The target that a person typed, in the task's own unit; its upper bound for a range alone.
 * @throws validation naming the field, `sameTarget` when it is what stands already
 */
export function askedTarget(task: TaskRow, typed: TypedTarget): { value: string | null; valueHigh: string | null } {
  const value = typedNumber(task, 'value', typed.value)
  const valueHigh = task.comparator === 'range' ? typedNumber(task, 'valueHigh', typed.valueHigh) : null
  const columns = Object.entries(task).filter(([name]) => name in PromiseFields.shape)
  const promise = { ...(Object.fromEntries(columns) as PromiseFields), value, valueHigh }
  const { value: low, valueHigh: high } = promiseFaults(promise)
  const same = value === task.value && valueHigh === task.valueHigh
  const fields = {
    ...(low !== undefined || same ? { value: low ?? 'sameTarget' } : {}),
    ...(high === undefined ? {} : { valueHigh: high }),
  }
  if (Object.keys(fields).length > 0) throw new Refusal('validation', { fields })
  return { value, valueHigh }
}
