import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'

/** What a task is: a number, a dated deed, or a commitment in words. */
export const KINDS = ['quantity', 'milestone', 'words'] as const
/** How the number is meant; see the annotation standard: things counted, an amount, a change, a proportion. */
export const MEASURES = ['count', 'level', 'growth', 'share'] as const
export const COMPARATORS = ['plain', 'gte', 'lte', 'approx', 'range', 'sync'] as const
export const BETTER = ['up', 'down'] as const
/** How progress is expected to run, which chooses the judging line. */
export const PACES = ['accumulate', 'path', 'hold', 'rate', 'deed', 'recurring', 'words'] as const
export const RECURRENCES = ['week', 'month', 'quarter'] as const
/** How often the indicator has a figure at all. */
export const CADENCES = ['month', 'quarter', 'half', 'year'] as const
/** `standing` is 常态化: carried on without a target for the year. */
export const TASK_STATES = ['live', 'standing', 'withdrawn'] as const
export const FORECASTS = ['can', 'likely', 'unlikely'] as const

export type Kind = (typeof KINDS)[number]
export type Measure = (typeof MEASURES)[number]
export type Comparator = (typeof COMPARATORS)[number]
export type Better = (typeof BETTER)[number]
export type Pace = (typeof PACES)[number]
export type Recurrence = (typeof RECURRENCES)[number]
export type Cadence = (typeof CADENCES)[number]
export type TaskState = (typeof TASK_STATES)[number]
/** 能 · 有望 · 难以按期完成 [广元 2018]. */
export type Forecast = (typeof FORECASTS)[number]

/** A point on the way: what must stand (a cumulative number) or be done (words) by a day. */
export interface Checkpoint {
  due: Day
  title: string
  /** Cumulative value as decimal text; null for a deed. */
  value: string | null
  /** The day it was reported done; null while it is not. Only for deeds. */
  doneOn: Day | null
}

/** The promise as it stands in force for a month: everything the judge needs, and nothing else. */
export interface TaskVersion {
  kind: Kind
  state: TaskState
  pace: Pace
  measure: Measure | null
  comparator: Comparator
  better: Better
  /** Decimal text in `measureUnit`; null for words, milestones and sync. */
  value: string | null
  valueHigh: string | null
  measureUnit: string | null
  /** The starting level of a `path`; other paces do not read it. */
  baseline: string | null
  start: Day
  due: Day
  recurrence: Recurrence | null
  cadence: Cadence
  /** Months of the year (1–12) in which the indicator does not exist, such as January for investment. */
  noFigureMonths: readonly number[]
  /** Days after the month's end until the figure is published; 0 when the office counts itself. */
  lagDays: number
  /** Only whole things can be done (16 projects, not 15.5): the expected number is rounded down. */
  wholes: boolean
  checkpoints: readonly Checkpoint[]
}

/** One month's counted report: submitted or approved. Drafts and returned ones are not given to the judge. */
export interface ReportedMonth {
  month: Month
  /** Cumulative total through the month, growth, share or level in the task's unit; null when words only. */
  total: string | null
  /** The reference's figure for `sync`. */
  reference: string | null
  /** A deed's state: the day it was done, null while it is not. */
  doneOn: Day | null
  /** Of a recurring deed: how many occurrences were carried out in this month; null when not said. */
  occurrences: number | null
  forecast: Forecast | null
  /** 无变化: nothing new this month. */
  unchanged: boolean
  /** A supervisor's word that a path or words task is done. */
  declaredDone: boolean
  /** Increments with a month missing, or a part that has never reported: the total is incomplete. */
  incomplete: boolean
  /** Of a figure that is rolled up: how many of how many parts reported for this very month. */
  parts?: { of: number; reported: number }
}
