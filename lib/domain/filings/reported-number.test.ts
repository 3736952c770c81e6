import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expectation, parseReported } from './reported-number.ts'

const count: Expectation = { measureUnit: '个', wholes: true, mayBeNegative: false }
const amount: Expectation = { measureUnit: '万元', wholes: false, mayBeNegative: false }
const growth: Expectation = { measureUnit: '%', wholes: false, mayBeNegative: true }

describe('a typed number', () => {
  it.each<[string, Expectation, string]>([
    ['6', count, '6'],
    ['６', count, '6'],
    ['6个', count, '6'],
    [' 6 个 ', count, '6'],
    ['6.0', count, '6'],
    ['+6', count, '6'],
    ['007', count, '7'],
    ['0', count, '0'],
    ['1,234', count, '1234'],
    ['１，２３４', count, '1234'],
    ['1.5万', amount, '1.5'],
    ['1.5万元', amount, '1.5'],
    ['1。5', amount, '1.5'],
    ['.5', amount, '0.5'],
    ['12,345.60', amount, '12345.6'],
    ['-1.5%', growth, '-1.5'],
    ['－1.5％', growth, '-1.5'],
    ['−2 个百分点', growth, '-2'],
    ['-0', growth, '0'],
  ])('%s', (typed, expectation, value) => expect(parseReported(typed, expectation)).toEqual({ ok: true, value }))

  it.each<[string, Expectation, string]>([
    ['', count, 'notANumber'],
    ['六个', count, 'notANumber'],
    ['约6', count, 'notANumber'],
    ['1.2.3', amount, 'notANumber'],
    ['1,23', amount, 'notANumber'],
    ['--1', growth, 'notANumber'],
    ['1.123456789', amount, 'notANumber'],
    ['6家', count, 'wrongUnit'],
    ['1e3', count, 'wrongUnit'],
    ['5亿', amount, 'wrongUnit'],
    ['15000元', amount, 'wrongUnit'],
    ['1.5万', count, 'wrongUnit'],
    ['1234567890123456', count, 'tooLarge'],
    ['1.5', count, 'notWhole'],
    ['-1', count, 'negative'],
  ])('refuses "%s"', (typed, expectation, key) => expect(parseReported(typed, expectation)).toEqual({ ok: false, key }))

  it('never throws, and gives back what it took', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String), fc.stringMatching(/^[-+,.0-9０-９，。万元%]{0,24}$/)),
        (typed) => {
          const first = parseReported(typed, growth)
          if (first.ok) expect(parseReported(first.value, growth)).toEqual(first)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
