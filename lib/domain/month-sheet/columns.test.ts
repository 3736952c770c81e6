import { describe, expect, it } from 'vitest'
import { columnLetters } from './cells.ts'
import { keyOf, keyText, markOf, markText, meantText, safeText } from './columns.ts'

it.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '＝1'])(
  '%j is led by an apostrophe and comes back without',
  (text) => {
    expect(safeText(text)).toBe(`'${text}`)
    expect(meantText(safeText(text))).toBe(text)
  },
)
it.each(['一', '1-2', '', "'引号", "''"])('%j stays as it is both ways', (text) => {
  expect(safeText(text)).toBe(text)
  expect(meantText(text)).toBe(text)
})

describe('what a sheet says of itself', () => {
  it('comes back', () => {
    const mark = { month: '2025-06', reportIds: ['01a', '01b'] }
    expect(markOf(` ${markText(mark)} `)).toEqual(mark)
    expect(keyOf(keyText({ taskId: '01a-1', version: 12 }))).toEqual({ taskId: '01a-1', version: 12 })
  })
  it.each(['', 'liangdeng-month-1 2025-6 a', 'liangdeng-month-2 2025-06 a'])('%j is no mark', (text) => {
    expect(markOf(text)).toBeNull()
  })
  it.each(['', '01a', '01a x', "01a'; 1", `${'a'.repeat(41)} 1`])('%j is no key', (text) => {
    expect(keyOf(text)).toBeNull()
  })
})

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters))
