import type { Month } from '../calendar/month.ts'
import type { FilingState } from '../filings/filing-state.ts'
import { type KeptRevision, promiseStands } from './promise-in-force.ts'
import type { LineId, Standing, VerdictNumbers } from './verdict.ts'

/** A supervisor's word as it was kept: the light that was given, and what was judged when it was. */
export interface Word {
  month: Month
  standing: Standing
  /** Of a filed row: the filing in the version that was looked at. */
  filingVersion: number | null
  /** Of a whole: what its light was made from. */
  basis: string | null
  /** The newest version of the promise then. */
  revisionNo: number
}

/**
 * The word that stands on a month's filing: the last one, given for this very filing in this very version, approved, while
 * the promise is the one that it was given on. @param words oldest first
 */
export function ownWord<W extends Word>(
  words: readonly W[],
  filed: { state: FilingState; rowVersion: number } | undefined,
  revisions: readonly KeptRevision[],
  month: Month,
): W | null {
  if (filed?.state !== 'approved') return null
  const last = words.findLast((each) => each.month === month && each.basis === null)
  if (last?.filingVersion !== filed.rowVersion) return null
  return promiseStands(revisions, month, last.revisionNo) ? last : null
}

/** In place of a whole's basis, of a word that was taken back: made from nothing, it stands for nothing. */
export const TAKEN_BACK = ''

/** The word that stands on a whole: the last one, given for exactly the reports that it is made from. */
export function wholeWord<W extends Word>(words: readonly W[], month: Month, basis: () => string): W | null {
  const last = words.findLast((each) => each.month === month && each.basis !== null)
  return last !== undefined && last.basis === basis() ? last : null
}

interface Judged {
  standing: Standing
  line: LineId
  numbers: VerdictNumbers
}

/**
 * Whether the rule says something else by now than when the word was given: an earlier month was corrected, or the points
 * on the way changed. The word stays, flagged. «Done» on a supervisor's word changes the verdict by itself.
 */
export function outdated(word: Judged, now: Judged): boolean {
  if (word.standing === 'completed') return false
  if (word.line !== now.line) return true
  const keys = Object.keys(word.numbers) as (keyof VerdictNumbers)[]
  return keys.some((key) => now.numbers[key] !== undefined && now.numbers[key] !== word.numbers[key])
}
