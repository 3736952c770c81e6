import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import type { Forecast } from './task.ts'

/** The three lights. Everything else is a state or an emptiness and stands outside the order. */
export const LIGHTS = ['green', 'yellow', 'red'] as const
export type Light = (typeof LIGHTS)[number]

/** ✓ completed · 常态化 · withdrawn, beside the lights. */
export const OUTCOMES = ['completed', 'standing', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The kinds of empty (a reported 0 is a number, not one of them): 未到期 · 未到报送期 · 未发布 · 未报送. */
export const EMPTIES = ['notDue', 'notInPeriod', 'unpublished', 'unreported'] as const
export type Empty = (typeof EMPTIES)[number]

/** What a row shows: one of the lights, outcomes or empties. */
export type Standing = Light | Outcome | Empty
export const STANDINGS = [...LIGHTS, ...OUTCOMES, ...EMPTIES] as const

/** The line of the rule that decided (judging.md, «The lines»). */
export const LINES = [
  'state',
  'parts',
  'done',
  'before',
  'none',
  'silent',
  'deed',
  'recurring',
  'sync',
  'range',
  'lte',
  'rate',
  'hold',
  'path',
  'accumulate',
  'words',
] as const
export type LineId = (typeof LINES)[number]

/**
 * What else is true of a verdict: 超序时 · 略滞后 · 沿用 · 临近 · 逾期 · 逾期完成 · 未完成 · 无实质进展 · 不完整 ·
 * held at yellow by one whole thing short · nothing expected yet · kept until due · over a limit · above a range's upper
 * bound · short, but within 左右 or 基本同步 · silent since a red light.
 */
export const MARKS = [
  'ahead',
  'slightlyBehind',
  'carried',
  'near',
  'overdue',
  'doneLate',
  'unfinished',
  'noProgress',
  'incomplete',
  'oneShort',
  'notExpectedYet',
  'kept',
  'exceeded',
  'aboveUpper',
  'within',
  'lastLightRed',
] as const
export type Mark = (typeof MARKS)[number]

/** The numbers the sentence is rendered from, as decimal text in the task's unit unless said. Absent = does not apply. */
export interface VerdictNumbers {
  target?: string
  targetHigh?: string
  actual?: string
  expected?: string
  /** What is missing to `expected` (or over the limit), in the unit. */
  short?: string
  /** The gap in percentage points of the target, enough digits not to contradict its band. */
  gapPoints?: string
  /** Per cent of the target that is done; not capped: 286. */
  completionPct?: string
  /** Elapsed share in per cent, one digit. */
  elapsedPct?: string
  monthsLeft?: number
  /** What each remaining month needs, rounded up. */
  perMonth?: string
  baseline?: string
  reference?: string
  missed?: number
  checkpointsDue?: number
  checkpointsDone?: number
  due?: Day
  doneOn?: Day
  forecast?: Forecast
  /** Months since the word was last given, for 沿用. */
  carriedMonths?: number
  lastLight?: Light
  /** The month `lastLight` is of. */
  lastMonth?: Month
  /** From when a figure that lags can be expected. */
  publishedOn?: Day
  /** Of a whole: its parts that count, and those that reported for the month. */
  parts?: number
  partsReported?: number
  /** Of a whole that shows its worst part's light: how many parts stand how, and the name of the worst. */
  partsRed?: number
  partsYellow?: number
  partsGreen?: number
  partsDone?: number
  partsSilent?: number
  worstPart?: string
}

/** The answer of the judge: stored append-only, rendered by lib/i18n in either language. */
export interface Verdict {
  standing: Standing
  line: LineId
  marks: readonly Mark[]
  numbers: VerdictNumbers
}
