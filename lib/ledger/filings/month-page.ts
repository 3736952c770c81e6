import { max } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { task } from '../../../db/schema/task.ts'
import { dataMonths, defaultDataMonth } from '../../domain/calendar/data-month.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { addMonths, isMonth, type Month, monthOf } from '../../domain/calendar/month.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { byPlace } from '../../domain/tasks/parts.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { type LedgerWindow, ledgerWindow } from '../calendar/ledger-window.ts'
import { signsOf } from '../calendar/signs-of.ts'
import { windowsOf } from '../calendar/windows-of.ts'
import { filesByMonth } from '../evidence/list-attachments.ts'
import { type ReportHead, reportHeads } from '../reports/load-report.ts'
import { numberOf } from '../tasks/family-numbers.ts'
import { rulesFor } from '../tasks/judged-rows.ts'
import { ledgerFacts } from '../tasks/ledger-facts.ts'
import { tasksToFile } from '../tasks/visible-tasks.ts'
import { inMonthOrder, type MonthRow, monthRow } from './month-row.ts'

/** The address of a month; what does not fit is left out of the question. */
export const MonthQuery = z.object({ month: z.string().refine(isMonth).optional().catch(undefined) })
export type MonthQuery = z.output<typeof MonthQuery>

/** A report whose tasks are filed here, with what all its rows share. */
export interface MonthReport {
  id: string
  title: string
  unitName: string
  closed: boolean
  /** By the filing unit's own calendar. */
  window: LedgerWindow
  rule: Rule
}

/** Everything the actor may file for a month, over all reports in scope. */
export interface MonthPage {
  personId: string
  month: Month
  months: Month[]
  today: Day
  reports: MonthReport[]
  rows: MonthRow[]
}

/** A reporter's whole month, read on one view of the data. Null when nothing is to be filed by the actor at all. */
export function monthPage(ctx: Ctx, query: MonthQuery): Promise<MonthPage | null> {
  return readTogether(async (db) => {
    const today = dayOf(ctx.now)
    const heads = await reportHeads(db, ctx.actor)
    const latest = await latestDue(db, ctx.actor)
    const filed = heads.flatMap((head) => {
      const due = latest.get(head.id)
      return due ? [{ head, months: dataMonths(head.planStart, head.planEnd, due, today) }] : []
    })
    const months = [...new Set(filed.flatMap((each) => each.months))].toSorted()
    const month = query.month && months.includes(query.month) ? query.month : monthMeant(filed, months, today)
    if (month === undefined) return null
    const open = filed.filter((each) => each.months.includes(month)).map((each) => each.head)
    const reports: MonthReport[] = []
    const rows: MonthRow[] = []
    for (const head of open) {
      const own = await rowsOf(db, ctx, head, month, today)
      if (own.rows.length === 0) continue
      reports.push(own.report)
      rows.push(...own.rows)
    }
    return { personId: ctx.actor.personId, month, months, today, reports, rows: inMonthOrder(rows) }
  })
}

/** Of each report with something for the actor to file: when the last of it is due. */
async function latestDue(db: Db, actor: Actor): Promise<Map<string, Day>> {
  const mine = tasksToFile(actor)
  if (mine === null) return new Map()
  const rows = await db
    .select({ reportId: task.reportId, due: max(task.due) })
    .from(task)
    .where(mine)
    .groupBy(task.reportId)
  return new Map(rows.map((row) => [row.reportId, row.due ?? '']))
}

async function rowsOf(db: Db, ctx: Ctx, head: ReportHead, month: Month, today: Day) {
  const ruleIn = await rulesFor(db, head.unitPath)
  const facts = await ledgerFacts(db, ctx.actor, [head.id], month)
  const windowOf = await windowsOf(db, month, today)
  const frame = { actor: ctx.actor, month, today, ruleIn, windowOf, signs: await signsOf(db, month) }
  const place = ({ task }: (typeof facts.tasks)[number]) => numberOf(facts.numbers, task)
  const ordered = facts.tasks.toSorted((a, b) => byPlace(place(a), place(b)))
  const files = await filesByMonth(
    db,
    ordered.map(({ task }) => task.id),
  )
  const rows = ordered.flatMap((at) => monthRow(facts, at, frame, files) ?? [])
  const window = await ledgerWindow(db, ctx.actor, head, month, today)
  const { id, title, unitName, closedThrough } = head
  const closed = closedThrough !== null && month <= closedThrough
  return { report: { id, title, unitName, closed, window, rule: ruleIn(month) } satisfies MonthReport, rows }
}

/** The last complete month where one is filed for, else the newest that is. */
function monthMeant(filed: readonly { head: ReportHead }[], months: readonly Month[], today: Day): Month | undefined {
  const complete = addMonths(monthOf(today), -1)
  if (months.includes(complete)) return complete
  return filed
    .map(({ head }) => defaultDataMonth(head.planStart, head.planEnd, today))
    .toSorted()
    .at(-1)
}
