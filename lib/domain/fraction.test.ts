import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsWithin, exact, floor, order, over, ratio, rounded, times } from './fraction.ts'

describe('fractions', () => {
  it('keeps the denominator positive and refuses 0', () => {
    expect(ratio(1, -3)).toEqual({ n: -1n, d: 3n })
    expect(() => over(ratio(1), ratio(0))).toThrow(RangeError)
  })
  it('compares exactly', () => {
    expect(order(ratio(1, 3), exact('0.333333333333333333'))).toBe(1)
    expect(order(exact('0.1'), ratio(1, 10))).toBe(0)
  })
  it.each([
    [ratio(10, 6), 1, 'up', '1.7'],
    [ratio(10, 6), 0, 'down', '1'],
    [ratio(-10, 6), 0, 'down', '-2'],
    [ratio(-10, 6), 0, 'up', '-1'],
    [ratio(5, 2), 0, 'half', '3'],
    [ratio(-5, 2), 0, 'half', '-3'],
    [ratio(-1, 100), 1, 'half', '0'],
    [ratio(12, 10), 1, 'up', '1.2'],
  ] as const)('rounds %o to %i digits %s', (value, digits, rounding, text) => {
    expect(rounded(value, digits, rounding)).toBe(text)
  })
  it('knows what ends', () => {
    expect([endsWithin(ratio(75, 4), 2), endsWithin(ratio(1, 3), 9)]).toEqual([true, false])
    expect(floor(ratio(-1, 2))).toEqual(ratio(-1))
  })
  it('divides what it multiplied', () => {
    const value = fc
      .tuple(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }), fc.bigInt({ min: 1n, max: 1_000_000_000n }))
      .map(([n, d]) => ratio(n, d))
    fc.assert(
      fc.property(
        value,
        value.filter((b) => b.n !== 0n),
        (a, b) => order(over(times(a, b), b), a) === 0,
      ),
    )
  })
})
