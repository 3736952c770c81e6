export const DIFFERENCE_KINDS = ['added', 'removed', 'changed', 'same'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** One field of a task in both versions; values as text, null where there is none. */
export interface FieldDifference {
  field: string
  before: string | null
  after: string | null
}

/** What a corrected version of a report does to one task of the ledger. */
export interface Difference {
  /** Stays the same through changes: the task's id, or the row's of an added one. */
  key: string
  kind: DifferenceKind
  taskId: string | null
  rowId: string | null
  title: string
  fields: readonly FieldDifference[]
  /** Somebody reported on it: never touched unless a person says so for it. */
  hasProgress: boolean
  /** Whether confirming does it: what was said, else yes only where nobody reported anything. */
  apply: boolean
}
