import { type Month, monthOf } from '../calendar/month.ts'
import { decimal } from '../decimal.ts'
import { endsWithin, exact, type Fraction, NONE, order, over, plus, rounded, times } from '../fraction.ts'
import { addsOver } from './parts.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'

/** A part as its whole sees it. */
export interface PartReports {
  /** How much it counts in a mean; decimal text, not negative. */
  weight: string
  version: TaskVersion
  /** Its counted months, oldest first. */
  reported: readonly ReportedMonth[]
}

/**
 * The whole's months from its parts', oldest first: one for each month in which a part reported a figure. Each part counts
 * with its last total by then; where one has never said any, the month is incomplete. What people reported is only read.
 * - A withdrawn part counts no longer, in no month; what it reported stays with it.
 * - A part that is due earlier or later than the whole counts all the same: the whole keeps its own schedule. Before a
 *   part's start nothing is missing from it.
 * - A part in another unit than the whole's is never reckoned with: it counts as one that has not reported.
 */
export function rolledUp(rollUp: 'sum' | 'mean', whole: TaskVersion, parts: readonly PartReports[]): ReportedMonth[] {
  const live = parts.filter((part) => part.version.state !== 'withdrawn')
  const said = live.flatMap((part) => (fits(whole, part) ? part.reported : [])).filter((each) => each.total !== null)
  const months = [...new Set(said.map((each) => each.month))].toSorted()
  return months.map((month) => wholeMonth(rollUp, whole, live, month))
}

function wholeMonth(
  rollUp: 'sum' | 'mean',
  whole: TaskVersion,
  live: readonly PartReports[],
  month: Month,
): ReportedMonth {
  const expected = live.filter((part) => monthOf(part.version.start) <= month || lastOf(whole, part, month) !== null)
  const known = expected.flatMap((part) => {
    const last = lastOf(whole, part, month)
    return last === null ? [] : [{ part, last }]
  })
  const own = known.filter(({ last }) => last.month === month)
  const figures = known.map(({ part, last }) => ({ weight: part.weight, total: last.total }))
  return {
    month,
    total: rollUp === 'sum' ? sumOf(figures) : meanOf(figures, whole),
    ...{ reference: null, doneOn: null, occurrences: null, forecast: null, declaredDone: false },
    unchanged: own.every(({ last }) => last.unchanged),
    incomplete: known.length < expected.length || known.some(({ last }) => last.incomplete),
    parts: { of: expected.length, reported: own.length },
  }
}

/**
 * What the parts of a whole that is filed itself add up to by a month, to be compared with what is filed for it: null
 * where figures do not add up, or while a part has said nothing.
 */
export function partsSum(whole: TaskVersion, parts: readonly PartReports[], month: Month): string | null {
  const live = parts.filter((part) => part.version.state !== 'withdrawn')
  const last = live.map((part) => lastOf(whole, part, month))
  if (!addsOver(whole) || live.length === 0 || last.includes(null)) return null
  return sumOf(last.flatMap((each) => (each === null ? [] : [each])))
}

/** A part's last total by a month, with the month it is of; null when it has said none in the whole's unit. */
export function lastOf(
  whole: TaskVersion,
  part: PartReports,
  month: Month,
): (ReportedMonth & { total: string }) | null {
  if (!fits(whole, part)) return null
  const found = part.reported.findLast((each) => each.month <= month && each.total !== null)
  return found?.total == null ? null : { ...found, total: found.total }
}

const fits = (whole: TaskVersion, { version }: PartReports) => (version.measureUnit ?? '') === (whole.measureUnit ?? '')

const sumOf = (figures: readonly { total: string }[]): string =>
  rounded(
    figures.reduce<Fraction>((sum, { total }) => plus(sum, exact(total)), NONE),
    scaleOf(figures),
  )

/** Exact where it ends, else with so many digits that it stays on its side of the target. Null while no weight has reported. */
function meanOf(figures: readonly { weight: string; total: string }[], whole: TaskVersion): string | null {
  const weights = figures.reduce<Fraction>((sum, { weight }) => plus(sum, exact(weight)), NONE)
  if (order(weights, NONE) <= 0) return null
  const weighted = figures.reduce<Fraction>(
    (sum, { weight, total }) => plus(sum, times(exact(weight), exact(total))),
    NONE,
  )
  const mean = over(weighted, weights)
  if (endsWithin(mean, 20)) return rounded(mean, 20)
  const edges = [whole.value, whole.valueHigh, whole.baseline, '0'].flatMap((edge) =>
    edge === null ? [] : exact(edge),
  )
  for (let digits = scaleOf(figures) + 4; ; digits++) {
    const drawn = rounded(mean, digits)
    if (digits >= 30 || edges.every((edge) => order(exact(drawn), edge) === order(mean, edge))) return drawn
  }
}

const scaleOf = (figures: readonly { total: string }[]): number =>
  Math.max(0, ...figures.map(({ total }) => decimal(total).scale))
