import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { Entry } from '../../domain/filings/entry.ts'
import { counts } from '../../domain/filings/filing-state.ts'
import type { FiledMonth } from '../../domain/filings/reported-months.ts'
import type { GridTask } from '../../domain/month-grid/row-edit.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import type { Verdict } from '../../domain/tasks/verdict.ts'
import type { FilesByMonth } from '../evidence/list-attachments.ts'
import { type Frame, judgedRow } from '../tasks/judged-row.ts'
import { promisedAndReported } from '../tasks/known-task.ts'
import type { LedgerFacts } from '../tasks/ledger-facts.ts'
import type { ConfirmedLight, FilingCell, LedgerRow } from '../tasks/ledger-row.ts'
import type { FilingRow } from './filing-rows.ts'

type Promised = Pick<
  LedgerRow,
  'id' | 'no' | 'label' | 'title' | 'titleEn' | 'hedge' | 'value' | 'valueHigh' | 'recurrence' | 'was'
>

/** A task in the month of whoever files it: what is promised, what was before, what was filed, what judging it needs. */
export interface MonthRow extends GridTask, Promised {
  reportId: string
  due: Day
  /** How its number is counted: as it was last filed, else as the task says. */
  entry: Entry
  /** Counted reports before the month, newest first, the last two at most. */
  before: { month: Month; total: string | null; typed: FiledMonth | null }[]
  filing: FilingCell | null
  /** The last day in time; null in a month without a figure. */
  cutoff: Day | null
  /** Its window is closed by the calendar; what was returned may still be sent. */
  shut: boolean
  total: string | null
  standing: LedgerRow['standing']
  /** Why: the rule's line and numbers of the light, and a supervisor's own word where there is one. */
  verdict: Verdict
  confirmed: Pick<ConfirmedLight, 'reason' | 'by'> | null
  /** 佐证材料 of the month. */
  files: number
  version: TaskVersion
  /** Counted filings of earlier months, oldest first. */
  earlier: FiledMonth[]
  /** Earlier months that a supervisor declared done. */
  declared: Month[]
}

/** One row of the month, from the same facts and by the same judge as the ledger's. Null where the actor may not file. */
export function monthRow(
  facts: LedgerFacts,
  at: LedgerFacts['tasks'][number],
  frame: Frame,
  files: FilesByMonth,
): MonthRow | null {
  const { task } = at
  const row = judgedRow(facts, at, frame)
  // A whole that is made of its parts has nothing to be typed.
  if (!row.mayFile || task.state === 'withdrawn' || task.rollUp !== null) return null
  const { version, reported, declared } = promisedAndReported(facts, task)(frame.month)
  const earlier = (facts.filings.get(task.id) ?? [])
    .map((each) => each.filing)
    .filter((each) => each.month < frame.month && counts(each.state))
  const { id, no, label, title, titleEn, hedge, value, valueHigh, recurrence, was } = row
  const { kind, pace, measure, comparator, measureUnit, due } = row
  return {
    ...{ id, no, label, title, titleEn, hedge, value, valueHigh, recurrence, was },
    ...{ kind, pace, measure, comparator, measureUnit, due, wholes: version.wholes, mayFall: task.mayFall },
    reportId: task.reportId,
    entry: earlier.findLast((each) => each.typed !== null)?.entry ?? task.entry,
    before: lastTwo(reported, earlier.map(filedMonth), frame.month),
    filing: row.filing,
    cutoff: row.window?.cutoff ?? null,
    shut: row.window?.state === 'closed' && !row.filing?.returnReason,
    total: row.total,
    standing: row.standing,
    verdict: row.verdict,
    confirmed: row.confirmed && { reason: row.confirmed.reason, by: row.confirmed.by },
    files: files.get(`${task.id} ${frame.month}`)?.length ?? 0,
    version,
    earlier: earlier.map(filedMonth),
    declared: [...declared].filter((month) => month < frame.month),
  }
}

function lastTwo(reported: readonly ReportedMonth[], filed: readonly FiledMonth[], month: Month): MonthRow['before'] {
  return reported
    .filter((each) => each.month < month)
    .slice(-2)
    .toReversed()
    .map((each) => ({
      month: each.month,
      total: each.total,
      typed: filed.find((own) => own.month === each.month) ?? null,
    }))
}

function filedMonth(row: FilingRow): FiledMonth {
  const { month, state, entry, typed, reference, doneOn, occurrences, forecast, unchanged } = row
  return { month, state, entry, typed, reference, doneOn, occurrences, forecast, unchanged }
}

/** Returned ones lead, then what has not been filed, then the rest; each in the ledger's own order. */
export function inMonthOrder(rows: readonly MonthRow[]): MonthRow[] {
  return rows.toSorted((a, b) => place(a) - place(b))
}

function place({ filing, standing }: MonthRow): number {
  if (filing !== null && filing.returnReason !== null) return 0
  if (filing?.state === 'draft') return 1
  return filing === null && standing === 'unreported' ? 1 : 2
}
