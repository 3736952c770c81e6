import { describe, expect, it } from 'vitest'
import { type BasisPart, wholeBasis } from './whole-basis.ts'

const filed = (
  id: string,
  month: string,
  rowVersion = 1,
  state: 'approved' | 'submitted' | 'returned' = 'approved',
) => ({
  ...{ id, month, state, rowVersion },
})
const part = (id: string, change: Partial<BasisPart> = {}): BasisPart => ({
  ...{
    id,
    withdrawn: false,
    weight: '1',
    promiseNo: 1,
    filed: [filed(`${id}5`, '2025-05'), filed(`${id}6`, '2025-06')],
  },
  ...change,
})
const stood = wholeBasis('sum', 1, [part('a'), part('b')], '2025-06')
const june = (...parts: BasisPart[]) => wholeBasis('sum', 1, parts, '2025-06')

describe('what a word on a whole is bound to', () => {
  it.each<[string, ReturnType<typeof wholeBasis>]>([
    ['the parts in another order', june(part('b'), part('a'))],
    ['a later month', june(part('a', { filed: [...part('a').filed, filed('a7', '2025-07')] }), part('b'))],
    [
      'a report that does not count',
      june(part('a', { filed: [...part('a').filed, filed('x', '2025-04', 3, 'returned')] }), part('b')),
    ],
    ['a part withdrawn before', june(part('a'), part('b'), part('c', { withdrawn: true }))],
    ['a weight that no sum looks at', june(part('a', { weight: '3' }), part('b'))],
  ])('is the same with %s', (_, basis) => expect(basis).toEqual(stood))

  it.each<[string, ReturnType<typeof wholeBasis>]>([
    ['a corrected report', june(part('a', { filed: [filed('a5', '2025-05'), filed('a6', '2025-06', 2)] }), part('b'))],
    [
      'a corrected earlier month',
      june(part('a', { filed: [filed('a5', '2025-05', 2), filed('a6', '2025-06')] }), part('b')),
    ],
    [
      'a returned report',
      june(part('a', { filed: [filed('a5', '2025-05'), filed('a6', '2025-06', 1, 'returned')] }), part('b')),
    ],
    ['a withdrawn part', june(part('a'), part('b', { withdrawn: true }))],
    ['one part more', june(part('a'), part('b'), part('c', { filed: [] }))],
    ['another share of a part', june(part('a', { promiseNo: 2 }), part('b'))],
    ['another target of the whole', wholeBasis('sum', 2, [part('a'), part('b')], '2025-06')],
    ['another way to make it', wholeBasis('worst', 1, [part('a'), part('b')], '2025-06')],
  ])('is another with %s', (_, basis) => expect(basis).not.toEqual(stood))

  it('looks at weights in a mean', () => {
    const mean = (weight: string) => wholeBasis('mean', 1, [part('a', { weight })], '2025-06')
    expect(mean('1')).not.toEqual(mean('2'))
  })
})
