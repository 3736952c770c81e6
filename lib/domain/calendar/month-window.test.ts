import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_OFF } from './built-in-days.ts'
import { addDays, type Day } from './day.ts'
import { addMonths, firstDay, monthAt, ordinal } from './month.ts'
import { cutoffOf, monthWindow, stepDue } from './month-window.ts'
import { type CalendarSettings, DEFAULT_CALENDAR, WINDOW_STATES } from './reporting-calendar.ts'
import { isWorkingDay, workingDaysIn } from './working-day.ts'

const calendar = (change: Partial<CalendarSettings> = {}): CalendarSettings => ({ ...DEFAULT_CALENDAR, ...change })

describe('the cut-off', () => {
  it.each<[string, Partial<CalendarSettings>, string, Day]>([
    ['the 5th of the next month', {}, '2025-05', '2025-06-05'],
    ['after a Saturday: Monday', {}, '2025-06', '2025-07-07'],
    ['after the holiday of October', {}, '2025-09', '2025-10-09'],
    ['before it: its last worked day', { onRestDay: 'before' }, '2025-09', '2025-09-30'],
    ['a worked Sunday is one', { cutoffDay: 28, cutoffIn: 'same' }, '2025-09', '2025-09-28'],
    ['a Sunday that stays', { cutoffDay: 25, cutoffIn: 'same', onRestDay: 'stay' }, '2025-05', '2025-05-25'],
    ['the last day of a short month', { cutoffDay: 31, cutoffIn: 'same' }, '2025-02', '2025-02-28'],
    ['the last day of April, for March', { cutoffDay: 31 }, '2025-03', '2025-04-30'],
    ['over the year', {}, '2025-12', '2026-01-05'],
    ['never before the month', { cutoffDay: 1, cutoffIn: 'same', onRestDay: 'before' }, '2025-01', '2025-01-02'],
  ])('%s', (_, change, month, day) => {
    expect(cutoffOf(calendar(change), BUILT_IN_OFF, month)).toBe(day)
  })

  it('waits for a publication, and is due on the working day after it', () => {
    expect(cutoffOf(calendar(), BUILT_IN_OFF, '2025-06', '2025-07-18')).toBe('2025-07-21')
    expect(cutoffOf(calendar(), BUILT_IN_OFF, '2025-06', '2025-07-02')).toBe('2025-07-07')
  })
})

describe('a month seen day by day', () => {
  const settings = calendar({ cutoffDay: 25, cutoffIn: 'same', closeDays: 5 })
  it.each<[Day, string, number]>([
    ['2025-05-31', 'notOpen', 17],
    ['2025-06-01', 'open', 17],
    ['2025-06-19', 'open', 4],
    ['2025-06-20', 'soon', 3],
    ['2025-06-25', 'soon', 0],
    ['2025-06-26', 'late', 1],
    ['2025-06-29', 'late', 2],
    ['2025-07-02', 'late', 5],
    ['2025-07-03', 'closed', 6],
  ])('%s: %s', (today, state, workingDays) => {
    expect(monthWindow(settings, BUILT_IN_OFF, '2025-06', today)).toEqual({
      ...{ state, workingDays, cutoff: '2025-06-25', closesOn: '2025-07-02' },
    })
  })
  it('never closes by itself unless told', () => {
    expect(monthWindow(calendar(), BUILT_IN_OFF, '2025-06', '2035-01-01')).toMatchObject({
      state: 'late',
      closesOn: null,
    })
  })
  it('closes with its cut-off where nothing is left open, also on a rest day', () => {
    const strict = calendar({ cutoffDay: 25, cutoffIn: 'same', onRestDay: 'stay', closeDays: 0 })
    expect(monthWindow(strict, BUILT_IN_OFF, '2025-05', '2025-05-26')).toMatchObject({
      ...{ state: 'closed', cutoff: '2025-05-25', closesOn: '2025-05-25' },
    })
  })
})

describe('the time for a step', () => {
  it.each<[Day, 'sign' | 'review', Partial<CalendarSettings>, Day | null]>([
    ['2025-06-30', 'review', {}, '2025-07-07'],
    ['2025-09-30', 'review', {}, '2025-10-14'],
    ['2025-06-28', 'review', { reviewDays: 1 }, '2025-06-30'],
    ['2025-06-30', 'review', { reviewDays: null }, null],
    ['2025-06-30', 'sign', { signed: true }, '2025-07-02'],
    ['2025-06-30', 'sign', { signed: true, signDays: null }, null],
    ['2025-06-30', 'sign', { signed: false }, null],
  ])('since %s, to %s', (since, step, change, due) => {
    expect(stepDue(calendar(change), BUILT_IN_OFF, since, step)).toBe(due)
  })
})

describe('under any calendar', () => {
  const settings = fc.record({
    cutoffDay: fc.integer({ min: 1, max: 31 }),
    cutoffIn: fc.constantFrom('same' as const, 'next' as const),
    onRestDay: fc.constantFrom('before' as const, 'after' as const, 'stay' as const),
    soonDays: fc.integer({ min: 0, max: 20 }),
    closeDays: fc.option(fc.integer({ min: 0, max: 30 })),
    signed: fc.boolean(),
    signDays: fc.option(fc.integer({ min: 1, max: 10 })),
    reviewDays: fc.option(fc.integer({ min: 1, max: 10 })),
    graceDays: fc.integer({ min: 0, max: 10 }),
  })
  const month = fc.integer({ min: ordinal('2023-12'), max: ordinal('2027-02') }).map(monthAt)

  it('a month goes through its states in their order', () => {
    fc.assert(
      fc.property(settings, month, fc.integer({ min: -5, max: 120 }), (under, of, at) => {
        const rank = (today: Day) => WINDOW_STATES.indexOf(monthWindow(under, BUILT_IN_OFF, of, today).state)
        const today = addDays(firstDay(of), at)
        expect(rank(addDays(today, 1))).toBeGreaterThanOrEqual(rank(today))
      }),
    )
  })
  it('can be filed in time on its cut-off day, and late on its last day', () => {
    fc.assert(
      fc.property(settings, month, (under, of) => {
        const { cutoff, closesOn } = monthWindow(under, BUILT_IN_OFF, of, firstDay(of))
        expect(monthWindow(under, BUILT_IN_OFF, of, cutoff)).toMatchObject({ state: 'soon', workingDays: 0 })
        expect(under.onRestDay === 'stay' || isWorkingDay(cutoff, BUILT_IN_OFF)).toBe(true)
        if (closesOn === null) return
        expect(workingDaysIn(cutoff, closesOn, BUILT_IN_OFF)).toBe(under.closeDays)
        expect(monthWindow(under, BUILT_IN_OFF, of, addDays(closesOn, 1)).state).toBe('closed')
      }),
    )
  })
  it('a later month is never due earlier', () => {
    fc.assert(
      fc.property(settings, month, (under, of) => {
        expect(cutoffOf(under, BUILT_IN_OFF, addMonths(of, 1)) >= cutoffOf(under, BUILT_IN_OFF, of)).toBe(true)
      }),
    )
  })
})
