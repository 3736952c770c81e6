import { type Month, monthsFrom } from '../calendar/month.ts'
import { add, decimal, text } from '../decimal.ts'
import { conflict } from '../errors.ts'
import type { Entry } from './entry.ts'
import type { FilingState } from './filing-state.ts'

interface Stateful {
  state: FilingState
}

/** From which states a step may be taken. A correction goes back to 已报送 and is judged and approved anew. */
const FROM: Record<'submitted' | 'signed' | 'approved' | 'returned', readonly FilingState[]> = {
  submitted: ['draft', 'returned', 'submitted', 'signed', 'approved'],
  signed: ['submitted'],
  approved: ['submitted', 'signed'],
  returned: ['submitted', 'signed', 'approved'],
}

/** 报送, also again after 退回 or as a correction; whatever was said about the former text is dropped. */
export const submitted = <F extends Stateful>(filing: F): F & { state: 'submitted'; returnReason: null } => ({
  ...step(filing, 'submitted'),
  returnReason: null,
})
/** 审签 by the section's head. @throws Refusal conflict unless 已报送. */
export const signed = <F extends Stateful>(filing: F): F & { state: 'signed' } => step(filing, 'signed')
/** 核定 by a supervisor. @throws Refusal conflict unless 已报送 or 已审签. */
export const approved = <F extends Stateful>(filing: F): F & { state: 'approved' } => step(filing, 'approved')
/** 退回 with a reason; the reported values stay as they are. @throws Refusal conflict for drafts and returned ones. */
export const returned = <F extends Stateful>(
  filing: F,
  reason: string,
): F & { state: 'returned'; returnReason: string } => ({
  ...step(filing, 'returned'),
  returnReason: reason,
})
/** Whether a step would be accepted: what the screen asks before it offers a button. */
export const mayBecome = (state: FilingState, next: keyof typeof FROM): boolean => FROM[next].includes(state)

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
function step<F extends Stateful, S extends keyof typeof FROM>(filing: F, next: S): F & { state: S } {
  if (!mayBecome(filing.state, next)) throw conflict(`filing.${filing.state}`)
  return { ...filing, state: next }
}
