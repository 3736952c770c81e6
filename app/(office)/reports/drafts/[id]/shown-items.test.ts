import { describe, expect, it } from 'vitest'
import type { DraftView } from '../../../../../lib/ledger/drafts/draft-view.ts'
import { example } from './draft-example.ts'
import { beside, countsOf, grouped, itemsOf, nextOpen } from './shown-items.ts'

const start = example()
const view: DraftView = {
  ...start,
  rows: start.rows.map((row) => (row.id === 'b' ? { ...row, state: 'accepted' } : row)),
}
const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)

describe('what the column lists', () => {
  it('follows the filter, and counts what each would list', () => {
    expect(keys(itemsOf(view, 'all'))).toEqual(['a', 'b', 'c', 'd'])
    expect(keys(itemsOf(view, 'open'))).toEqual(['a', 'c', 'd'])
    expect(keys(itemsOf(view, 'accepted'))).toEqual(['b'])
    expect(itemsOf(view, 'numbers')).toMatchObject([{ type: 'number', section: 1 }])
    expect(itemsOf(view, 'sentences')).toMatchObject([{ type: 'sentence', section: 0 }])
    expect(countsOf(view)).toEqual({ all: 4, open: 3, accepted: 1, rejected: 0, numbers: 1, sentences: 1 })
  })

  it('stands under its themes', () => {
    expect(grouped(view, itemsOf(view, 'all')).map(({ title, items }) => [title, keys(items).join('')])).toEqual([
      ['把街区建好', 'abc'],
      ['把日子过好', 'd'],
    ])
  })

  it('is walked up and down, staying at its ends', () => {
    const items = itemsOf(view, 'all')
    expect(beside(items, 'a', 1)?.key).toBe('b')
    expect(beside(items, 'a', -1)?.key).toBe('a')
    expect(beside(items, 'd', 1)?.key).toBe('d')
    expect(beside(items, null, 1)?.key).toBe('a')
    expect(beside([], 'a', 1)).toBeNull()
  })

  it('leads to the next that nobody has looked at, round the end', () => {
    const items = itemsOf(view, 'all')
    expect(nextOpen(items, 'a')?.key).toBe('c')
    expect(nextOpen(items, 'd')?.key).toBe('a')
    expect(nextOpen(itemsOf(view, 'accepted'), 'b')).toBeNull()
  })
})
