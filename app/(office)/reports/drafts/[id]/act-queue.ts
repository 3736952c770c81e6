import type { ChangedRows, DraftChanges, DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import type { ActionAnswer } from '../../../../_ui/use-action.ts'

/** The version by which a row is changed: as it was seen, or as one's own last act made it. */
export type VersionOf = (rowId: string) => number

/** One thing a person does to a draft. */
export interface Act {
  /** In words, for when it was not saved: «采纳第 3 项». */
  said: string
  /** The rows it changes, with the versions that were seen. */
  seen: ReadonlyMap<string, number>
  send: (version: VersionOf) => Promise<ActionAnswer<DraftChanges>>
  /** How the draft looks once it is done; shown at once. */
  shows?: (view: DraftView) => DraftView
  /** Without a connection it waits to be sent again; else its form keeps what was typed. */
  waits: boolean
}

/** Why an act was not saved. */
export interface Trouble {
  act: Act
  answer: Exclude<ActionAnswer<unknown>, { ok: true }>
  /** Rows that somebody else changed meanwhile, as they stand now. */
  theirs: ChangedRows | null
}

/** No answer came, or nobody is signed in any more: the act may be sent again as it is. */
export const isPause = ({ code }: { code: string }): boolean =>
  code === 'offline' || code === 'stale' || code === 'unauthenticated'

/** The rows that a `changed` conflict brought along. */
export function theirsOf(answer: Trouble['answer']): ChangedRows | null {
  if (answer.code !== 'conflict' || answer.reason !== 'changed') return null
  const data = answer.data as Partial<ChangedRows> | undefined
  return data?.rows ? { rows: data.rows, gone: data.gone ?? [] } : null
}

/** How the draft looks with everything that is on its way. */
export const withActs = (base: DraftView, acts: readonly Act[]): DraftView =>
  acts.reduce((view, act) => act.shows?.(view) ?? view, base)
