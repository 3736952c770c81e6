import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DaysOff } from '../calendar/working-day.ts'
import { escalates, offeredDue, overdueDays } from './notice-due.ts'
import { nextNumber } from './notice-number.ts'

/** Wednesday to Friday are off, the Saturday after is worked. */
const OFF: DaysOff = new Map([
  ['2025-10-01', 'rest'],
  ['2025-10-02', 'rest'],
  ['2025-10-03', 'rest'],
  ['2025-10-11', 'work'],
])

describe("a notice's due day", () => {
  it('is offered in working days, the redder the sooner', () => {
    expect(offeredDue('blue', '2025-09-30', OFF)).toBe('2025-10-10')
    expect(offeredDue('yellow', '2025-09-30', OFF)).toBe('2025-10-08')
    expect(offeredDue('red', '2025-10-10', OFF)).toBe('2025-10-13')
  })

  it('is passed by working days, until the answer is there', () => {
    const issued = { due: '2025-09-30', state: 'issued' } as const
    expect(overdueDays(issued, '2025-09-30', OFF)).toBeNull()
    expect(overdueDays(issued, '2025-10-05', OFF)).toBe(0)
    expect(overdueDays({ ...issued, state: 'acknowledged' }, '2025-10-07', OFF)).toBe(2)
    expect(overdueDays({ ...issued, state: 'replied' }, '2025-10-07', OFF)).toBeNull()
    expect(overdueDays({ ...issued, state: 'closed' }, '2025-10-07', OFF)).toBeNull()
  })

  it.each([
    ['2025-09-30', 0, false],
    ['2025-10-05', 0, true],
    ['2025-10-06', 2, false],
    ['2025-10-07', 2, true],
    ['2025-10-08', 2, true],
  ])('that was missed is, on %s with %i days of grace, told to the head: %s', (today, grace, told) => {
    expect(escalates(overdueDays({ due: '2025-09-30', state: 'issued' }, today, OFF), grace)).toBe(told)
  })
})

describe('the numbers of a year', () => {
  it('leave none out, whatever their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (count) => {
        const taken: number[] = []
        for (let at = 0; at < count; at++) taken.unshift(nextNumber(taken))
        expect(taken.toReversed()).toEqual(Array.from({ length: count }, (_, at) => at + 1))
      }),
    )
  })
})
