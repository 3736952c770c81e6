import type { Db } from '../../../db/database.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { addMonths, type Month, monthOf } from '../../domain/calendar/month.ts'
import { monthWindow } from '../../domain/calendar/month-window.ts'
import { counts } from '../../domain/filings/filing-state.ts'
import type { As, MonthFact } from '../../domain/notices/digest-of.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Standing } from '../../domain/tasks/verdict.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { type ReportHead, reportHeads } from '../reports/load-report.ts'
import { judgedLedgers } from '../tasks/judged-rows.ts'
import { type LeadUnit, leadUnits } from '../tasks/lead-units.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'

type Calendars = Awaited<ReturnType<typeof calendars>>

/** How far each unit that the actor is told of has filed the last complete month, and the running one where that is due. */
export async function monthFacts(
  db: Db,
  actor: Actor,
  today: Day,
  asOf: (unitPath: string) => readonly As[],
): Promise<MonthFact[]> {
  const calendarAt = await calendars(db)
  const running = monthOf(today)
  const facts: MonthFact[] = []
  const heads = await reportHeads(db, actor)
  for (const month of [addMonths(running, -1), running]) {
    const begun = heads.filter((head) => month >= monthOf(head.planStart))
    const ledgers = await judgedLedgers(db, actor, begun, month, today)
    for (const [at, head] of begun.entries()) {
      const rows = (ledgers[at] ?? []).filter((row) => isLookedAt(row, head, month))
      const leads = await leadUnits(db, rows)
      if (month === running && !leads.some((lead) => isNear(calendarAt, lead, month, today))) continue
      for (const lead of leads) {
        const as = asOf(lead.path)
        const own = rows.filter((row) => row.leadUnitId === lead.id)
        const { graceDays } = calendarAt(lead.path).settingsIn(month)
        const fact = as.length > 0 ? unitMonth(head, lead, month, own) : null
        if (fact) facts.push({ ...fact, as, complete: month < running, graceDays })
      }
    }
  }
  return facts
}

/** A month of the report, or of a task that runs on beyond it. */
const isLookedAt = (row: LedgerRow, { planEnd }: ReportHead, month: Month): boolean =>
  row.rollUp === null && month <= monthOf(row.due > planEnd ? row.due : planEnd)

function isNear(calendarAt: Calendars, { path }: LeadUnit, month: Month, today: Day): boolean {
  const { settingsIn, off } = calendarAt(path)
  const { state } = monthWindow(settingsIn(month), off, month, today)
  return state !== 'open' && state !== 'notOpen'
}

function unitMonth(head: ReportHead, lead: LeadUnit, month: Month, own: readonly LedgerRow[]) {
  const filed = own.filter((row) => row.filing !== null && counts(row.filing.state))
  const missing = own.filter((row) => !filed.includes(row) && row.window !== null && !SETTLED.includes(row.standing))
  const windows = missing.flatMap((row) => row.window ?? []).toSorted((a, b) => (a.cutoff < b.cutoff ? -1 : 1))
  const window = windows.find((each) => each.state !== 'closed') ?? windows[0]
  if (!window) return null
  const { state, cutoff, workingDays } = window
  // Nothing was due before the ledger was opened, or of a task that came into it later.
  const due = missing.some((row) => cutoff >= dayOf(Math.max(head.createdAt, row.createdAt)))
  const missed = (state === 'late' || state === 'closed') && due
  return {
    ...{ reportId: head.id, unitId: lead.id, unit: lead.name, month, state, cutoff },
    ...{ unreported: missing.length, rows: missing.length + filed.length, missedFor: missed ? workingDays : null },
  }
}

/** Nothing is to be reported of these. */
const SETTLED: readonly Standing[] = ['completed', 'standing', 'withdrawn', 'notDue', 'notInPeriod', 'unpublished']
