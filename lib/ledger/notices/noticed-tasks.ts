import { and, inArray } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { task } from '../../../db/schema/task.ts'
import type { Month } from '../../domain/calendar/month.ts'
import type { Ctx } from '../../kernel/context.ts'
import { chooseReport } from '../tasks/ledger-page.ts'
import type { LedgerRow } from '../tasks/ledger-row.ts'
import { visibleTasks } from '../tasks/visible-tasks.ts'

/** A task as a notice shows it: its row of the last data month. */
export interface NoticedTask {
  row: LedgerRow
  month: Month
}

/** The tasks of these ids that the actor still sees, as they are judged now, in the order of their reports. */
export async function noticedTasks(db: Db, ctx: Ctx, taskIds: readonly string[]): Promise<NoticedTask[]> {
  const seen = await db
    .selectDistinct({ reportId: task.reportId })
    .from(task)
    .where(and(inArray(task.id, [...taskIds]), visibleTasks(ctx.actor)))
  const found: NoticedTask[] = []
  for (const { reportId } of seen) {
    const chosen = await chooseReport(db, ctx, { report: reportId })
    const rows = chosen?.rows.filter((row) => taskIds.includes(row.id)) ?? []
    found.push(...rows.map((row) => ({ row, month: chosen?.frame.month ?? '' })))
  }
  return found
}
