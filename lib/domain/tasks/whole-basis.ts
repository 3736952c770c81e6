import type { Month } from '../calendar/month.ts'
import { counts, type FilingState } from '../filings/filing-state.ts'
import type { RollUp } from './parts.ts'

/** A part as a word on its whole is bound to it. */
export interface BasisPart {
  id: string
  withdrawn: boolean
  weight: string
  /** The version of its promise that is in force in the month. */
  promiseNo: number
  filed: readonly { id: string; month: Month; state: FilingState; rowVersion: number }[]
}

/** What a word on a whole's light in a month was given for. */
export interface WholeBasis {
  rollUp: RollUp
  /** The version of the whole's promise that is in force in the month. */
  promiseNo: number
  parts: { id: string; weight: string; promiseNo: number; filings: string[] }[]
}

/**
 * Everything that a whole's light of a month was made from: each part's counted filings through the month in their
 * versions, and how they make it. Two that are equal are the same in any order; a withdrawn part is none.
 */
export function wholeBasis(rollUp: RollUp, promiseNo: number, parts: readonly BasisPart[], month: Month): WholeBasis {
  const live = parts.filter((part) => !part.withdrawn).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const seen = live.map(({ id, weight, promiseNo, filed }) => {
    const own = filed.filter((each) => counts(each.state) && each.month <= month)
    const filings = own.map((each) => `${each.id}@${each.rowVersion}`).toSorted()
    // Only a mean looks at weights.
    return { id, weight: rollUp === 'mean' ? weight : '', promiseNo, filings }
  })
  return { rollUp, promiseNo, parts: seen }
}
