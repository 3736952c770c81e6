import { invalid } from '../../domain/errors.ts'
import { parseReported } from '../../domain/filings/reported-number.ts'
import type { TaskRow } from '../tasks/load-task.ts'

/** Reads a number as a person typed it in the task's unit. @returns decimal text, or null when nothing was typed. */
export function typedNumber(task: TaskRow, field: string, typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null
  const read = parseReported(typed, {
    measureUnit: task.measureUnit,
    wholes: task.wholes,
    mayBeNegative: task.measure === 'growth' || task.mayFall || task.comparator === 'sync',
  })
  if (!read.ok) throw invalid(field, read.key)
  return read.value
}
