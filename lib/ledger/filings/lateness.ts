import type { Db } from '../../../db/database.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { Refusal } from '../../domain/errors.ts'
import { filedLate, taskWindow } from '../../domain/filings/task-window.ts'
import type { Ctx } from '../../kernel/context.ts'
import { calendarOf } from '../calendar/calendar-of.ts'
import { type LoadedTask, versionOf } from '../tasks/load-task.ts'
import type { FilingRow } from './filing-rows.ts'

/**
 * Whether a month filed now is marked 逾期报送, by the lead unit's calendar. A closed window takes nothing new; what a
 * supervisor returned may still be answered, since they asked for it. @throws validation `closedMonth` with the day it closed
 */
export async function lateness(
  tx: Db,
  ctx: Ctx,
  loaded: LoadedTask,
  before: FilingRow | null,
  month: Month,
): Promise<boolean> {
  const { settingsIn, off } = await calendarOf(tx, loaded.place.leadPath)
  const window = taskWindow(versionOf(loaded), settingsIn(month), off, month, dayOf(ctx.now))
  if (window?.state === 'closed' && !before?.returnReason)
    throw new Refusal('validation', { fields: { month: 'closedMonth' }, data: { closesOn: window.closesOn } })
  return filedLate(window, before, dayOf(Math.max(loaded.report.createdAt, loaded.task.createdAt)))
}
