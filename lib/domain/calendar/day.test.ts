import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayOf, daysIn, isDay } from './day.ts'

describe('days', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '1900-01-01'])('%s is one', (text) =>
    expect(isDay(text)).toBe(true),
  )
  it.each(['2025-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-1-01', '2025-01-00', '2200-01-01', ''])(
    '"%s" is none',
    (text) => expect(isDay(text)).toBe(false),
  )
  it('knows the lengths of months', () => {
    expect(Array.from({ length: 12 }, (_, i) => daysIn(2025, i + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
    expect(day(2025, 3, 9)).toBe('2025-03-09')
  })
  it('counts on over months and years', () => {
    expect([addDays('2024-02-28', 2), addDays('2025-12-31', 20), addDays('2025-01-01', -1)]).toEqual([
      '2024-03-01',
      '2026-01-20',
      '2024-12-31',
    ])
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), (n) => addDays(addDays('2025-06-15', n), -n) === '2025-06-15'),
    )
  })
  it('takes the civil date of the office, not of Greenwich', () => {
    const instant = Date.UTC(2025, 5, 30, 16, 0)
    expect([dayOf(instant - 1), dayOf(instant), dayOf(instant, 0)]).toEqual(['2025-06-30', '2025-07-01', '2025-06-30'])
  })
})
