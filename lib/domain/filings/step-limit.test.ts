import { describe, expect, it } from 'vitest'
import { instantOf } from '../calendar/day.ts'
import { DEFAULT_CALENDAR } from '../calendar/reporting-calendar.ts'
import { stepLimit } from './step-limit.ts'

// 2025-07-10 is a Thursday.
const THURSDAY = instantOf('2025-07-10') + 9 * 3_600_000
const off = new Map([['2025-07-14', 'rest' as const]])
const wanted = { ...DEFAULT_CALENDAR, signed: true, signDays: 2, reviewDays: 5 }
const filed = { state: 'submitted' as const, submittedAt: THURSDAY, signedAt: null }

describe('the limit of a step', () => {
  it('runs over working days from when it was filed, the rest days of the office left out', () => {
    const on = (today: string) => stepLimit(filed, wanted, off, today)
    expect(on('2025-07-10')).toEqual({ step: 'sign', since: '2025-07-10', waited: 0, due: '2025-07-15', left: 2 })
    expect(on('2025-07-12')).toMatchObject({ waited: 1, left: 1 })
    expect(on('2025-07-15')).toMatchObject({ waited: 2, left: 0 })
    expect(on('2025-07-16')).toMatchObject({ waited: 3, left: -1 })
  })
  it('starts anew with the signature, for whoever approves', () => {
    const signed = { state: 'signed' as const, submittedAt: 0, signedAt: THURSDAY }
    expect(stepLimit(signed, wanted, off, '2025-07-11')).toMatchObject({ step: 'review', due: '2025-07-18', left: 4 })
  })
  it('is the supervisor’s from the start where nobody signs', () => {
    expect(stepLimit(filed, DEFAULT_CALENDAR, off, '2025-07-11')).toMatchObject({ step: 'review', due: '2025-07-18' })
  })
  it('is none where the calendar sets none, where nobody knows since when, and while the reporter has it', () => {
    expect(stepLimit(filed, { ...wanted, signDays: null }, off, '2025-07-30')).toMatchObject({ due: null, left: null })
    expect(stepLimit({ ...filed, submittedAt: null }, wanted, off, '2025-07-30')).toMatchObject({ left: null })
    expect(stepLimit({ ...filed, state: 'returned' }, wanted, off, '2025-07-30')).toBeNull()
  })
})
