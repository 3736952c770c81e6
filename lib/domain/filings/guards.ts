import type { Month } from '../calendar/month.ts'
import { decimal } from '../decimal.ts'
import {
  exact,
  type Fraction,
  HUNDRED,
  isPositive,
  minus,
  NONE,
  ONE,
  order,
  over,
  plus,
  ratio,
  rounded,
  size,
  times,
} from '../fraction.ts'
import type { Pace } from '../tasks/task.ts'

/**
 * What is asked before a filing is taken, never refused: a cumulative total that falls · ten times the one before · the
 * wrong magnitude (万/亿) · the very figure of last month · parts that do not add up to the whole · done without a day ·
 * a growth that contradicts the two levels beside it.
 */
export const GUARDS = [
  'fallingTotal',
  'tenfold',
  'magnitude',
  'sameAsLast',
  'partsDiffer',
  'noDoneDay',
  'growthDiffers',
] as const
export type Guard = (typeof GUARDS)[number]

/** A guard that is open, with the figures its one-line question names (decimal text, months). */
export interface AskedGuard {
  guard: Guard
  numbers: Readonly<Record<string, string>>
}

/** What the questions look at; decimal text in the task's unit, null where there is none. */
export interface GuardedFiling {
  pace: Pace
  mayFall: boolean
  target: string | null
  /** The last counted total before this month, and this month's. */
  previous: { month: Month; total: string } | null
  total: string | null
  /** Whether this month's total was typed, rather than reckoned from an increment or left at 无变化. */
  typedTotal: boolean
  doneOn: string | null
  /** What was written of the month. */
  words: string
  level: string | null
  levelBefore: string | null
  /** The sum of the parts' totals, where the whole is filed beside them. */
  partsSum: string | null
}

/** Every question that this filing raises, in the order of `GUARDS`; numbers are those its sentence names. */
export function openGuards(filing: GuardedFiling): AskedGuard[] {
  return [...ofTotal(filing), ...ofParts(filing), ...ofDoneDay(filing), ...ofLevels(filing)]
}

const SLIP = ratio(1000)
const TEN = ratio(10)

function ofTotal({ pace, mayFall, target, previous, total, typedTotal }: GuardedFiling): AskedGuard[] {
  if (total === null) return []
  const now = exact(total)
  const before = previous === null ? null : exact(previous.total)
  const numbers = { next: total, ...(previous && { previous: previous.total, month: previous.month }) }
  const aim = target === null || pace === 'rate' ? null : exact(target)
  if (isSlip(now, before, aim)) return [{ guard: 'magnitude', numbers: { ...numbers, ...(target && { target }) } }]
  if (before === null) return []
  if (pace === 'accumulate' && !mayFall && order(now, before) < 0) return [{ guard: 'fallingTotal', numbers }]
  if (isPositive(before) && order(now, times(before, TEN)) >= 0) return [{ guard: 'tenfold', numbers }]
  const repeated = typedTotal && pace !== 'hold' && order(now, before) === 0 && order(now, NONE) !== 0
  return repeated ? [{ guard: 'sameAsLast', numbers }] : []
}

/** A thousand times what stood (or, where nothing did, what is promised), or a thousandth of it: 万 and 亿 taken for one another. */
function isSlip(now: Fraction, before: Fraction | null, aim: Fraction | null): boolean {
  const measure = before !== null && isPositive(before) ? before : aim === null ? null : size(aim)
  if (measure === null || !isPositive(measure)) return false
  if (order(size(now), times(measure, SLIP)) >= 0) return true
  return before !== null && isPositive(before) && isPositive(now) && order(times(now, SLIP), before) <= 0
}

function ofParts({ total, partsSum }: GuardedFiling): AskedGuard[] {
  if (total === null || partsSum === null || order(exact(total), exact(partsSum)) === 0) return []
  return [{ guard: 'partsDiffer', numbers: { next: total, parts: partsSum } }]
}

const SAYS_DONE =
  /(?<!未|没有|尚未|即将|预计|计划|力争|确保|将|可)(?:已(?:经|全部|全面|如期|按期|提前)?(?:完成|建成|竣工|完工|办结|投用|开工|启用|验收)|全部完成|全面完成|正式(?:开工|投用|启用))(?!率|了?[^,。;]{0,12}%|[^,。;]{0,8}\d)/

function ofDoneDay({ pace, doneOn, words }: GuardedFiling): AskedGuard[] {
  if ((pace !== 'deed' && pace !== 'words') || doneOn !== null || !SAYS_DONE.test(words)) return []
  return [{ guard: 'noDoneDay', numbers: {} }]
}

/** The growth that two levels allow, rounded as each was, against the one that was typed, rounded as it was. */
function ofLevels({ pace, total, level, levelBefore }: GuardedFiling): AskedGuard[] {
  if (pace !== 'rate' || total === null || level === null || levelBefore === null) return []
  const [now, before] = [around(level), around(levelBefore)]
  if (!isPositive(before.low)) return []
  const growth = (a: Fraction, b: Fraction) => times(HUNDRED, minus(over(a, b), ONE))
  const typed = around(total)
  const lowest = growth(now.low, now.low.n < 0n ? before.low : before.high)
  const highest = growth(now.high, now.high.n < 0n ? before.high : before.low)
  if (order(typed.high, lowest) >= 0 && order(typed.low, highest) <= 0) return []
  const reckoned = rounded(growth(exact(level), exact(levelBefore)), 2)
  return [{ guard: 'growthDiffers', numbers: { next: total, level, levelBefore, reckoned } }]
}

/** What a printed figure may have been before it was rounded: half a unit of its last digit either way. */
function around(printed: string): { low: Fraction; high: Fraction } {
  const half = ratio(1, 2n * 10n ** BigInt(decimal(printed).scale))
  return { low: minus(exact(printed), half), high: plus(exact(printed), half) }
}
