import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { addWorkingDays, type DaysOff, isWorkingDay, workingDayFrom, workingDaysIn } from './working-day.ts'

const OFF: DaysOff = new Map([
  ['2025-10-01', 'rest'],
  ['2025-10-02', 'rest'],
  ['2025-10-03', 'rest'],
  ['2025-09-28', 'work'],
])

describe('a working day', () => {
  it.each([
    ['2025-09-26', true],
    ['2025-09-27', false],
    ['2025-09-28', true],
    ['2025-10-01', false],
    ['2025-10-04', false],
    ['2025-10-06', true],
  ])('%s: %s', (day, worked) => {
    expect(isWorkingDay(day, OFF)).toBe(worked)
  })

  it('is found before and after a rest day', () => {
    expect(workingDayFrom('2025-10-02', -1, OFF)).toBe('2025-09-30')
    expect(workingDayFrom('2025-10-02', 1, OFF)).toBe('2025-10-06')
  })

  it.each([
    ['2025-09-25', 0, '2025-09-25'],
    ['2025-09-26', 1, '2025-09-28'],
    ['2025-09-30', 1, '2025-10-06'],
    ['2025-10-01', 0, '2025-10-06'],
    ['2025-10-01', 1, '2025-10-07'],
  ])('%s and %i working days: %s', (day, count, then) => {
    expect(addWorkingDays(day, count, OFF)).toBe(then)
  })

  it('is counted as if by stepping through all', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((count) => addDays('2025-09-01', count))
    fc.assert(
      fc.property(day, day, (from, to) => {
        let stepped = 0
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, OFF)) stepped++
        expect(workingDaysIn(from, to, OFF)).toBe(stepped)
      }),
    )
  })

  it('steps over none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 30 }), (from, count) => {
        const day = workingDayFrom(addDays('2025-01-01', from), 1, OFF)
        const then = addWorkingDays(day, count, OFF)
        let worked = 0
        for (let at = day; at < then; at = addDays(at, 1)) if (isWorkingDay(at, OFF)) worked++
        expect(worked).toBe(count)
      }),
    )
  })
})
