import type { TaskVersion } from './task.ts'

/**
 * How a whole takes its figure or its light from its parts: the sum of their totals, the worst of their lights, or the
 * mean of their totals by weight. Without one the whole is filed itself and its parts stand beside it.
 */
export const ROLL_UPS = ['sum', 'worst', 'mean'] as const
export type RollUp = (typeof ROLL_UPS)[number]

/** Whether a task's figures add up over its parts: things and amounts do, rates, shares and comparisons do not. */
export const addsOver = ({ kind, pace, measure, comparator, value }: TaskVersion): boolean =>
  kind === 'quantity' &&
  value !== null &&
  comparator !== 'sync' &&
  (measure === null || measure === 'count' || measure === 'level') &&
  pace !== 'rate' &&
  pace !== 'recurring'

/** The roll-ups that fit a task, the one to offer first. */
export function rollUpsOf(whole: TaskVersion): readonly RollUp[] {
  if (addsOver(whole)) return ['sum', 'worst', 'mean']
  const figures = whole.kind === 'quantity' && whole.value !== null && whole.pace !== 'recurring'
  return figures && whole.comparator !== 'sync' ? ['mean', 'worst'] : ['worst']
}

/** A row that may be a part of another. */
export interface Member {
  id: string
  parentId: string | null
}

/**
 * The rows that are counted when these are counted together: a part whose whole is among them is not counted beside it,
 * one that stands alone here (its unit's own table, its reporter's own ledger) is. Nothing is counted twice.
 */
export function countedOnce<R extends Member>(rows: readonly R[]): R[] {
  const ids = new Set(rows.map((row) => row.id))
  return rows.filter((row) => row.parentId === null || !ids.has(row.parentId))
}

/** Where a row stands in the report's order, and the number that is printed before it: 3, and 3.1 for its first part. */
export interface Numbered {
  label: string
  /** Sorts a family together: the whole's number, then the part's place in it (0 the whole). */
  place: readonly [whole: number, part: number]
}

/**
 * Numbers rows of a report. A family stands at its smallest number: that of the whole where it was broken down, that of
 * the first row where rows of one sentence were gathered. What is stored (`no`, unique) does not change by it.
 */
export function numbering(rows: readonly (Member & { no: number })[]): Map<string, Numbered> {
  const parts = Map.groupBy(rows, (row) => row.parentId)
  const numbered = new Map<string, Numbered>()
  for (const row of parts.get(null) ?? []) {
    const own = (parts.get(row.id) ?? []).toSorted((a, b) => a.no - b.no)
    const at = Math.min(row.no, ...own.map((part) => part.no))
    numbered.set(row.id, { label: String(at), place: [at, 0] })
    for (const [i, part] of own.entries()) numbered.set(part.id, { label: `${at}.${i + 1}`, place: [at, i + 1] })
  }
  return numbered
}

/** The report's order, families together. */
export const byPlace = (a: Pick<Numbered, 'place'>, b: Pick<Numbered, 'place'>): number =>
  a.place[0] - b.place[0] || a.place[1] - b.place[1]
