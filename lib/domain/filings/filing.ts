import { type Month, monthsFrom } from '../calendar/month.ts'
import { add, decimal, text } from '../decimal.ts'
import { conflict } from '../errors.ts'
import type { Entry } from './entry.ts'
import type { FilingState } from './filing-state.ts'

interface Stateful {
  state: FilingState
}

/** From which states a step may be taken. A correction goes back to 已报送: it is signed, judged and approved anew. */
const FROM: Record<FilingState, readonly FilingState[]> = {
  draft: ['submitted'],
  submitted: ['draft', 'returned', 'submitted', 'signed', 'approved'],
  signed: ['submitted'],
  approved: ['submitted', 'signed'],
  returned: ['submitted', 'signed', 'approved'],
}

/** Why a step is refused: what the filing is already, as a reason of `refusals`. */
const STANDS: Record<FilingState, string> = {
  ...{ draft: 'isDraft', submitted: 'isSubmitted', signed: 'isSigned', approved: 'isApproved', returned: 'isReturned' },
}

/** 报送, also again after 退回 or as a correction; whatever was said about the former text is dropped. */
export const submitted = <F extends Stateful>(filing: F): F & { state: 'submitted'; returnReason: null } => ({
  ...step(filing, 'submitted'),
  returnReason: null,
})
/** 撤回 by the reporter's own unit, before anybody acted on it. @throws Refusal conflict unless 已报送. */
export const withdrawn = <F extends Stateful>(filing: F): F & { state: 'draft' } => step(filing, 'draft')
/** 审签 by the section's head. @throws Refusal conflict unless 已报送. */
export const signed = <F extends Stateful>(filing: F): F & { state: 'signed' } => step(filing, 'signed')
/**
 * 核定 by a supervisor. @param signing whether the unit's calendar wants its head to sign first.
 * @throws Refusal conflict unless 已报送 or 已审签; `notSigned` where only the latter will do.
 */
export function approved<F extends Stateful>(filing: F, signing: boolean): F & { state: 'approved' } {
  if (signing && filing.state === 'submitted') throw conflict('notSigned')
  return step(filing, 'approved')
}
/** 退回 with a reason; the reported values stay as they are. @throws Refusal conflict for drafts and returned ones. */
export const returned = <F extends Stateful>(
  filing: F,
  reason: string,
): F & { state: 'returned'; returnReason: string } => ({
  ...step(filing, 'returned'),
  returnReason: reason,
})
/**
 * Takes back a signature, an approval or a return: whoever gave it decides anew. What was signed before stays signed.
 * @throws Refusal conflict where none of them stands.
 */
export function reopened<F extends Stateful & { signedAt: number | null }>(
  filing: F,
): F & { state: 'submitted' | 'signed'; returnReason: null } {
  if (!['signed', 'approved', 'returned'].includes(filing.state)) throw conflict(STANDS[filing.state])
  const state = filing.state !== 'signed' && filing.signedAt !== null ? 'signed' : 'submitted'
  return { ...filing, state, returnReason: null }
}
/** Whether a step would be accepted: what the screen asks before it offers a button. */
export const mayBecome = (state: FilingState, next: FilingState): boolean => FROM[next].includes(state)

/** The two steps after 报送: 审签 by the head, where the unit's calendar wants it, and 核定 by a supervisor. */
export const STEPS = ['sign', 'review'] as const
export type Step = (typeof STEPS)[number]

/** What a filing waits for; null = for nobody but its reporter, or for nothing. */
export function awaits(state: FilingState, signing: boolean): Step | null {
  if (state === 'signed') return 'review'
  if (state !== 'submitted') return null
  return signing ? 'sign' : 'review'
}

/** What was typed for a month; `typed` is decimal text, null when words only. */
export interface TypedMonth {
  month: Month
  entry: Entry
  typed: string | null
  unchanged: boolean
}
export interface MonthTotal {
  month: Month
  /** Cumulative through the month; null when nothing can be said. */
  total: string | null
  /** An increment's earlier month is missing. */
  incomplete: boolean
}

/**
 * The cumulative total through each typed month, oldest first.
 * @param from the first month that counts (the task's start): increments must be there from it on.
 * @param without whether the indicator has no figure for a month, which is then not missing.
 */
export function totals(
  typed: readonly TypedMonth[],
  from: Month,
  without: (month: Month) => boolean = () => false,
): MonthTotal[] {
  const all: MonthTotal[] = []
  let known: { month: Month; total: string; incomplete: boolean } | null = null
  for (const entry of typed.toSorted((a, b) => a.month.localeCompare(b.month))) {
    if (entry.typed === null && !entry.unchanged) {
      all.push({ month: entry.month, total: null, incomplete: false })
      continue
    }
    const next: MonthTotal =
      entry.typed !== null && entry.entry === 'total'
        ? whole(entry.month, entry.typed)
        : added(entry, known, from, without)
    if (next.total !== null) known = { ...next, total: next.total }
    all.push(next)
  }
  return all
}

const whole = (month: Month, total: string): MonthTotal => ({ month, total: text(decimal(total)), incomplete: false })

function added(
  entry: TypedMonth,
  known: { month: Month; total: string; incomplete: boolean } | null,
  from: Month,
  without: (month: Month) => boolean,
): MonthTotal {
  if (known === null && entry.typed === null) return { month: entry.month, total: null, incomplete: false }
  const since = known === null ? from : known.month
  const between = monthsFrom(since, entry.month).filter((month) => month !== entry.month && month !== known?.month)
  // 无变化 repeats the total that stands: no month before it can be missing from that.
  const gap = entry.typed !== null && between.some((month) => !without(month))
  const total = text(add(decimal(known?.total ?? '0'), decimal(entry.typed ?? '0')))
  return { month: entry.month, total, incomplete: gap || (known?.incomplete ?? false) }
}

/** The state that every step goes through. */
function step<F extends Stateful, S extends FilingState>(filing: F, next: S): F & { state: S } {
  if (!mayBecome(filing.state, next)) throw conflict(STANDS[filing.state])
  return { ...filing, state: next }
}
