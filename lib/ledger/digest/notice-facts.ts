import { ne } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { notice } from '../../../db/schema/cycle.ts'
import type { Day } from '../../domain/calendar/day.ts'
import { monthOf } from '../../domain/calendar/month.ts'
import type { As, NoticeFact } from '../../domain/notices/digest-of.ts'
import { overdueDays } from '../../domain/notices/notice-due.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canRunNotices } from '../../domain/people/policy.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { noticesWhere } from '../notices/load-notice.ts'

/** The notices that are not closed, for who answers or runs them, by their due day. */
export async function noticeFacts(
  db: Db,
  actor: Actor,
  today: Day,
  asOf: (unitPath: string) => readonly As[],
): Promise<NoticeFact[]> {
  const calendarAt = await calendars(db)
  const open = await noticesWhere(db, actor, ne(notice.state, 'closed'))
  return open
    .map(({ notice: row, unit, unitPath, officePath }) => {
      const { id, kind, colour, year, no, title, state, due } = row
      const { settingsIn, off } = calendarAt(unitPath)
      const answers = asOf(unitPath).filter((as) => as !== 'supervises')
      return {
        ...{ id, kind, colour, year, no, title, unit, state, due },
        overdue: overdueDays(row, today, off),
        as: canRunNotices(actor, officePath) ? [...answers, 'supervises' as const] : answers,
        graceDays: settingsIn(monthOf(today)).graceDays,
      }
    })
    .filter((fact) => fact.as.length > 0)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
}
