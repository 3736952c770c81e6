import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  canonical,
  compare,
  decimal,
  isDecimal,
  isWhole,
  multiply,
  negate,
  sign,
  subtract,
  text,
  whole,
} from './decimal.ts'

const plain = fc
  .tuple(fc.integer(), fc.integer({ min: 0, max: 99 }))
  .map(([n, cents]) => `${n}.${String(cents).padStart(2, '0')}`)

describe('decimals', () => {
  it.each(['0', '-0', '16', '-1.5', '0.000001', '1'.repeat(30)])('takes %s', (form) =>
    expect(isDecimal(form)).toBe(true),
  )
  it.each(['', '.5', '5.', '1e3', '+1', ' 1', '1,000', '－1', '1'.repeat(31), 'NaN'])('refuses "%s"', (form) => {
    expect(isDecimal(form)).toBe(false)
    expect(() => decimal(form)).toThrow(RangeError)
    expect(() => canonical(form)).toThrow(RangeError)
  })
  it.each([
    ['4.50', '4.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.05', '0.05'],
    ['-0.5', '-0.5'],
    ['100', '100'],
    ['007', '7'],
  ])('writes %s as %s', (from, to) => {
    expect(text(decimal(from))).toBe(to)
    expect(canonical(from)).toBe(to)
  })
  it('is exact where floats are not', () => {
    expect(text(add(decimal('0.1'), decimal('0.2')))).toBe('0.3')
    expect(text(multiply(decimal('1.1'), decimal('1.1')))).toBe('1.21')
    expect(text(subtract(decimal('1'), decimal('0.9')))).toBe('0.1')
    expect(compare(decimal('2.50'), decimal('2.5'))).toBe(0)
  })
  it('knows signs and whole numbers', () => {
    expect([sign(decimal('-0.1')), sign(whole(0)), sign(negate(decimal('-3')))]).toEqual([-1, 0, 1])
    expect([isWhole(decimal('2.00')), isWhole(decimal('2.01'))]).toEqual([true, false])
  })
  it('takes away what it added, and orders both ways', () => {
    fc.assert(
      fc.property(plain, plain, (a, b) => text(subtract(add(decimal(a), decimal(b)), decimal(b))) === text(decimal(a))),
    )
    fc.assert(
      fc.property(plain, plain, (a, b) => compare(decimal(a), decimal(b)) === -compare(decimal(b), decimal(a)) + 0),
    )
  })
})
