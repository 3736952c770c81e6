'use server'
import { action } from '../../../../lib/kernel/action.ts'
import { RemoveDayOff, removeDayOff } from '../../../../lib/ledger/calendar/remove-day-off.ts'
import { SetCalendar, setCalendar } from '../../../../lib/ledger/calendar/set-calendar.ts'
import { SetDayOff, setDayOff } from '../../../../lib/ledger/calendar/set-day-off.ts'

export const setCalendarAction = action(SetCalendar, setCalendar)
export const setDayOffAction = action(SetDayOff, setDayOff)
export const removeDayOffAction = action(RemoveDayOff, removeDayOff)
