import { z } from 'zod'

/** How a unit's months are reported: when they are cut off and closed, who signs, and how long each step may take. */
export const CalendarSettings = z.strictObject({
  /** The day of the month by which a data month is to be filed; beyond the month's end its last day. */
  cutoffDay: z.int().min(1, 'invalid').max(31, 'invalid'),
  /** In the data month itself (25日 of the month), or in the one after. */
  cutoffIn: z.enum(['same', 'next']),
  /** Where that is a rest day: the working day before, the one after, or the day itself. */
  onRestDay: z.enum(['before', 'after', 'stay']),
  /** Working days before the cut-off from which it is 临近. */
  soonDays: z.int().min(0, 'negative').max(20, 'tooLarge'),
  /** Working days after the cut-off from which a month is closed; null = never by itself. */
  closeDays: z.int().min(0, 'negative').max(400, 'tooLarge').nullable(),
  /** Whether the unit's head signs before a supervisor approves. */
  signed: z.boolean(),
  /** Working days that signing and reviewing may take; null = no limit. */
  signDays: z.int().min(1, 'invalid').max(60, 'tooLarge').nullable(),
  reviewDays: z.int().min(1, 'invalid').max(60, 'tooLarge').nullable(),
  /** Working days after a missed cut-off (or an unanswered notice's due) until the head is told. */
  graceDays: z.int().min(0, 'negative').max(60, 'tooLarge'),
})
export type CalendarSettings = z.output<typeof CalendarSettings>

/** What is kept of a calendar: its settings, or that from a month on the unit goes by the one above it again. */
export const KeptCalendar = z.union([CalendarSettings, z.strictObject({ above: z.literal(true) })])
export type KeptCalendar = z.output<typeof KeptCalendar>

/** Until an office says otherwise: by the 5th of the next month, nothing closes by itself, nobody has to sign. */
export const DEFAULT_CALENDAR: CalendarSettings = {
  ...{ cutoffDay: 5, cutoffIn: 'next', onRestDay: 'after', soonDays: 3, closeDays: null },
  ...{ signed: false, signDays: 2, reviewDays: 5, graceDays: 2 },
}

/** Where a data month stands for whoever files it: 未开放 · 报送中 · 临近截止 · 逾期可补报 · 已关闭. */
export const WINDOW_STATES = ['notOpen', 'open', 'soon', 'late', 'closed'] as const
export type WindowState = (typeof WINDOW_STATES)[number]
