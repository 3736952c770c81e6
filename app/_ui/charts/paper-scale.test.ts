import fc from 'fast-check'
import { expect, it } from 'vitest'
import { marksOf, runsOf } from './paper-scale.ts'

it.each([
  [
    [0, 16],
    [0, 5, 10, 15, 20],
  ],
  [[5], [4, 6]],
  [
    [-0.3, 0.1],
    [-0.3, -0.2, -0.1, 0, 0.1],
  ],
])('marks %j', (values, marks) => {
  expect(marksOf(values)).toEqual(marks)
})

it('encloses every value between few rising marks', () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => each / 100)
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 24 }), (values) => {
      const marks = marksOf(values)
      expect(marks.length).toBeGreaterThanOrEqual(2)
      expect(marks.length).toBeLessThanOrEqual(7)
      expect(marks).toEqual(marks.toSorted((a, b) => a - b))
      expect(marks[0]).toBeLessThanOrEqual(Math.min(...values))
      expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values))
    }),
  )
})

it('breaks a line where nothing was reported', () => {
  expect(runsOf([null, 1, 2, null, 4])).toEqual([
    [
      [1, 1],
      [2, 2],
    ],
    [[4, 4]],
  ])
  expect(runsOf([null])).toEqual([])
})
