import type { MonthWindow } from '../../domain/calendar/month-window.ts'
import type { Entry } from '../../domain/filings/entry.ts'
import type { FilingState } from '../../domain/filings/filing-state.ts'
import type { Numbered, RollUp } from '../../domain/tasks/parts.ts'
import type { PromiseWas } from '../../domain/tasks/promise-was.ts'
import type { Comparator, Forecast, Kind, Measure, Pace, Recurrence } from '../../domain/tasks/task.ts'
import type { Light, Standing, Verdict } from '../../domain/tasks/verdict.ts'

/** What was filed for the shown month, as the reporter typed it. */
export interface FilingCell {
  id: string
  state: FilingState
  entry: Entry
  typed: string | null
  reference: string | null
  doneOn: string | null
  occurrences: number | null
  forecast: Forecast | null
  /** 进展. */
  note: string
  /** 存在问题 · 下一步打算; left out where nothing was said. */
  issues?: string
  nextSteps?: string
  /** Of a growth: this period's level and the one a year before; left out where not said. */
  level?: string | null
  levelBefore?: string | null
  dataSource: string
  unchanged: boolean
  /** 逾期报送: first submitted after the month's cut-off. */
  late: boolean
  returnReason: string | null
  rowVersion: number
  by: string | null
}

/** A supervisor's word on this very filing (or a whole's parts): another light than the computed one has its reason. */
export interface ConfirmedLight {
  standing: Standing
  reason: string | null
  by: string
  at: number
  /** What it was given on was corrected since. */
  outdated?: true
}

/** The last counted report before the shown month. */
export interface EarlierMonth {
  month: string
  total: string | null
  forecast: Forecast | null
}

/** One row of the ledger for one data month: plain data, the same for server and browser. */
export interface LedgerRow {
  id: string
  no: number
  /** The number that is shown and printed: 3, and 3.1 for its first part. */
  label: string
  place: Numbered['place']
  /** The whole that this is a part of; its id is told only to those who see it. */
  parentId: string | null
  whole: { id: string | null; label: string } | null
  /** How many parts it has that are not withdrawn, and how they make its figure or light; null = it is filed itself. */
  parts: number
  rollUp: RollUp | null
  /** What its parts' shares come to, where that is not its own target; else null. */
  sharesSum: string | null
  /** Of a whole with a roll-up: a part's report of the month still waits for a supervisor. */
  partsUnconfirmed: boolean
  /** Of a whole that is made from its parts' reports of the month: no supervisor's word stands on its light. */
  unconfirmed: boolean
  /** Of a whole that is made from its parts' reports of the month, for its supervisors: what a word on its light is for. */
  basis: string | null
  title: string
  titleEn: string | null
  kind: Kind
  pace: Pace
  measure: Measure | null
  comparator: Comparator
  value: string | null
  valueHigh: string | null
  measureUnit: string | null
  hedge: string | null
  due: string
  /** What a decided 目标调整 or 延期 in force in the month replaced. */
  was: PromiseWas | null
  recurrence: Recurrence | null
  entry: Entry
  sectionId: string | null
  leadUnitId: string
  postId: string | null
  /** Since when it can be reported on: instant, ms UTC. */
  createdAt: number
  filing: FilingCell | null
  /** When the month may be filed; null where the indicator has no figure for it, so that nothing is due. */
  window: MonthWindow | null
  earlier: EarlierMonth | null
  /** Cumulative total through the month; null when nothing counts or only words were given. */
  total: string | null
  verdict: Verdict
  confirmed: ConfirmedLight | null
  /** What is shown: the confirmed light where there is one for this very filing, else the computed one. */
  standing: Standing
  /** The computed light of the month before, for «how this month differs». */
  lastStanding: Standing
  lastLight: Light | null
  done: number | null
  expected: number | null
  mayFile: boolean
  /** The actor's unit supports the task: it adds words, never a figure. */
  mayContribute: boolean
  mayReview: boolean
  /** Whether the unit's head signs what is filed before a supervisor approves it. */
  signs: boolean
}
