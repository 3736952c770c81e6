import type { Db } from '../../../db/database.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { calendars } from './calendar-of.ts'

/** Whether the unit of a path wants its head's signature on a month's filings. */
export async function signsOf(db: Db, month: Month): Promise<(leadPath: string) => boolean> {
  const calendarAt = await calendars(db)
  const known = new Map<string, boolean>()
  return (leadPath) => {
    const signs = known.get(leadPath) ?? calendarAt(leadPath).settingsIn(month).signed
    known.set(leadPath, signs)
    return signs
  }
}
