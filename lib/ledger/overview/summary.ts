import type { Month } from '../../domain/calendar/month.ts'
import { byPlace, countedOnce } from '../../domain/tasks/parts.ts'
import {
  completedOf,
  isStretch,
  onSchedule,
  type Share,
  type Tally,
  tally,
  tallyOnce,
} from '../../domain/tasks/tally.ts'
import { TURNS, type Turn, turn } from '../../domain/tasks/turn.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'
import type { LightCourse } from './light-course.ts'

export const MOST_TURNED = 20
export const MOST_ATTENTION = 20

/** One line of a table of counts. Shares leave stretch tasks out; counts hold them. */
export interface CountedGroup {
  id: string | null
  tally: Tally
  onSchedule: Share
}

/** A row whose light turned since the month before. */
export interface Turned {
  row: LedgerRow
  before: Standing
}

/** What an overview says of the rows in it: plain numbers, and the rows that are the exceptions. */
export interface Summary {
  all: Tally
  onSchedule: Share
  completed: Share
  /** 力争 tasks, counted apart; null when there are none. */
  stretch: { tally: Tally; onSchedule: Share } | null
  byUnit: CountedGroup[]
  /** `id` null = outside the report's themes. */
  bySection: CountedGroup[]
  course: { month: Month; counts: Partial<Record<Standing, number>> }[]
  /** Against the month before; null in the first month. `total` counts beyond the rows that are kept. */
  turned: Record<Turn, { total: number; rows: Turned[] }> | null
  /** Red and yellow rows, worst first. */
  attention: LedgerRow[]
  attentionTotal: number
}

/**
 * A part is not counted beside its whole: the report's figures hold the whole, the tables hold the part for its own unit
 * where that unit does not lead the whole too. So the lines of a table may add up to more than the report.
 * @param months of the course, the last being the rows' own.
 */
export function summarize(all: readonly LedgerRow[], course: LightCourse, months: readonly Month[]): Summary {
  const rows = countedOnce(all)
  const stretch = rows.filter(isStretch)
  const worst = rows.filter((row) => row.standing === 'red' || row.standing === 'yellow').toSorted(byGravity)
  return {
    all: tallyOnce(all),
    ...sharesOf(rows),
    stretch: stretch.length > 0 ? { tally: tally(stretch), onSchedule: onSchedule(tally(stretch)) } : null,
    byUnit: grouped(all, (row) => row.leadUnitId),
    bySection: grouped(all, (row) => row.sectionId),
    course: months.map((month, at) => ({ month, counts: countsAt(rows, course, at) })),
    turned: months.length > 1 ? turnedRows(rows, course, months.length - 2) : null,
    attention: worst.slice(0, MOST_ATTENTION),
    attentionTotal: worst.length,
  }
}

function sharesOf(rows: readonly LedgerRow[]): { onSchedule: Share; completed: Share } {
  const committed = tally(rows.filter((row) => !isStretch(row)))
  return { onSchedule: onSchedule(committed), completed: completedOf(committed) }
}

function grouped(rows: readonly LedgerRow[], key: (row: LedgerRow) => string | null): CountedGroup[] {
  return [...Map.groupBy(rows, key)].map(([id, group]) => {
    const own = countedOnce(group)
    return { id, tally: tallyOnce(group), onSchedule: sharesOf(own).onSchedule }
  })
}

function countsAt(rows: readonly LedgerRow[], course: LightCourse, at: number): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const row of rows) {
    const standing = course.get(row.id)?.[at]
    if (standing) counts[standing] = (counts[standing] ?? 0) + 1
  }
  return counts
}

function turnedRows(rows: readonly LedgerRow[], course: LightCourse, last: number) {
  const all = rows.flatMap((row) => {
    const before = course.get(row.id)?.[last]
    const how = before && turn(before, row.standing)
    return how ? [{ row, before, how }] : []
  })
  const of = (how: Turn) => {
    const turned = all.filter((each) => each.how === how).toSorted((a, b) => byGravity(a.row, b.row))
    return { total: turned.length, rows: turned.slice(0, MOST_TURNED).map(({ row, before }) => ({ row, before })) }
  }
  return Object.fromEntries(TURNS.map((how) => [how, of(how)])) as Record<Turn, ReturnType<typeof of>>
}

/** Red before the rest, then by how far behind, then in the report's order. */
function byGravity(a: LedgerRow, b: LedgerRow): number {
  const red = Number(b.standing === 'red') - Number(a.standing === 'red')
  return red || gap(b) - gap(a) || byPlace(a, b)
}

/** Percentage points behind; what is overdue without a number is wholly behind. */
function gap({ verdict }: LedgerRow): number {
  if (verdict.numbers.gapPoints !== undefined) return Number(verdict.numbers.gapPoints)
  return verdict.marks.includes('overdue') ? 100 : 0
}
