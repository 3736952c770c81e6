import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseValue } from './chinese-value.ts'
import { fold } from './fold.ts'
import { numeralsIn } from './numerals.ts'

describe('Chinese numerals', () => {
  it.each([
    ['十', '10'],
    ['十二', '12'],
    ['两百', '200'],
    ['三百五', '350'],
    ['三百零五', '305'],
    ['一千零十', '1010'],
    ['一万两千', '12000'],
    ['三点五', '3.5'],
    ['二〇二五', '2025'],
    ['五千', '5000'],
  ])('%s is %s', (printed, value) => expect(chineseValue(printed)).toBe(value))

  it.each(['', '万', '点五', '三点', '公园'])('%j is no numeral', (printed) => expect(chineseValue(printed)).toBeNull())

  it('agree with the digits for every number up to 9999', () => {
    const digits = '零一二三四五六七八九'
    const spell = (n: number) => {
      const parts = [1000, 100, 10, 1].map((scale) => Math.floor(n / scale) % 10)
      const places = ['千', '百', '十', '']
      return parts
        .map((digit, i) => (digit ? `${digits[digit]}${places[i]}` : '零'))
        .join('')
        .replace(/零+/g, '零')
        .replace(/^零|零$/g, '')
    }
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => chineseValue(spell(n)) === String(n)))
  })
})

describe('numerals in a text', () => {
  it.each([
    ['引进16个', [['16', 2, 4]]],
    ['投资5,000万元', [['5000', 2, 7]]],
    ['１２．５％', [['12.5', 0, 4]]],
    ['五千万元', [['5000', 0, 2]]],
    ['提高两个百分点', [['2', 2, 3]]],
  ])('%s', (text, expected) => {
    expect(numeralsIn(fold(text)).map(({ value, start, end }) => [value, start, end])).toEqual(expected)
  })
})
