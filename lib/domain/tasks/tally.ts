import { type FilingState, counts as filingCounts } from '../filings/filing-state.ts'
import { countedOnce, type Member } from './parts.ts'
import type { Mark, Standing } from './verdict.ts'

/** What a row must say of itself to be counted. */
export interface Counted {
  standing: Standing
  hedge: string | null
  verdict: { marks: readonly Mark[] }
  filing: { state: FilingState } | null
  confirmed: object | null
}

/** How many of all: 44/55. */
export interface Share {
  part: number
  whole: number
}

export interface Tally {
  total: number
  counts: Partial<Record<Standing, number>>
  /** Of the unreported: those whose last light was red. */
  redSilent: number
  /** Rows with a counted filing of the month, and how many of these a supervisor confirmed. */
  reported: number
  confirmed: number
}

/** 力争 and 争取 promise to try: judged like the others, counted apart. */
const STRETCH: readonly string[] = ['力争', '争取']
export const isStretch = (row: Pick<Counted, 'hedge'>): boolean => row.hedge !== null && STRETCH.includes(row.hedge)

export function tally(rows: Iterable<Counted>): Tally {
  const sum: Tally = { total: 0, counts: {}, redSilent: 0, reported: 0, confirmed: 0 }
  for (const row of rows) {
    sum.total++
    sum.counts[row.standing] = (sum.counts[row.standing] ?? 0) + 1
    if (row.standing === 'unreported' && row.verdict.marks.includes('lastLightRed')) sum.redSilent++
    if (row.filing && filingCounts(row.filing.state)) sum.reported++
    if (row.confirmed) sum.confirmed++
  }
  return sum
}

/** The same for rows among which are wholes and parts: lights once, of the whole; reports all, since parts file them. */
export function tallyOnce(rows: readonly (Counted & Member)[]): Tally {
  const { reported, confirmed } = tally(rows)
  return { ...tally(countedOnce(rows)), reported, confirmed }
}

/** 达序: completed or green, of what should show a light by now. Silence is not «on schedule», so it counts below. */
export function onSchedule({ counts }: Tally): Share {
  const part = (counts.completed ?? 0) + (counts.green ?? 0)
  return { part, whole: part + (counts.yellow ?? 0) + (counts.red ?? 0) + (counts.unreported ?? 0) }
}

/** Completed, of all that can be: 常态化 and withdrawn ones have no end to reach. */
export function completedOf({ total, counts }: Tally): Share {
  return { part: counts.completed ?? 0, whole: total - (counts.standing ?? 0) - (counts.withdrawn ?? 0) }
}

/** Per cent with one digit, «80.0»; never 100.0 or 0.0 unless it is all or none. Null of nothing. */
export function percent({ part, whole }: Share): string | null {
  if (whole === 0) return null
  const tenths = Math.round((part * 1000) / whole)
  if (part > 0 && tenths === 0) return '0.1'
  return ((part < whole ? Math.min(tenths, 999) : tenths) / 10).toFixed(1)
}
