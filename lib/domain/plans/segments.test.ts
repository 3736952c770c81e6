import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Marked, segments } from './segments.ts'

const marks = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]): Marked => ({ id: `${a}-${b}`, start: Math.min(a, b), end: Math.max(a, b) })),
)

describe('segments', () => {
  it('cut nested and overlapping marks at their edges', () => {
    const cut = segments(10, [
      { id: 'a', start: 1, end: 6 },
      { id: 'b', start: 4, end: 8 },
    ])
    expect(cut.map(({ start, end, ids }) => [start, end, ids.join('')])).toEqual([
      [0, 1, ''],
      [1, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ])
    expect(cut.map(({ begins, ends }) => [begins.join(''), ends.join('')])).toEqual([
      ['', ''],
      ['a', ''],
      ['b', 'a'],
      ['', 'b'],
      ['', ''],
    ])
  })

  it('give the text back whole, whatever the marks', () => {
    fc.assert(
      fc.property(marks, fc.string({ minLength: 1, maxLength: 60 }), (given, text) => {
        const cut = segments(text.length, given)
        expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const mark of given) {
          const inside = mark.start < mark.end && mark.end <= text.length
          const covered = cut
            .filter((each) => each.ids.includes(mark.id))
            .map(({ start, end }) => text.slice(start, end))
          if (inside) expect(covered.join('')).toBe(text.slice(mark.start, mark.end))
        }
      }),
    )
  })
})
