import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import type { WindowState } from '../calendar/reporting-calendar.ts'
import type { RequestKind } from '../tasks/change-request.ts'
import type { NoticeColour, NoticeKind, NoticeState } from './notice.ts'

/** A filing that was sent back, with why. */
export interface ReturnedRow {
  taskId: string
  title: string
  month: Month
  reason: string
}

/** A unit's month of a report: how many of its rows are there, and until when. */
export interface MonthRow {
  reportId: string
  unitId: string
  unit: string
  month: Month
  state: WindowState
  cutoff: Day
  unreported: number
  rows: number
}

export interface NoticeRow {
  id: string
  kind: NoticeKind
  colour: NoticeColour
  /** Null for 催办. */
  year: number | null
  no: number | null
  title: string
  unit: string
  state: NoticeState
  due: Day
  /** Working days since it should have been answered; null = it is not overdue. */
  overdue: number | null
}

/** Filings of a unit that wait for the same step. */
export interface WaitingRow {
  unit: string
  count: number
  /** The earliest last day among them; null = no limit. */
  due: Day | null
  /** How many of them are past theirs. */
  late: number
}

/** 延期 or 目标调整 of a task; `granted` null while it is asked. */
export interface RequestRow {
  taskId: string
  title: string
  kind: RequestKind
  granted: boolean | null
  decision: string
}

export interface RedRow {
  taskId: string
  title: string
  unit: string
}

/** What each section of a digest lists, in the order in which things are best done. */
export interface DigestRows {
  returned: ReturnedRow
  answer: NoticeRow
  escalatedNotices: NoticeRow
  escalatedMonths: MonthRow
  unreported: MonthRow
  sign: WaitingRow
  approve: WaitingRow
  decide: RequestRow
  close: NoticeRow
  silent: MonthRow
  red: RedRow
  decided: RequestRow
}
export type DigestKind = keyof DigestRows

/** `total` counts beyond the rows that are kept. */
export type DigestSection = { [K in DigestKind]: { kind: K; total: number; rows: DigestRows[K][] } }[DigestKind]

/** What a person is told on a working day: plain data, said in either language by lib/i18n. */
export interface Digest {
  day: Day
  sections: DigestSection[]
}

/** How many things a digest tells of. */
export const digestCount = ({ sections }: Digest): number => sections.reduce((sum, each) => sum + each.total, 0)
