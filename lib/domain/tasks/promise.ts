import { z } from 'zod'
import { isDay } from '../calendar/day.ts'
import { compare, decimal, isDecimal, isWhole, text } from '../decimal.ts'
import { ENTRIES } from '../filings/entry.ts'
import { BETTER, CADENCES, COMPARATORS, KINDS, type Kind, MEASURES, PACES, type Pace, RECURRENCES } from './task.ts'

const Day = z.string().refine(isDay, 'notADay')
const Figure = z
  .string()
  .trim()
  .refine(isDecimal, 'notANumber')
  .transform((figure) => text(decimal(figure)))
  .nullable()
const Words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, 'tooLong')
    .transform((words) => words || null)
    .nullable()

/** What a person can say of a task: the promise and how it is counted. Message keys of `refusals.field`. */
export const PromiseFields = z.strictObject({
  title: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  titleEn: Words(200),
  kind: z.enum(KINDS),
  indicator: Words(120),
  measure: z.enum(MEASURES).nullable(),
  comparator: z.enum(COMPARATORS),
  value: Figure,
  valueHigh: Figure,
  measureUnit: Words(20),
  hedge: Words(10),
  better: z.enum(BETTER),
  pace: z.enum(PACES),
  start: Day,
  due: Day,
  recurrence: z.enum(RECURRENCES).nullable(),
  cadence: z.enum(CADENCES),
  noFigureMonths: z.array(z.int().min(1).max(12)).max(11, 'invalid'),
  lagDays: z.int().min(0, 'negative').max(400, 'tooLarge'),
  wholes: z.boolean(),
  mayFall: z.boolean(),
  entry: z.enum(ENTRIES),
  baseline: Figure,
  leadOfficial: Words(40),
})
export type PromiseFields = z.output<typeof PromiseFields>

/** Which ways of running fit what a task is; the first is offered. */
export const PACES_OF: Record<Kind, readonly Pace[]> = {
  quantity: ['accumulate', 'path', 'hold', 'rate', 'deed', 'recurring'],
  milestone: ['deed', 'recurring'],
  words: ['words', 'deed', 'recurring'],
}

/** What contradicts itself: message keys by field, empty when the promise can be judged. */
export function promiseFaults(promise: PromiseFields): Record<string, string> {
  const { kind, comparator, value, valueHigh } = promise
  const faults: Record<string, string> = {}
  if (promise.due < promise.start) faults.due = 'dueBeforeStart'
  if (!PACES_OF[kind].includes(promise.pace)) faults.pace = 'paceUnfit'
  if (promise.pace === 'recurring' && promise.recurrence === null) faults.recurrence = 'required'
  if (kind !== 'quantity') return faults
  if (value === null && comparator !== 'sync' && promise.pace !== 'recurring') faults.value = 'required'
  if (promise.wholes && value !== null && !isWhole(decimal(value))) faults.value = 'notWhole'
  if (comparator === 'range' && valueHigh === null) faults.valueHigh = 'required'
  const inOrder = value !== null && valueHigh !== null && compare(decimal(value), decimal(valueHigh)) < 0
  if (comparator === 'range' && valueHigh !== null && !inOrder) faults.valueHigh = 'rangeOrder'
  return faults
}

/** Drops what does not belong to the kind, so that nothing unseen is judged. */
export function tidyPromise(promise: PromiseFields): PromiseFields {
  const recurrence = promise.pace === 'recurring' ? promise.recurrence : null
  if (promise.kind === 'quantity') {
    return {
      ...promise,
      recurrence,
      value: promise.comparator === 'sync' ? null : promise.value,
      valueHigh: promise.comparator === 'range' ? promise.valueHigh : null,
    }
  }
  const none = { measure: null, value: null, valueHigh: null, baseline: null, comparator: 'plain' as const }
  return { ...promise, ...none, recurrence, wholes: false, mayFall: false, cadence: 'month', noFigureMonths: [] }
}
