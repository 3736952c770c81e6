import { settled } from '../../../lib/domain/month-grid/edit-history.ts'
import { type RowEdit, sameEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import type { Said } from '../../../lib/domain/month-grid/row-reading.ts'
import type { Outlook } from '../../../lib/domain/month-grid/would-stand.ts'
import type { MonthPage } from '../../../lib/ledger/filings/month-page.ts'
import type { MonthRow } from '../../../lib/ledger/filings/month-row.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import type { ActionAnswer } from '../../_ui/use-action.ts'
import type { MonthState } from './month-state.ts'

/** A row's answer with what was sent for it. */
export interface RowAnswered {
  id: string
  sent: RowEdit
  said: Said
  outlook: Outlook
  answer: ActionAnswer<{ rowVersion: number }>
}

/** A row that went through shows what was sent; one that was typed on meanwhile keeps its typing, upon the new version. */
export function answeredBy(state: MonthState, answers: readonly RowAnswered[], to: FilingCell['state']): MonthState {
  let next = state
  for (const { id, sent, said, outlook, answer } of answers) {
    if (!answer.ok) {
      next = { ...next, refusals: withEntry(next.refusals, id, answer) }
      continue
    }
    const { rowVersion } = answer.data
    const stood = next.page.rows.find((row) => row.id === id)?.filing ?? NO_FILING
    const returnReason = to === 'draft' ? stood.returnReason : null
    next = withFiling(next, id, { ...stood, ...said, state: to, rowVersion, returnReason })
    if (to === 'submitted') next = withOutlook(next, id, outlook)
    const onwards = next.history.edits.get(id)
    if (onwards && !sameEdit(onwards, sent)) next = { ...next, bases: withEntry(next.bases, id, rowVersion) }
    else next = settledRows(next, [id])
  }
  return next
}

export function settledRows(state: MonthState, ids: readonly string[]): MonthState {
  return {
    ...state,
    history: settled(state.history, new Set(ids)),
    bases: without(state.bases, ids),
    refusals: without(state.refusals, ids),
    answered: without(state.answered, ids),
  }
}

export const withFiling = (state: MonthState, id: string, filing: FilingCell): MonthState =>
  withRow(state, id, { filing })

/** Until the page is read anew, a filed row shows what it was reckoned to be. */
const withOutlook = (state: MonthState, id: string, { total, verdict }: Outlook): MonthState =>
  withRow(state, id, { total, verdict, standing: verdict.standing, confirmed: null })

export function withRow(state: MonthState, id: string, change: Partial<MonthRow>): MonthState {
  const rows = state.page.rows.map((row) => (row.id === id ? { ...row, ...change } : row))
  return { ...state, page: { ...state.page, rows } }
}

/** Read anew, the rows stay where they are: none jumps away from under the reporter. New ones come last. */
export function inSameOrder(before: MonthPage, after: MonthPage): MonthPage {
  const place = new Map(before.rows.map((row, at) => [row.id, at]))
  const at = (row: MonthRow) => place.get(row.id) ?? before.rows.length
  return { ...after, rows: after.rows.toSorted((a, b) => at(a) - at(b)) }
}

export const withEntry = <V>(map: ReadonlyMap<string, V>, id: string, value: V): Map<string, V> =>
  new Map(map).set(id, value)
export const without = <V>(map: ReadonlyMap<string, V>, ids: readonly string[]): ReadonlyMap<string, V> =>
  ids.some((id) => map.has(id)) ? new Map([...map].filter(([id]) => !ids.includes(id))) : map

const NO_FILING: FilingCell = {
  ...{ id: '', state: 'draft', entry: 'total', typed: null, reference: null, doneOn: null, occurrences: null },
  ...{
    forecast: null,
    note: '',
    dataSource: '',
    unchanged: false,
    returnReason: null,
    late: false,
    rowVersion: 0,
    by: null,
  },
}
