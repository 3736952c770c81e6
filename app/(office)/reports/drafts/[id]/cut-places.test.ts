import { describe, expect, it } from 'vitest'
import { firstCut, jumped, likelyCuts, stepped } from './cut-places.ts'

const words = '新建口袋公园3个，改造步道12公里和健身点5处'

describe('cutting a clause', () => {
  it('offers the places where another promise begins', () => {
    expect(likelyCuts(words).map((at) => words.slice(at))).toEqual(['改造步道12公里和健身点5处', '和健身点5处'])
    expect(likelyCuts('新增停车位420个')).toEqual([])
    expect(likelyCuts('完成整改。')).toEqual([])
  })

  it('begins at the one nearest the middle, or in the middle', () => {
    expect(words.slice(0, firstCut(words))).toBe('新建口袋公园3个，')
    expect(firstCut('改造步道')).toBe(2)
  })

  it('moves by characters and by likely places, and never to an end', () => {
    expect(stepped(words, 3, 1)).toBe(4)
    expect(stepped(words, 1, -1)).toBe(1)
    expect(stepped(words, words.length - 1, 1)).toBe(words.length - 1)
    expect(jumped(words, 1, 1)).toBe(9)
    expect(jumped(words, 9, 1)).toBe(words.indexOf('和'))
    expect(jumped(words, 9, -1)).toBe(9)
  })

  it('never cuts a rare character in two', () => {
    const rare = '修缮𠮷祥里'
    expect(stepped(rare, 2, 1)).toBe(4)
    expect(stepped(rare, 4, -1)).toBe(2)
    expect(stepped('𠮷𠮷', 2, -1)).toBe(2)
    expect(stepped('𠮷𠮷', 2, 1)).toBe(2)
  })
})
