import type { Day } from '../calendar/day.ts'
import type {
  Digest,
  DigestKind,
  DigestRows,
  DigestSection,
  MonthRow,
  NoticeRow,
  RedRow,
  RequestRow,
  ReturnedRow,
  WaitingRow,
} from './digest.ts'
import { escalates, unanswered } from './notice-due.ts'

/** As what a person is told: who files a unit's tasks, who heads it, who supervises it. */
export type As = 'files' | 'heads' | 'supervises'

export interface MonthFact extends MonthRow {
  as: readonly As[]
  /** The cut-off lies in the running month or the one before has ended: else nobody is asked yet. */
  complete: boolean
  /** Working days since the cut-off; null before it, and where the ledger was opened only afterwards. */
  missedFor: number | null
  graceDays: number
}

export interface NoticeFact extends NoticeRow {
  as: readonly As[]
  graceDays: number
}

/** Everything that could be told to a person on a day. */
export interface DigestFacts {
  day: Day
  /** Whether the person's office works on it. */
  working: boolean
  returned: readonly ReturnedRow[]
  months: readonly MonthFact[]
  notices: readonly NoticeFact[]
  sign: readonly WaitingRow[]
  approve: readonly WaitingRow[]
  decide: readonly RequestRow[]
  decided: readonly RequestRow[]
  red: readonly RedRow[]
}

/** So many rows of a section are told one by one; of the rest only how many they are. */
export const MOST_TOLD = 12

/**
 * A person's digest. A reporter is told of what is theirs to do; a unit's head of what the reporter left undone only after
 * the days of grace; a supervisor of units whose cut-off passed. @returns null on a rest day, and where there is nothing to tell
 */
export function digestOf(facts: DigestFacts): Digest | null {
  if (!facts.working) return null
  const sections = openMatters(facts)
  return sections.length > 0 ? { day: facts.day, sections } : null
}

/** The sections of what is open, whatever day it is. */
export function openMatters(facts: DigestFacts): DigestSection[] {
  const { months, notices } = facts
  const headsOnly = (each: { as: readonly As[] }) => each.as.includes('heads') && !each.as.includes('files')
  const late = notices.filter((each) => headsOnly(each) && escalates(each.overdue, each.graceDays))
  const answers = (each: NoticeFact) => each.as.some((as) => as !== 'supervises') && unanswered(each.state)
  const waits = months.filter((each) => each.unreported > 0)
  return [
    section('returned', facts.returned),
    section('answer', notices.filter((each) => answers(each) && !late.includes(each)).map(noticeRow)),
    section('escalatedNotices', late.map(noticeRow)),
    section(
      'escalatedMonths',
      waits.filter((each) => headsOnly(each) && escalates(each.missedFor, each.graceDays)).map(monthRow),
    ),
    section('unreported', waits.filter((each) => each.as.includes('files') && isAsked(each)).map(monthRow)),
    section('sign', facts.sign),
    section('approve', facts.approve),
    section('decide', facts.decide),
    section(
      'close',
      notices.filter((each) => each.as.includes('supervises') && each.state === 'replied').map(noticeRow),
    ),
    section('silent', waits.filter((each) => each.as.includes('supervises') && each.missedFor !== null).map(monthRow)),
    section('red', facts.red),
    section('decided', facts.decided),
  ].filter((each) => each.total > 0)
}

/** A month that is over, or one whose cut-off within it is near or past. */
const isAsked = ({ state, complete }: MonthFact): boolean =>
  state === 'soon' || state === 'late' || (state === 'open' && complete)

const section = <K extends DigestKind>(kind: K, rows: readonly DigestRows[K][]): DigestSection =>
  ({ kind, total: rows.length, rows: rows.slice(0, MOST_TOLD) }) as DigestSection

function monthRow({ as: _, complete: __, missedFor: ___, graceDays: ____, ...row }: MonthFact): MonthRow {
  return row
}
function noticeRow({ as: _, graceDays: __, ...row }: NoticeFact): NoticeRow {
  return row
}
