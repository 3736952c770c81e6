import { describe, expect, it } from 'vitest'
import { everyMatch } from './every-match.ts'

describe('every match of an expression', () => {
  it.each([/\d+/g, /(?<a>[一二三])个/g, /^\d/g, /\p{Script=Han}{2}/gu, /x?/g, /(?=\d)/g])(
    'is as matchAll gives it: %s',
    (form) => {
      const text = '3个公园、二个广场12处，𠮷田三个x1'
      const plainly = [...text.matchAll(form)].map((m) => [m.index, ...m])
      expect(everyMatch(form, text).map((m) => [m.index, ...m])).toEqual(plainly)
      expect(everyMatch(form, text)).toHaveLength(plainly.length)
    },
  )
})
