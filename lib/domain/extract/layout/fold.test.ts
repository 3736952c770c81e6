import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('the folded text', () => {
  it.each([
    ['增长１２．５％', '增长12.5%'],
    ['二○○三年', '二〇〇三年'],
    ['二OO六年', '二〇〇六年'],
    ['二００七年', '二〇〇七年'],
    ['二〇一〇年', '二〇一〇年'],
    ['5〜8个', '5~8个'],
    ['5—8个', '5-8个'],
    ['−3%', '-3%'],
    ['○ 民生', '○ 民生'],
    ['100年', '100年'],
    ['新建公园．二是改造小区．', '新建公园。二是改造小区。'],
    ['增长5%.', '增长5%。'],
    ['一.加强建设 1.新建 三.五亿元 V2.0', '一.加强建设 1.新建 三.五亿元 V2.0'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded))

  it('keeps every position', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => fold(text).length === text.length))
  })
})
