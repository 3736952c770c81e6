import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, firstDay, isMonth, lastDay, monthAt, monthOf, monthsBetween, monthsFrom, ordinal } from './month.ts'

describe('months', () => {
  it('knows its form', () => {
    expect(['2025-01', '2025-12'].every(isMonth)).toBe(true)
    expect(['2025-00', '2025-13', '2025-1', '2025-01-01', ''].some(isMonth)).toBe(false)
  })
  it('has a first and a last day', () => {
    expect([firstDay('2024-02'), lastDay('2024-02'), lastDay('2025-02'), lastDay('2025-12')]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
    ])
    expect(monthOf('2025-06-30')).toBe('2025-06')
  })
  it('counts both ends', () => {
    expect([
      monthsBetween('2025-01', '2025-12'),
      monthsBetween('2025-06', '2025-06'),
      monthsBetween('2025-06', '2025-05'),
    ]).toEqual([12, 1, 0])
    expect(monthsFrom('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(monthsFrom('2025-02', '2025-01')).toEqual([])
  })
  it('goes on over the year, there and back', () => {
    expect([addMonths('2025-12', 1), addMonths('2025-01', -1)]).toEqual(['2026-01', '2024-12'])
    const at = fc.integer({ min: 1900 * 12, max: 2199 * 12 })
    fc.assert(fc.property(at, (n) => ordinal(monthAt(n)) === n && isMonth(monthAt(n))))
  })
})
