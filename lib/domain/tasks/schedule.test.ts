import { describe, expect, it } from 'vitest'
import { completion, elapsed, expectedAt, monthsLeft, settlingMonth } from './schedule.ts'
import { aTask } from './task-examples.ts'

describe('schedule', () => {
  it('expects a straight line of what adds up, whole things rounded down', () => {
    expect(expectedAt(aTask(), '2025-06')).toEqual({ value: '8', share: 0.5 })
    expect(expectedAt(aTask({ value: '3' }), '2025-03')).toEqual({ value: '0', share: 0 })
    expect(expectedAt(aTask({ value: '9', wholes: false }), '2025-01')).toMatchObject({ value: '0.75' })
    expect(expectedAt(aTask(), '2026-03')).toEqual({ value: '16', share: 1 })
    expect(expectedAt(aTask({ start: '2025-07-01' }), '2025-05')).toEqual({ value: '0', share: 0 })
  })
  it('expects the way from the baseline of a path, up or down', () => {
    expect(expectedAt(aTask({ pace: 'path', value: '4.6', baseline: '4.3' }), '2025-06')).toEqual({
      value: '4.45',
      share: 0.5,
    })
    expect(expectedAt(aTask({ pace: 'path', value: '30', baseline: '40', better: 'down' }), '2025-06')).toEqual({
      value: '35',
      share: 0.5,
    })
  })
  it('expects the target itself of what is held, and nothing of words', () => {
    expect(expectedAt(aTask({ pace: 'hold', value: '95' }), '2025-02')).toEqual({ value: '95', share: 1 })
    expect(expectedAt(aTask({ pace: 'deed', value: null }), '2025-02')).toBeNull()
  })
  it('does not cap completion', () => {
    expect(completion(aTask({ value: '50' }), '143')).toBe(2.86)
    expect(completion(aTask({ pace: 'path', value: '90', baseline: '70' }), '80')).toBe(0.5)
    expect(completion(aTask({ value: '0' }), '1')).toBeNull()
  })
  it('counts months with both ends', () => {
    expect(elapsed(aTask({ start: '2025-07-01' }), '2025-08')).toEqual({ n: 2n, d: 6n })
    expect([monthsLeft(aTask(), '2025-06'), monthsLeft(aTask(), '2026-01')]).toEqual([6, 0])
  })
  it('settles with the first figure from due on', () => {
    expect(settlingMonth(aTask({ due: '2025-11-30', cadence: 'quarter' }))).toBe('2025-12')
    expect(settlingMonth(aTask({ due: '2025-01-31', noFigureMonths: [1] }))).toBe('2025-02')
  })
})
