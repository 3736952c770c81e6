import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../layout/fold.ts'
import { chinesePair, chineseValue } from './chinese-value.ts'
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
    ['一亿五千万', '150000000'],
    ['十万零六百', '100600'],
    ['一百一十二万三', '1123000'],
    ['5亿1万4千', '500014000'],
  ])('%s is %s', (printed, value) => expect(chineseValue(printed)).toBe(value))

  it.each([
    '',
    '万',
    '点五',
    '三点',
    '公园',
    '十三五',
    '十千',
    '三百二百',
    '一二三四五六七八九十一二三四五六七八九十一二三四五',
  ])('%j is no numeral', (printed) => expect(chineseValue(printed)).toBeNull())

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

describe('pairs', () => {
  it.each([
    ['三四百', ['300', '400']],
    ['十五六', ['15', '16']],
    ['两三', ['2', '3']],
    ['三五', ['3', '5']],
    ['十四五', null],
    ['一二三', null],
    ['一点四五', null],
    ['五一', null],
  ])('%s', (printed, ends) => expect(chinesePair(printed)).toEqual(ends))
})

describe('words that only begin or end like a number', () => {
  it.each([
    '一切',
    '一直',
    '统一',
    '逐一',
    '四川',
    '四面',
    '十分',
    '百姓',
    '千方百计',
    '两岸',
    '三农',
    '零售',
    '十三五',
    '二三产业',
  ])('%s', (word) => expect(numeralsIn(word)).toEqual([]))
})

describe('numerals in a text', () => {
  it.each([
    ['减负50亿元', ['50']],
    ['下降-3.5%', ['-3.5']],
    ['负2.4%', ['-2.4']],
    ['项目-3个', ['3']],
    ['2024-2025', ['2024', '2025']],
    ['9点30分', ['9', '30']],
    ['3万5千', ['35000']],
    ['二亿五千万', ['25000']],
    ['培育数十家', ['10']],
    ['受益人数十分', []],
    ['突破万亿元', ['1']],
    ['过亿元楼宇', []],
    ['七百千瓦', ['700']],
    ['三分之一', ['3', '1']],
  ])('%s', (text, values) => expect(numeralsIn(fold(text)).map(({ value }) => value)).toEqual(values))

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
