import { describe, expect, it } from 'vitest'
import { changedByOthers, withChanges } from './draft-changes.ts'
import { example, row } from './draft-example.ts'

const view = example()
const told = { gone: [], order: null }
const b = { ...view.rows[1], state: 'accepted', rowVersion: 2, changedBy: '王清' } as (typeof view.rows)[number]

describe('changes of a draft', () => {
  it('replace rows, take away, add in the order of the text and number anew', () => {
    const added = row('n', '弘扬实干作风', { no: 4 })
    const next = withChanges(view, { ...told, changeNo: 9, rows: [b, added], gone: ['a'] })
    expect(next.rows.map(({ id, no }) => `${no}${id}`)).toEqual(['1b', '2c', '3n', '4d'])
    expect(next.rows[0]?.state).toBe('accepted')
    expect(next.changeNo).toBe(9)
  })

  it('stand in the order that is told', () => {
    const added = row('n', '弘扬实干作风')
    const next = withChanges(view, { changeNo: 9, rows: [added], gone: [], order: ['n', 'a', 'b', 'c', 'd'] })
    expect(next.rows.map(({ id, no }) => `${no}${id}`)).toEqual(['1n', '2a', '3b', '4c', '5d'])
  })

  it('that come late change nothing that is newer', () => {
    const next = withChanges(withChanges(view, { ...told, changeNo: 9, rows: [b] }), {
      ...{ ...told, changeNo: 8, rows: [view.rows[1] as typeof b] },
      head: { ...view.head, title: '旧' },
    })
    expect(next.rows[1]).toBe(b)
    expect(next.changeNo).toBe(9)
    expect(next.head).toBe(view.head)
  })

  it('keep what did not change as it was, for nothing else need be drawn', () => {
    const next = withChanges(view, { ...told, changeNo: 8, rows: [b] })
    expect(next.rows[0]).toBe(view.rows[0])
    expect(next.left).toBe(view.left)
  })

  it('of somebody else are told apart from one’s own', () => {
    const changes = { ...told, changeNo: 9, rows: [b, { ...b, id: 'a', changedBy: '沈知微' }] }
    expect(changedByOthers(view, changes, '沈知微').map(({ id }) => id)).toEqual(['b'])
    expect(changedByOthers(withChanges(view, changes), changes, '沈知微')).toEqual([])
  })
})
