import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanSpan } from './plan.ts'
import { type Untaken, untakenBeside } from './untaken.ts'

const span = fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })).map(([at, length]): PlanSpan => [at, at + length])
const untaken = fc.record({
  numbers: fc.array(span.map((each) => ({ span: each, sentenceSpan: null, why: 'other' as const }))),
  sentences: fc.array(span.map((each) => ({ span: each, section: null }))),
})

describe('what was left', () => {
  it('is what no row covers: numbers inside a clause, sentences that a clause touches', () => {
    fc.assert(
      fc.property(untaken, fc.array(fc.option(span)), (left: Untaken, taken) => {
        const spans = taken.filter((each) => each !== null)
        expect(untakenBeside(left, taken)).toEqual({
          numbers: left.numbers.filter(({ span: [a, b] }) => !spans.some(([from, to]) => from <= a && b <= to)),
          sentences: left.sentences.filter(({ span: [a, b] }) => !spans.some(([from, to]) => from < b && a < to)),
        })
      }),
    )
  })
})
