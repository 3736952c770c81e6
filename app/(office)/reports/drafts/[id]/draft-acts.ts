import type { RowState } from '../../../../../lib/domain/plans/draft-row.ts'
import type { PlanSpan } from '../../../../../lib/domain/plans/plan.ts'
import type { DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import type { Act, VersionOf } from './act-queue.ts'
import {
  addRowAction,
  assignRowsAction,
  decideDifferenceAction,
  decideRowsAction,
  editHeadAction,
  editRowAction,
  mergeRowsAction,
  separateDraftAction,
  splitRowAction,
} from './actions.ts'

/** What `assignRows` may change of many rows; what is left out stays. */
export type Assigned = Omit<Parameters<typeof assignRowsAction>[0], 'draftId' | 'rows'>
export type EditedRow = Omit<Parameters<typeof editRowAction>[0], 'draftId' | 'rowId' | 'rowVersion'>
export type EditedHead = Omit<Parameters<typeof editHeadAction>[0], 'draftId' | 'rowVersion'>

/** The acts on one draft. `said` is what each is called when it was not saved. */
export function draftActs(draftId: string) {
  const named = (rows: readonly DraftRow[], version: VersionOf) =>
    rows.map(({ id }) => ({ id, rowVersion: version(id) }))
  const of = (rows: readonly DraftRow[]) => new Map(rows.map(({ id, rowVersion }) => [id, rowVersion]))
  return {
    decide: (rows: readonly DraftRow[], state: RowState, said: string): Act => ({
      ...{ said, seen: of(rows), waits: true },
      send: (version) => decideRowsAction({ draftId, rows: named(rows, version), state }),
      shows: (view) => withState(view, rows, state),
    }),
    merge: (rows: readonly DraftRow[], said: string): Act => ({
      ...{ said, seen: of(rows), waits: true },
      send: (version) => mergeRowsAction({ draftId, rows: named(rows, version) }),
    }),
    add: (span: PlanSpan, said: string): Act => ({
      ...{ said, seen: new Map(), waits: true },
      send: () => addRowAction({ draftId, span: [...span] }),
    }),
    split: (row: DraftRow, at: number, said: string): Act => ({
      ...{ said, seen: of([row]), waits: true },
      send: (version) => splitRowAction({ draftId, rowId: row.id, rowVersion: version(row.id), at }),
    }),
    edit: (row: DraftRow, seenVersion: number, edited: EditedRow): Act => ({
      ...{ said: '', seen: new Map([[row.id, seenVersion]]), waits: false },
      send: (version) => editRowAction({ draftId, rowId: row.id, rowVersion: version(row.id), ...edited }),
    }),
    assign: (rows: readonly DraftRow[], assigned: Assigned): Act => ({
      ...{ said: '', seen: of(rows), waits: false },
      send: (version) => assignRowsAction({ draftId, rows: named(rows, version), ...assigned }),
    }),
    head: (rowVersion: number, edited: EditedHead): Act => ({
      ...{ said: '', seen: new Map(), waits: false },
      send: () => editHeadAction({ draftId, rowVersion, ...edited }),
    }),
    /** A report of its own, or a corrected version of the one most like it. */
    separate: (rowVersion: number, separate: boolean): Act => ({
      ...{ said: '', seen: new Map(), waits: false },
      send: () => separateDraftAction({ draftId, rowVersion, separate }),
    }),
    difference: (key: string, apply: boolean, said: string): Act => ({
      ...{ said, seen: new Map(), waits: true },
      send: () => decideDifferenceAction({ draftId, key, apply }),
      shows: (view) => withDecision(view, key, apply),
    }),
  }
}

function withState(view: DraftView, decided: readonly DraftRow[], state: RowState): DraftView {
  const ids = new Set(decided.map(({ id }) => id))
  return { ...view, rows: view.rows.map((row) => (ids.has(row.id) && row.state !== state ? { ...row, state } : row)) }
}

function withDecision(view: DraftView, key: string, apply: boolean): DraftView {
  if (!view.corrects) return view
  const differences = view.corrects.differences.map((each) => (each.key === key ? { ...each, apply } : each))
  return { ...view, corrects: { ...view.corrects, differences } }
}
