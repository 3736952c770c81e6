import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, type EditHistory, NOTHING_TYPED, redone, settled, undone } from './edit-history.ts'
import { NO_EXTRAS, type RowEdit } from './row-edit.ts'

const edit = (value: string): RowEdit => ({ value, side: '', note: '', entry: 'total', ...NO_EXTRAS })
const typed = (at: EditHistory, id: string, value: string | null, mark = '') =>
  changed(at, mark, new Map([[id, value === null ? null : edit(value)]]))
const values = (at: EditHistory) => Object.fromEntries([...at.edits].map(([id, each]) => [id, each.value]))

describe('what is typed and taken back', () => {
  it('takes the letters of one visit to a cell as one step', () => {
    let at = typed(NOTHING_TYPED, 'a', '1', 'a/value/1')
    at = typed(at, 'a', '12', 'a/value/1')
    at = typed(at, 'a', '13', 'a/value/2')
    expect(values(undone(at))).toEqual({ a: '12' })
    expect(values(undone(undone(at)))).toEqual({})
  })

  it('takes a paste back whole, and gives it again', () => {
    const before = typed(NOTHING_TYPED, 'a', '1')
    const pasted = changed(
      before,
      '',
      new Map([
        ['a', edit('7')],
        ['b', edit('8')],
      ]),
    )
    expect(values(undone(pasted))).toEqual({ a: '1' })
    expect(values(redone(undone(pasted)))).toEqual({ a: '7', b: '8' })
  })

  it('forgets what was undone as soon as something else is typed', () => {
    const at = typed(undone(typed(NOTHING_TYPED, 'a', '1')), 'b', '2')
    expect(redone(at)).toBe(at)
  })

  it('does not go on with a step that was undone and redone', () => {
    const again = redone(undone(typed(NOTHING_TYPED, 'a', '1', 'm')))
    expect(values(undone(typed(again, 'a', '12', 'm')))).toEqual({ a: '1' })
  })

  it('brings back nothing of a row that was filed', () => {
    const pasted = changed(
      NOTHING_TYPED,
      '',
      new Map([
        ['a', edit('7')],
        ['b', edit('8')],
      ]),
    )
    const left = settled(typed(pasted, 'a', '9'), new Set(['a']))
    expect(values(left)).toEqual({ b: '8' })
    expect(values(undone(left))).toEqual({})
    expect(values(redone(undone(left)))).toEqual({ b: '8' })
  })

  it('comes back to where it was after as many steps back as were taken', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('1', '2', '3'))), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(steps, (taken) => {
        const states = [NOTHING_TYPED]
        for (const [id, value] of taken) states.push(typed(states.at(-1) ?? NOTHING_TYPED, id, value))
        let at = states.at(-1) ?? NOTHING_TYPED
        for (const state of states.toReversed().slice(1)) {
          at = undone(at)
          expect(values(at)).toEqual(values(state))
        }
        for (const state of states.slice(1)) {
          at = redone(at)
          expect(values(at)).toEqual(values(state))
        }
      }),
    )
  })
})
