import { expect, it } from 'vitest'
import { chosenSpan } from './chosen-span.ts'
import { mergedTask } from './merged-task.ts'
import type { PlannedTask } from './plan.ts'

it('merged tasks keep what the first promises, over the text of all', () => {
  const [a, b] = [
    { title: '甲', span: [4, 9], sentenceSpan: null },
    { title: '乙', span: [2, 6], sentenceSpan: [2, 12] },
  ]
  expect(mergedTask([a, b] as unknown as PlannedTask[])).toEqual({ title: '甲', span: [2, 9], sentenceSpan: [2, 12] })
  expect(() => mergedTask([])).toThrow()
})

it.each([
  [
    [0, 7],
    [1, 5],
  ],
  [
    [1, 5],
    [1, 5],
  ],
  [[5, 7], null],
  [[3, 3], null],
  [[4, 2], null],
  [[0, 8], null],
  [[-1, 3], null],
] as const)('a chosen stretch %o loses the stops at its ends: %o', (span, kept) => {
  expect(chosenSpan('　新建公园。\n', span)).toEqual(kept)
})
