import { describe, expect, it } from 'vitest'
import { allOf, type Chosen, NOTHING_CHOSEN, ranged, stillThere, toggled } from './chosen-rows.ts'

const listed = ['a', 'b', 'c', 'd', 'e']
const ids = (chosen: Chosen) => [...chosen.ids].join('')

describe('choosing rows', () => {
  it('ticks and unticks one', () => {
    const one = toggled(NOTHING_CHOSEN, 'b')
    expect(ids(one)).toBe('b')
    expect(ids(toggled(one, 'b'))).toBe('')
  })

  it('ticks a range in both directions from the last one ticked, as the list stands', () => {
    const one = toggled(NOTHING_CHOSEN, 'c')
    expect(ids(ranged(one, listed, 'e'))).toBe('cde')
    expect(ids(ranged(one, listed, 'a'))).toBe('cab')
    expect(ids(ranged(ranged(one, listed, 'd'), listed, 'b'))).toBe('cdb')
    expect(ids(ranged(one, ['c', 'e'], 'e'))).toBe('ce')
  })

  it('ticks only the one where a range begins nowhere', () => {
    expect(ids(ranged(NOTHING_CHOSEN, listed, 'd'))).toBe('d')
    expect(ids(ranged(toggled(NOTHING_CHOSEN, 'z'), listed, 'd'))).toBe('zd')
    expect(ids(ranged(NOTHING_CHOSEN, listed, 'z'))).toBe('')
  })

  it('ticks a whole theme, and unticks it when it is whole', () => {
    const two = allOf(NOTHING_CHOSEN, ['a', 'b'])
    expect(ids(two)).toBe('ab')
    expect(ids(allOf(two, ['a', 'b', 'c']))).toBe('abc')
    expect(ids(allOf(two, ['a', 'b']))).toBe('')
    expect(ids(allOf(two, []))).toBe('ab')
  })

  it('forgets rows that are gone', () => {
    const two = allOf(NOTHING_CHOSEN, ['a', 'b'])
    expect(ids(stillThere(two, ['b', 'c']))).toBe('b')
    expect(stillThere(two, listed)).toBe(two)
  })
})
