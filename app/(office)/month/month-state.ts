import type { Guard } from '../../../lib/domain/filings/guards.ts'
import {
  changed,
  type EditHistory,
  NOTHING_TYPED,
  redone,
  rowsOf,
  undone,
} from '../../../lib/domain/month-grid/edit-history.ts'
import { type RowEdit, sameEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'
import {
  answeredBy,
  inSameOrder,
  type RowAnswered,
  settledRows,
  withEntry,
  withFiling,
  without,
  withRow,
} from './month-answers.ts'
import { isFiled, stoodIn } from './standing-row.ts'

/** Why a row was not filed, as the server answered; what was typed stands in the row. */
export type Refused = Extract<ActionAnswer<unknown>, { ok: false }>

/** What is said above the grid of the last step: a message's key with its figures, or a refusal of the whole. */
export interface Notice {
  key: string
  figures?: Record<string, string | number>
  refusal?: Refused
  /** Texts of a paste that found no cell. */
  left?: readonly string[]
  tone: 'plain' | 'refusal'
}

export interface MonthState {
  page: MonthPage
  history: EditHistory
  /** The version each row's typing began on: what somebody else files meanwhile is a conflict, not overwritten. */
  bases: ReadonlyMap<string, number>
  refusals: ReadonlyMap<string, Refused>
  /** Guards that were answered with yes, for the row as it is typed now. */
  answered: ReadonlyMap<string, readonly Guard[]>
  notice: Notice | null
  saving: { done: number; all: number } | null
}

/** What comes back of a row: cells of an older page may lack what rows hold now. */
export interface Restored {
  edit: Partial<RowEdit>
  base: number
  answered?: readonly Guard[] | undefined
}

export type MonthStep =
  | { do: 'type'; mark: string; rows: ReadonlyMap<string, RowEdit>; notice?: Notice }
  | { do: 'undo' | 'redo' }
  | { do: 'restore'; rows: ReadonlyMap<string, Restored> }
  | { do: 'save'; done: number; all: number }
  | { do: 'answer'; answers: readonly RowAnswered[]; state: FilingCell['state'] }
  | { do: 'saved'; notice: Notice }
  | { do: 'affirm'; id: string; guards: readonly Guard[] }
  | { do: 'takeTheirs' | 'takeMine'; id: string; current: FilingCell }
  | { do: 'refresh'; page: MonthPage }
  | { do: 'files'; id: string; count: number }

export const monthState = (page: MonthPage): MonthState => ({
  ...{ page, history: NOTHING_TYPED, bases: new Map(), refusals: new Map(), answered: new Map() },
  ...{ notice: null, saving: null },
})

export const editOf = (state: MonthState, row: MonthRow): RowEdit => state.history.edits.get(row.id) ?? stoodIn(row)
/** The step that the next undo would take back, by its rows. */
export const lastRows = (state: MonthState): string[] => rowsOf(state.history.done.at(-1))
export const nextRows = (state: MonthState): string[] => rowsOf(state.history.undone.at(-1))

export function stepped(state: MonthState, step: MonthStep): MonthState {
  switch (step.do) {
    case 'type':
      return { ...typed(state, step.mark, step.rows), notice: step.notice ?? null }
    case 'undo':
      return { ...typedInto(state, undone(state.history), lastRows(state)), notice: null }
    case 'redo':
      return { ...typedInto(state, redone(state.history), nextRows(state)), notice: null }
    case 'restore':
      return restored(state, step.rows)
    case 'save':
      return { ...state, saving: { done: step.done, all: step.all }, notice: null }
    case 'answer':
      return answeredBy(state, step.answers, step.state)
    case 'saved':
      return { ...state, saving: null, notice: step.notice }
    case 'affirm':
      return {
        ...state,
        answered: withEntry(state.answered, step.id, [...step.guards]),
        refusals: without(state.refusals, [step.id]),
      }
    case 'takeTheirs':
      return { ...settledRows(withFiling(state, step.id, step.current), [step.id]), notice: null }
    case 'takeMine':
      return {
        ...withFiling(state, step.id, step.current),
        bases: withEntry(state.bases, step.id, step.current.rowVersion),
        refusals: without(state.refusals, [step.id]),
      }
    case 'refresh':
      return { ...state, page: inSameOrder(state.page, step.page) }
    case 'files':
      return withRow(state, step.id, { files: step.count })
  }
}

/** Edits that say what stands anyway are none: a row typed back is as it was. */
function typed(state: MonthState, mark: string, rows: ReadonlyMap<string, RowEdit>): MonthState {
  if (rows.size === 0) return state
  const byId = new Map(state.page.rows.map((row) => [row.id, row]))
  const next = new Map<string, RowEdit | null>()
  for (const [id, edit] of rows) {
    const row = byId.get(id)
    if (row) next.set(id, sameEdit(edit, stoodIn(row)) && row.filing?.returnReason == null ? null : edit)
  }
  return typedInto(state, changed(state.history, mark, next), [...rows.keys()])
}

function typedInto(state: MonthState, history: EditHistory, ids: readonly string[]): MonthState {
  const bases = new Map(state.bases)
  for (const id of ids) {
    if (!history.edits.has(id)) bases.delete(id)
    else if (!bases.has(id)) bases.set(id, versionOf(state, id))
  }
  return {
    ...state,
    history,
    bases,
    refusals: without(state.refusals, ids),
    answered: without(state.answered, ids),
  }
}

const versionOf = (state: MonthState, id: string): number =>
  state.page.rows.find((row) => row.id === id)?.filing?.rowVersion ?? 0

/** What this browser kept comes back as one step, so that it can be undone like any other. */
function restored(state: MonthState, rows: ReadonlyMap<string, Restored>): MonthState {
  const edits = new Map<string, RowEdit>()
  const [bases, answered] = [new Map(state.bases), new Map(state.answered)]
  for (const row of state.page.rows) {
    const kept = rows.get(row.id)
    if (!kept) continue
    const edit = { ...stoodIn(row), ...kept.edit }
    if (sameEdit(edit, stoodIn(row)) || isFiled(state.page, row, edit)) continue
    edits.set(row.id, edit)
    bases.set(row.id, kept.base)
    if (kept.answered) answered.set(row.id, kept.answered)
  }
  if (edits.size === 0) return state
  const notice: Notice = { key: 'restored', figures: { n: edits.size }, tone: 'plain' }
  return { ...state, history: changed(state.history, '', edits), bases, answered, notice }
}
