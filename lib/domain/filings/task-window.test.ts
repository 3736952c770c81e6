import { describe, expect, it } from 'vitest'
import { BUILT_IN_OFF } from '../calendar/built-in-days.ts'
import { DEFAULT_CALENDAR } from '../calendar/reporting-calendar.ts'
import { aTask } from '../tasks/task-examples.ts'
import { filedLate, taskWindow } from './task-window.ts'

const seen = (change: Parameters<typeof aTask>[0], month: string, today: string) =>
  taskWindow(aTask(change), DEFAULT_CALENDAR, BUILT_IN_OFF, month, today)

describe("a task's window", () => {
  it('is its unit’s', () =>
    expect(seen({}, '2025-06', '2025-07-08')).toMatchObject({ state: 'late', cutoff: '2025-07-07' }))
  it('waits for the publication', () =>
    expect(seen({ lagDays: 18 }, '2025-06', '2025-07-17')).toMatchObject({ state: 'soon', cutoff: '2025-07-21' }))
  it('is none in a month without a figure', () => {
    expect(seen({ noFigureMonths: [1] }, '2025-01', '2025-02-20')).toBeNull()
    expect(seen({ cadence: 'quarter' }, '2025-05', '2025-06-20')).toBeNull()
  })
})

const OPENED = '2025-01-02'

describe('what is filed', () => {
  const past = seen({}, '2025-06', '2025-07-08')
  const draft = { submittedAt: null, late: false }
  it('is late past the cut-off, also from a draft kept in time', () => {
    expect([filedLate(past, null, OPENED), filedLate(past, draft, OPENED)]).toEqual([true, true])
    expect(filedLate(seen({}, '2025-06', '2025-07-07'), null, OPENED)).toBe(false)
  })
  it('keeps its mark when corrected or sent again', () => {
    expect(filedLate(past, { submittedAt: 1, late: false }, OPENED)).toBe(false)
    expect(filedLate(past, { submittedAt: 1, late: true }, OPENED)).toBe(true)
  })
  it('was not due where the month has no figure', () => expect(filedLate(null, null, OPENED)).toBe(false))
  it('was not due before the ledger was opened', () => {
    expect(filedLate(past, null, '2025-07-08')).toBe(false)
    expect(filedLate(past, null, '2025-07-07')).toBe(true)
  })
})
