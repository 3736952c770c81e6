import { CalendarSettings } from '../../../../lib/domain/calendar/reporting-calendar.ts'

/** The settings as they stand in the form's fields. */
export interface TypedSettings extends Pick<CalendarSettings, 'cutoffIn' | 'onRestDay' | 'signed'> {
  cutoffDay: string
  soonDays: string
  closeDays: string
  signDays: string
  reviewDays: string
  graceDays: string
}

/** What the fields show of settings; nothing where there is no limit. */
export function typedSettings(settings: CalendarSettings): TypedSettings {
  const shown = (value: number | null) => (value === null ? '' : String(value))
  return {
    ...{ cutoffIn: settings.cutoffIn, onRestDay: settings.onRestDay, signed: settings.signed },
    ...{ cutoffDay: shown(settings.cutoffDay), soonDays: shown(settings.soonDays) },
    ...{ closeDays: shown(settings.closeDays), signDays: shown(settings.signDays) },
    ...{ reviewDays: shown(settings.reviewDays), graceDays: shown(settings.graceDays) },
  }
}

type Read = { ok: true; settings: CalendarSettings } | { ok: false; fields: Record<string, string> }

/** The settings that the fields mean, or the keys of `refusals.field` beside those that mean none. */
export function readSettings(typed: TypedSettings): Read {
  const read = CalendarSettings.safeParse({
    ...typed,
    ...{ cutoffDay: numberIn(typed.cutoffDay), soonDays: numberIn(typed.soonDays) },
    ...{ closeDays: limitIn(typed.closeDays), signDays: limitIn(typed.signDays) },
    ...{ reviewDays: limitIn(typed.reviewDays), graceDays: numberIn(typed.graceDays) },
  })
  if (read.success) return { ok: true, settings: read.data }
  const faults = read.error.issues.map((issue) => [issue.path.join('.'), keyOf(issue.message)])
  return { ok: false, fields: Object.fromEntries(faults) }
}

/** Full-width digits are digits; anything else is no number. */
function numberIn(text: string): number {
  const plain = text.trim().normalize('NFKC')
  return /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN
}

const limitIn = (text: string): number | null => (text.trim() === '' ? null : numberIn(text))
const keyOf = (message: string) => (/^[a-zA-Z]+$/.test(message) ? message : 'notWhole')
