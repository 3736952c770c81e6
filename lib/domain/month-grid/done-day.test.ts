import { describe, expect, it } from 'vitest'
import { doneDay } from './done-day.ts'

describe('the day that a text names beside June 2025', () => {
  const cases: [string, string | null][] = [
    ['2025-6-30', '2025-06-30'],
    ['2025年6月3日', '2025-06-03'],
    ['20250603', '2025-06-03'],
    ['6.30', '2025-06-30'],
    ['５月８日', '2025-05-08'],
    ['8', '2025-06-08'],
    ['8日', '2025-06-08'],
    ['31', null],
    ['2.30', null],
    ['2024-02-29', '2024-02-29'],
    ['月底', null],
    ['', null],
    ['0603', null],
  ]
  it.each(cases)('%s → %s', (text, day) => {
    expect(doneDay(text, '2025-06')).toBe(day)
  })
})
