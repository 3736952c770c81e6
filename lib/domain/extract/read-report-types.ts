import type { Day } from '../calendar/day.ts'
import type { Comparator, Measure, Recurrence } from '../tasks/task.ts'

/** Half-open, UTF-16 code units into the text that was read. */
export type Span = readonly [start: number, end: number]

/** Both days included. */
export interface Period {
  start: Day
  end: Day
}

export interface ReportMeta {
  /** As a reader names it: 街道办事处 → 街道. */
  unit: string | null
  province: string | null
  city: string | null
  district: string | null
  title: string | null
  indexNo: string | null
  published: Day | null
  reviewPeriod: Period | null
  planPeriod: Period | null
}

export interface Section {
  heading: string
  span: Span
}

export interface Sentence {
  span: Span
  /** Someone could later say done, not done or how far. */
  trackable: boolean
  /** Who answers for it where the text says so, as a table's 责任科室 column does; null where it does not. */
  responsible: Responsible | null
}

/** Names as printed. The first-named of several is the lead unless the text says 牵头. */
export interface Responsible {
  lead: string | null
  supporting: readonly string[]
}

/** Why a number of the plan part was not taken as a promise. `other` is for what the grammar cannot tell. */
export type LeftWhy = 'name' | 'ordinal' | 'date' | 'threshold' | 'describes' | 'past' | 'slogan' | 'other'

/** A number in the plan part that became no target. */
export interface LeftNumber {
  span: Span
  why: LeftWhy
}

/**
 * The same indicator in the review part of the same text. Values are decimal text in `unit`, null where the review
 * gives the growth alone; growth in per cent.
 */
export interface Baseline {
  quote: string
  span: Span
  value: string | null
  unit: string | null
  growth: string | null
}

/** One promised number or dated deed; `quote` is always the text at `span`. */
export interface Target {
  span: Span
  quote: string
  kind: 'quantity' | 'milestone'
  indicator: string
  measure: Measure | null
  /** Decimal text in `unit` as printed (1.5 万人); null for a milestone and for `sync`. */
  value: string | null
  valueHigh: string | null
  unit: string | null
  comparator: Comparator
  hedge: string | null
  due: Day | null
  dueStated: boolean
  recurrence: Recurrence | null
  baseline: Baseline | null
}

/** Why a text was not read. The words for people are in lib/i18n. */
export type ReadRefusal = 'empty' | 'notAReport'

export interface ReadReport {
  meta: ReportMeta
  /** From the plan's first character to the end of its last task; null when refused. */
  planSpan: Span | null
  sections: readonly Section[]
  sentences: readonly Sentence[]
  targets: readonly Target[]
  /** In the order of the text. */
  left: readonly LeftNumber[]
  isReport: boolean
  refusal: ReadRefusal | null
}
