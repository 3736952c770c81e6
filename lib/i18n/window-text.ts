import type { Day } from '../domain/calendar/day.ts'
import type { MonthWindow } from '../domain/calendar/month-window.ts'

/** The translator of `words`, on the server or in the browser. */
export type WindowWords = (key: `window.${string}`, values?: Record<string, string | number>) => string

/** `2025-07-07（周一）` · `2025-07-07 (Mon)`. */
export function dayText(day: Day, w: WindowWords): string {
  return w('window.day', { day, weekday: w(`window.weekday.${new Date(`${day}T00:00:00Z`).getUTCDay()}`) })
}

/** A month's window in words, as on the ledger's head: state, cut-off and what is left. */
export function windowText({ state, cutoff, closesOn, workingDays, beforeLedger }: Told, w: WindowWords): string {
  const day = dayText(cutoff, w)
  if (state === 'notOpen') return joined(w('window.notOpen'), w('window.cutoff', { day }))
  if (state === 'closed')
    return joined(w('window.closed'), w('window.closedOn', { day: closesOn === null ? day : dayText(closesOn, w) }))
  const closes = closesOn === null ? null : w('window.closes', { day: dayText(closesOn, w) })
  if (state === 'late')
    return beforeLedger
      ? joined(w('window.cutoffWas', { day }), w('window.catchUp'), closes)
      : joined(w('window.cutoffWas', { day }), overdue(workingDays, w), closes)
  const left = workingDays === 0 ? w('window.lastDay') : w('window.left', { count: workingDays })
  return joined(w(`window.${state}`), w('window.cutoff', { day }), left)
}

type Told = MonthWindow & { beforeLedger?: boolean }

const overdue = (count: number, w: WindowWords) => (count === 0 ? w('window.overToday') : w('window.over', { count }))
const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · ')
