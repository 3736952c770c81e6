import type { Db } from '../../../db/database.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { type MonthWindow, monthWindow } from '../../domain/calendar/month-window.ts'
import { type Actor, holds } from '../../domain/people/actor.ts'
import { calendarOf } from './calendar-of.ts'

/** When a ledger's month may be filed, for whoever looks. */
export interface LedgerWindow extends MonthWindow {
  /** The cut-off was past when the ledger was opened: what is filed now makes up for it and is not late. */
  beforeLedger: boolean
}

/** By the calendar of the actor's own unit; a supervisor looks by that of the unit whose report it is. */
export async function ledgerWindow(
  db: Db,
  actor: Actor,
  report: { unitPath: string; createdAt: number },
  month: Month,
  today: Day,
): Promise<LedgerWindow> {
  const supervises = holds(actor, 'inspector', 'leader')
  const own = supervises ? undefined : actor.posts.find((post) => post.unitPath.startsWith(report.unitPath))
  const { settingsIn, off } = await calendarOf(db, own?.unitPath ?? report.unitPath)
  const window = monthWindow(settingsIn(month), off, month, today)
  return { ...window, beforeLedger: window.cutoff < dayOf(report.createdAt) }
}
