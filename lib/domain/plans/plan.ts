import type { Day } from '../calendar/day.ts'
import type { Entry } from '../filings/entry.ts'
import type { Better, Cadence, Checkpoint, Comparator, Kind, Measure, Pace, Recurrence } from '../tasks/task.ts'

/** Half-open, UTF-16 code units into the report's text. */
export type PlanSpan = readonly [start: number, end: number]

/** What a report states of a task, before anything is settled that the text leaves open. */
export interface StatedTask {
  /** Index into the plan's sections; null where the text states it outside them. */
  section: number | null
  kind: Kind
  /** Short, in our own words. */
  title: string
  titleEn: string | null
  indicator: string | null
  measure: Measure | null
  comparator: Comparator
  /** Decimal text in `measureUnit`. */
  value: string | null
  valueHigh: string | null
  measureUnit: string | null
  hedge: string | null
  /** Null where the text gives none: the plan's end then. */
  due: Day | null
  dueStated: boolean
  recurrence: Recurrence | null
  baseline: { value: string | null; unit: string | null; growth: string | null } | null
  /** The clause that states it, and the sentence around it. */
  span: PlanSpan | null
  sentenceSpan: PlanSpan | null
}

/** A task as confirming makes it: everything that judging needs is settled. */
export interface PlannedTask extends Omit<StatedTask, 'due'> {
  due: Day
  start: Day
  better: Better
  pace: Pace
  cadence: Cadence
  noFigureMonths: readonly number[]
  lagDays: number
  wholes: boolean
  mayFall: boolean
  entry: Entry
  checkpoints: readonly Checkpoint[]
}

/** Both days included. */
export interface PlanPeriod {
  start: Day
  end: Day
}

/** Who answers for a task. */
export interface Answers {
  /** Null = the issuing unit itself. */
  leadUnitId: string | null
  supportingUnitIds: readonly string[]
  postId: string | null
  leadOfficial: string | null
}

/** A task with who answers for it; without that the issuing unit does until it is assigned. */
export interface AnsweredTask extends PlannedTask {
  answers?: Answers
}

/** A plan's head and themes. */
export interface PlanFrame {
  report: {
    /** As the text names it; which unit it becomes is decided where units are known. */
    unit: string | null
    title: string
    indexNo: string | null
    published: Day | null
    reviewPeriod: PlanPeriod | null
    planPeriod: PlanPeriod
    /** False where the text names no period and ours stands in: to be asked. */
    periodStated: boolean
  }
  sections: readonly { title: string; span: PlanSpan | null }[]
}

/** What confirming a draft applies: the report's head, its themes and its tasks, in the order of the text. */
export interface Plan extends PlanFrame {
  tasks: readonly AnsweredTask[]
}
