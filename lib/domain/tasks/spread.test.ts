import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, isWhole, text } from '../decimal.ts'
import { SHAPES, shares, spread, spreadDays, summed } from './spread.ts'
import { aTask, judged, total } from './task-examples.ts'

const year = spreadDays('2025-01-01', '2025-12-31', 'month')
const values = (points: { value: string }[]) => points.map((point) => point.value)

describe('days', () => {
  it.each([
    ['month', '2025-07-01', '2025-10-15', ['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-15']],
    ['quarter', '2025-01-01', '2025-12-31', ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']],
    ['quarter', '2025-02-10', '2025-05-20', ['2025-03-31', '2025-05-20']],
    ['quarter', '2025-01-01', '2025-02-28', ['2025-02-28']],
  ] as const)('%s from %s to %s', (step, start, due, days) => {
    expect(spreadDays(start, due, step)).toEqual(days)
  })
})

describe('spread', () => {
  it('evenly, whole things whole', () => {
    expect(values(spread('16', year, 'even', true)).join(' ')).toBe('1 2 4 5 6 8 9 10 12 13 14 16')
    expect(values(spread('9', year.slice(0, 4), 'even', false))).toEqual(['2.25', '4.5', '6.75', '9'])
  })
  it('as a rising line', () => {
    expect(values(spread('100', year.slice(0, 4), 'rising', true))).toEqual(['10', '30', '60', '100'])
  })
  it('at the end of the year: nothing before November, of quarters nothing before the last', () => {
    expect(values(spread('7', year, 'yearEnd', true)).slice(9)).toEqual(['0', '3', '7'])
    const quarters = spreadDays('2025-01-01', '2025-12-31', 'quarter')
    expect(values(spread('7', quarters, 'yearEnd', true))).toEqual(['0', '0', '0', '7'])
  })
  it('from a level down to a lower one', () => {
    expect(values(spread('35', year.slice(0, 2), 'even', false, '40'))).toEqual(['37.5', '35'])
  })

  const figure = fc.tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 4 }))
  const drawn = figure.map(([digits, scale]) => text({ digits: BigInt(digits), scale }))
  const days = fc.integer({ min: 1, max: 12 }).map((count) => year.slice(0, count))
  it('ends exactly at the target, never turns back, and keeps whole things whole', () => {
    fc.assert(
      fc.property(drawn, days, fc.constantFrom(...SHAPES), fc.boolean(), (target, on, shape, wholes) => {
        const points = spread(target, on, shape, wholes)
        expect(points.at(-1)?.value).toBe(target)
        const sign = compare(decimal(target), decimal('0'))
        for (const [at, point] of points.entries()) {
          const before = decimal(points[at - 1]?.value ?? '0')
          expect([0, sign]).toContain(compare(decimal(point.value), before))
          if (wholes && isWhole(decimal(target))) expect(isWhole(decimal(point.value))).toBe(true)
        }
      }),
    )
  })
  it('evenly by month judges as the straight line does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 12 }),
        (target, done, month) => {
          const plain = aTask({ value: String(target) })
          const points = spread(plain.value ?? '', year, 'even', true)
          const stepped = { ...plain, checkpoints: points.map((point) => ({ ...point, title: '', doneOn: null })) }
          const reports = [total(month, String(done))]
          expect(judged(stepped, reports, month)).toEqual(judged(plain, reports, month))
        },
      ),
    )
  })
})

describe('shares', () => {
  it.each([
    ['10', ['1', '1', '1'], true, ['4', '3', '3']],
    ['10', ['1', '2', '0'], true, ['3', '7', '0']],
    ['1', ['1', '1', '1'], false, ['0.34', '0.33', '0.33']],
    ['-2', ['1', '1'], true, ['-1', '-1']],
    ['2.5', ['1', '1'], true, ['1.25', '1.25']],
  ])('%s by %j', (whole, weights, wholes, expected) => {
    expect(shares(whole, weights, wholes)).toEqual(expected)
  })
  it('refuses weights that are nothing or less', () => {
    expect(() => shares('10', ['0', '0'], true)).toThrow(RangeError)
    expect(() => shares('10', ['-1', '2'], true)).toThrow(RangeError)
  })
  it('always add up to the total, each within one step of its due', () => {
    const weight = fc.integer({ min: 0, max: 1000 }).map((n) => String(n / 10))
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.array(weight, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (n, weights, wholes) => {
          fc.pre(weights.some((each) => Number(each) > 0))
          const whole = String(n / 10)
          const given = shares(whole, weights, wholes)
          expect(summed(given)).toBe(whole)
          const all = weights.reduce((sum, each) => sum + Number(each), 0)
          for (const [at, each] of given.entries())
            expect(Math.abs(Number(each) - (Number(whole) * Number(weights[at])) / all)).toBeLessThan(1)
        },
      ),
    )
  })
})
