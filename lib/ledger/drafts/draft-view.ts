import type { Difference } from '../../domain/plans/difference.ts'
import type { PlanRow, RowOrigin } from '../../domain/plans/draft-row.ts'
import type { PlanFrame, PlanSpan } from '../../domain/plans/plan.ts'
import type { Untaken } from '../../domain/plans/untaken.ts'
import type { Answerable } from '../reports/answerable-units.ts'

/** A row of a draft as it stands. `leadUnitId` null = the issuing unit itself. */
export interface DraftRow extends PlanRow {
  id: string
  /** Place on the screen, from 1: by where its clause begins, then the older first. */
  no: number
  rowVersion: number
  origin: RowOrigin
  /** The text's own words for who answers, where it says so. */
  named: { lead: string | null; supporting: readonly string[] } | null
  /** The task in force that it states anew; only in a corrected version. */
  taskId: string | null
  /** A person's name; null = the reader, or the command of whoever owns the data folder. */
  changedBy: string | null
  changedAt: number
}

/** A report in force of which the draft is a corrected version, with the differences task by task. */
export interface Corrected {
  reportId: string
  title: string
  differences: readonly Difference[]
}

/** A draft with everything that confirming it asks for, and who can answer for its tasks. Spans are UTF-16 code units into `text`. */
export interface DraftView extends Answerable {
  id: string
  /** Grows with every change of the draft or of its rows: what confirming and dropping name. */
  changeNo: number
  /** The version of the head alone: what editing it names. */
  rowVersion: number
  unitId: string
  unitName: string
  fileName: string
  createdBy: string | null
  createdAt: number
  text: string
  head: PlanFrame['report']
  sections: PlanFrame['sections']
  planSpan: PlanSpan | null
  rows: readonly DraftRow[]
  /** What was read and no row covers. */
  left: Untaken
  corrects: Corrected | null
}

/** What changed in a draft: what every verb on it gives back, and what asking again since a `changeNo` gives. */
export interface DraftChanges {
  changeNo: number
  /** Those that changed, as they stand now. */
  rows: readonly DraftRow[]
  /** Rows that are no more. */
  gone: readonly string[]
  /** The ids of all rows in order where rows came or went (their `no` moved); null where none did. */
  order: readonly string[] | null
  rowVersion: number
  unitId: string
  unitName: string
  head: PlanFrame['report']
  left: Untaken
  corrects: Corrected | null
}

/** What a `changed` conflict tells: the rows asked for as they stand now, and those of them that are no more. */
export interface ChangedRows {
  rows: readonly DraftRow[]
  gone: readonly string[]
}
