import type { RowEdit } from './row-edit.ts'

/** Rows by task: what is typed and not filed. A row that stands as it was filed is not in it. */
export type Edits = ReadonlyMap<string, RowEdit>

/** One step that can be taken back: each row's edit before and after it; null = as filed. */
export interface Change {
  /** Changes in a row with the same mark are one step: the letters of one visit to a cell. */
  mark: string
  rows: ReadonlyMap<string, { before: RowEdit | null; after: RowEdit | null }>
}

export interface EditHistory {
  edits: Edits
  done: readonly Change[]
  undone: readonly Change[]
}

export const NOTHING_TYPED: EditHistory = { edits: new Map(), done: [], undone: [] }

const MOST_STEPS = 200

/** Takes a change in. What was undone before it cannot be redone any more. */
export function changed(at: EditHistory, mark: string, next: ReadonlyMap<string, RowEdit | null>): EditHistory {
  const rows = new Map([...next].map(([id, after]) => [id, { before: at.edits.get(id) ?? null, after }]))
  const last = at.done.at(-1)
  const goesOn = last !== undefined && mark !== '' && last.mark === mark
  const done = goesOn ? [...at.done.slice(0, -1), joined(last, rows)] : [...at.done, { mark, rows }]
  return { edits: applied(at.edits, rows, 'after'), done: done.slice(-MOST_STEPS), undone: [] }
}

export function undone(at: EditHistory): EditHistory {
  const last = at.done.at(-1)
  if (!last) return at
  return {
    edits: applied(at.edits, last.rows, 'before'),
    done: at.done.slice(0, -1),
    undone: [...at.undone, { ...last, mark: '' }],
  }
}

export function redone(at: EditHistory): EditHistory {
  const next = at.undone.at(-1)
  if (!next) return at
  return { edits: applied(at.edits, next.rows, 'after'), done: [...at.done, next], undone: at.undone.slice(0, -1) }
}

/** Rows that were filed: their edits are gone, and no step brings back what the ledger now holds. */
export function settled(at: EditHistory, ids: ReadonlySet<string>): EditHistory {
  const without = (changes: readonly Change[]) =>
    changes
      .map((change) => ({ ...change, rows: new Map([...change.rows].filter(([id]) => !ids.has(id))) }))
      .filter((change) => change.rows.size > 0)
  return {
    edits: new Map([...at.edits].filter(([id]) => !ids.has(id))),
    done: without(at.done),
    undone: without(at.undone),
  }
}

/** The rows that a step would change: where the eye should go. */
export const rowsOf = (change: Change | undefined): string[] => [...(change?.rows.keys() ?? [])]

function applied(edits: Edits, rows: Change['rows'], side: 'before' | 'after'): Edits {
  const next = new Map(edits)
  for (const [id, row] of rows) {
    const edit = row[side]
    if (edit === null) next.delete(id)
    else next.set(id, edit)
  }
  return next
}

function joined(last: Change, rows: Change['rows']): Change {
  const all = new Map(last.rows)
  for (const [id, { before, after }] of rows) {
    const first = last.rows.get(id)
    all.set(id, { before: first ? first.before : before, after })
  }
  return { ...last, rows: all }
}
