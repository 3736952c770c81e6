import { lastDay, type Month, monthAt, monthOf, monthsBetween, ordinal } from '../calendar/month.ts'
import {
  drawn,
  exact,
  type Fraction,
  floor,
  isNone,
  minus,
  NONE,
  ONE,
  order,
  over,
  plus,
  ratio,
  rounded,
  times,
} from '../fraction.ts'
import type { Cadence, TaskVersion } from './task.ts'

/** Where a task should stand at a month's end: `value` in its unit, `share` of the way to the target, 0 to 1. */
export interface Expected {
  value: string
  share: number
}

/** For charts and the bullet bar's tick; null where nothing numeric is expected (deeds, words, sync). */
export function expectedAt(task: TaskVersion, month: Month): Expected | null {
  const at = expectation(task, month)
  if (at === null) return null
  const share = completionShare(task, at)
  return { value: rounded(at, 4), share: share === null ? 1 : Math.min(1, Math.max(0, drawn(share))) }
}

/** The done share of the target, not capped (2.86 is 286 %); on a path, of the way from baseline to target. */
export function completion(task: TaskVersion, total: string): number | null {
  const share = completionShare(task, exact(total))
  return share === null ? null : drawn(share)
}

/** Exact form of `completion`; null without a target, or with one nothing can be a share of. */
export function completionShare(task: TaskVersion, total: Fraction): Fraction | null {
  const target = aim(task)
  if (target === null) return null
  const base = leadsSomewhere(task) && task.baseline !== null ? exact(task.baseline) : NONE
  const span = minus(target, base)
  return isNone(span) ? null : over(minus(total, base), span)
}

/** Exactly what should stand at the month's end; null where nothing numeric is expected. */
export function expectation(task: TaskVersion, month: Month): Fraction | null {
  const target = aim(task)
  if (target === null) return null
  if (task.pace === 'hold' || task.pace === 'rate') return target
  if (task.pace === 'path' && !leadsSomewhere(task)) return target
  if (task.pace !== 'accumulate' && task.pace !== 'path') return null
  if (isOver(task, month)) return target
  const baseline = task.pace === 'path' && task.baseline !== null ? exact(task.baseline) : null
  if (task.checkpoints.some((point) => point.value !== null)) {
    // A falling path without a baseline expects nothing before its first checkpoint.
    return lastCheckpoint(task, month) ?? baseline ?? (task.pace === 'path' && task.better === 'down' ? null : NONE)
  }
  const from = baseline ?? NONE
  const line = plus(from, times(elapsed(task, month), minus(target, from)))
  return task.pace === 'accumulate' && task.wholes && !isLimit(task) ? floor(line) : line
}

/** p: months from start's through `month` over months from start's through due's, between 0 and 1. */
export function elapsed(task: TaskVersion, month: Month): Fraction {
  if (isOver(task, month)) return ONE
  const start = monthOf(task.start)
  const all = monthsBetween(start, monthOf(task.due))
  return ratio(Math.max(0, Math.min(all, monthsBetween(start, month))), all)
}
export const isOver = (task: TaskVersion, month: Month): boolean => month >= monthOf(task.due)
export const monthsLeft = (task: TaskVersion, month: Month): number =>
  Math.max(0, monthsBetween(month, monthOf(task.due)) - 1)

/** The bound that judges: of a range the nearer one, but the lower where amounts add up. */
export function aim(task: TaskVersion): Fraction | null {
  if (task.value === null) return null
  const value = exact(task.value)
  if (task.comparator !== 'range' || task.valueHigh === null) return value
  const high = exact(task.valueHigh)
  const [low, up] = order(value, high) > 0 ? [high, value] : [value, high]
  return task.better === 'up' || task.pace === 'accumulate' ? low : up
}

/** A path needs a way to go: without a baseline or checkpoints, or with the target behind it, the level is kept. */
export function leadsSomewhere(task: TaskVersion): boolean {
  const target = aim(task)
  if (task.pace !== 'path' || target === null) return false
  if (task.baseline === null) return task.checkpoints.some((point) => point.value !== null)
  return order(exact(task.baseline), target) === (task.better === 'up' ? -1 : 1)
}

/** Whether the number is a limit not to be passed. A fall «不超过5%» (−5, up) is none: it must not be undercut. */
export function isLimit(task: TaskVersion): boolean {
  if (task.value === null || task.pace === 'path') return false
  if (task.comparator === 'lte') return !(task.pace === 'rate' && task.better === 'up' && exact(task.value).n < 0n)
  return (
    task.pace === 'accumulate' &&
    task.better === 'down' &&
    (task.comparator === 'plain' || task.comparator === 'approx')
  )
}

/** Whether the indicator has a figure for the month at all. */
export function hasFigure(task: TaskVersion, month: Month): boolean {
  const number = Number(month.slice(5))
  return number % MONTHS[task.cadence] === 0 && !task.noFigureMonths.includes(number)
}

/** The first month from due on that has a figure: a task is late only after it. */
export function settlingMonth(task: TaskVersion): Month {
  const due = monthOf(task.due)
  for (let at = ordinal(due); at < ordinal(due) + 24; at++) {
    const month = monthAt(at)
    if (hasFigure(task, month)) return month
  }
  return due
}

const MONTHS: Record<Cadence, number> = { month: 1, quarter: 3, half: 6, year: 12 }

function lastCheckpoint(task: TaskVersion, month: Month): Fraction | null {
  const passed = task.checkpoints.filter((point) => point.value !== null && point.due <= lastDay(month))
  const last = passed.toSorted((a, b) => a.due.localeCompare(b.due)).at(-1)
  return last?.value ? exact(last.value) : null
}
