import type { DraftChanges, DraftRow, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'

/** What a verb answers or the poll tells; of rows alone, what a conflict does. */
export type Told = Pick<DraftChanges, 'changeNo' | 'rows' | 'gone' | 'order'> & Partial<DraftChanges>

/**
 * The view with what changed. Answers and polls overtake each other: an older version of a row never replaces a newer
 * one, and the change number never falls.
 */
export function withChanges(view: DraftView, told: Told): DraftView {
  const gone = new Set(told.gone)
  const came = new Map(told.rows.map((row) => [row.id, row]))
  const known = new Set(view.rows.map((row) => row.id))
  const kept = view.rows.filter((row) => !gone.has(row.id)).map((row) => newer(row, came.get(row.id)))
  const added = told.rows.filter((row) => !known.has(row.id) && !gone.has(row.id))
  const late = told.changeNo < view.changeNo
  return {
    ...view,
    rows: added.length > 0 || gone.size > 0 ? inOrder([...kept, ...added], told.order) : kept,
    changeNo: Math.max(view.changeNo, told.changeNo),
    ...(!late && told.head && headOf(told, same(view.head, told.head))),
    left: late ? view.left : same(view.left, told.left),
    corrects: late ? view.corrects : same(view.corrects, told.corrects),
  }
}

function headOf({ rowVersion, unitId, unitName }: Told, head: DraftView['head']): Partial<DraftView> {
  return {
    head,
    ...(rowVersion !== undefined && { rowVersion }),
    ...(unitId !== undefined && { unitId }),
    ...(unitName !== undefined && { unitName }),
  }
}

/** As told where it was, else by where the clause begins; numbered from 1. */
function inOrder(rows: readonly DraftRow[], order: readonly string[] | null): DraftRow[] {
  const places = new Map(order?.map((id, at) => [id, at]))
  const place = (row: DraftRow) => places.get(row.id) ?? Number.MAX_SAFE_INTEGER
  return rows
    .toSorted((a, b) => place(a) - place(b) || startOf(a) - startOf(b) || a.no - b.no)
    .map((row, at) => (row.no === at + 1 ? row : { ...row, no: at + 1 }))
}

/** Rows that somebody else changed since they were last seen here. */
export function changedByOthers(view: DraftView, { rows }: Pick<Told, 'rows'>, me: string): DraftRow[] {
  const seen = new Map(view.rows.map((row) => [row.id, row.rowVersion]))
  return rows.filter(
    (row) => row.changedBy !== null && row.changedBy !== me && row.rowVersion > (seen.get(row.id) ?? 0),
  )
}

/** What was there when nothing in it is different: so that nothing need be drawn anew. */
const same = <T>(here: T, came: T | undefined): T =>
  came === undefined || JSON.stringify(came) === JSON.stringify(here) ? here : came

const newer = (here: DraftRow, came: DraftRow | undefined): DraftRow =>
  came && came.rowVersion >= here.rowVersion ? came : here

const startOf = (row: DraftRow): number => row.task.span?.[0] ?? Number.MAX_SAFE_INTEGER
