import { describe, expect, it } from 'vitest'
import { NO_EXTRAS, type RowEdit } from '../../../lib/domain/month-grid/row-edit.ts'
import type { FilingCell } from '../../../lib/ledger/tasks/ledger-row.ts'
import { monthPage, monthRow } from './month-example.ts'
import { editOf, type MonthState, type MonthStep, monthState, stepped } from './month-state.ts'
import { packedMonth, unpackedMonth } from './packed-month.ts'
import { countsOf, statusOf, unchangedRest } from './row-status.ts'

const edit = (value: string): RowEdit => ({ value, side: '', note: '', entry: 'total', ...NO_EXTRAS })
const typed = (value: string, id = 'a'): MonthStep => ({ do: 'type', mark: '', rows: new Map([[id, edit(value)]]) })
const taken = (state: MonthState, ...steps: MonthStep[]) => steps.reduce(stepped, state)
const start = () => monthState(monthPage([monthRow('a'), monthRow('b'), monthRow('c', { earlier: [], before: [] })]))
const first = (state: MonthState) => state.page.rows[0] ?? monthRow('none')
const filed: FilingCell = {
  ...{ id: 'f', state: 'submitted', entry: 'total', typed: '6', reference: null, doneOn: null, occurrences: null },
  ...{ forecast: null, note: '', dataSource: '', unchanged: false, returnReason: null, late: false, rowVersion: 3 },
  by: '某人',
}
const answer = (state: MonthState, sent: string, version: number): MonthStep => {
  const status = statusOf(state, first(state))
  if (status.kind !== 'ready') throw new Error(status.kind)
  const { said, outlook } = status
  const row = { id: 'a', sent: edit(sent), said, outlook, answer: { ok: true as const, data: { rowVersion: version } } }
  return { do: 'answer', answers: [row], state: 'submitted' }
}

describe('a row between typing and filing', () => {
  it('is ready, asked about, in doubt, or as it was', () => {
    const kinds = (value: string) => statusOf(taken(start(), typed(value)), first(start())).kind
    expect(['8', '4', '约8', ''].map(kinds)).toEqual(['ready', 'asked', 'doubt', 'calm'])
  })

  it('is ready once what is asked was affirmed, until something else is typed', () => {
    const state = taken(start(), typed('4'), { do: 'affirm', id: 'a', guards: ['fallingTotal'] })
    expect(statusOf(state, first(state)).kind).toBe('ready')
    expect(statusOf(taken(state, typed('3')), first(state)).kind).toBe('asked')
  })

  it('typed back to what was filed is no change, unless it was returned', () => {
    const stood = (state: 'submitted' | 'returned') =>
      monthState(
        monthPage([monthRow('a', { filing: { ...filed, state, returnReason: state === 'returned' ? '不对' : null } })]),
      )
    expect(taken(stood('submitted'), typed('7'), typed('6')).history.edits.size).toBe(0)
    expect(taken(stood('returned'), typed('6')).history.edits.size).toBe(1)
  })
})

describe('an answer', () => {
  it('leaves the row as it was sent, with its light, and nothing to undo', () => {
    const before = taken(start(), typed('8'))
    const state = taken(before, answer(before, '8', 1))
    expect(first(state)).toMatchObject({ filing: { typed: '8', rowVersion: 1 }, total: '8', standing: 'green' })
    expect(state.history).toMatchObject({ done: [], undone: [] })
    expect(statusOf(state, first(state)).kind).toBe('calm')
  })

  it('that comes while somebody types on keeps the typing, upon the new version', () => {
    const before = taken(start(), typed('8'))
    const state = taken(before, typed('9'), answer(before, '8', 1))
    expect(editOf(state, first(state)).value).toBe('9')
    expect(state.bases.get('a')).toBe(1)
  })

  it('of a conflict is settled by taking one of the two', () => {
    const data = { current: filed }
    const refused = { ok: false as const, code: 'conflict', reason: 'changed', data }
    const before = taken(start(), typed('8'))
    const row = { ...(answer(before, '8', 1) as Extract<MonthStep, { do: 'answer' }>).answers[0], answer: refused }
    const state = taken(before, { do: 'answer', answers: [row as never], state: 'submitted' })
    expect(state.refusals.has('a')).toBe(true)
    const mine = taken(state, { do: 'takeMine', id: 'a', current: filed })
    expect([editOf(mine, first(mine)).value, mine.bases.get('a'), mine.refusals.size]).toEqual(['8', 3, 0])
    const theirs = taken(state, { do: 'takeTheirs', id: 'a', current: filed })
    expect([editOf(theirs, first(theirs)).value, theirs.history.edits.size]).toEqual(['6', 0])
  })
})

describe('the month', () => {
  it('is filled with no change where nothing is said and a figure stands', () => {
    const { rows, left } = unchangedRest(taken(start(), typed('8')))
    expect([[...rows.keys()], left]).toEqual([['b'], 1])
  })

  it('takes a paste or a filling of nothing for no step', () => {
    expect(taken(start(), { do: 'type', mark: '', rows: new Map() }).history.done).toEqual([])
  })

  it('brings back what was kept as one step, upon the version it was typed on', () => {
    const kept = new Map([
      ['a', { edit: edit('8'), base: 2 }],
      ['gone', { edit: edit('1'), base: 0 }],
    ])
    const state = taken(start(), { do: 'restore', rows: kept })
    expect([editOf(state, first(state)).value, state.bases.get('a'), state.history.edits.size]).toEqual(['8', 2, 1])
    expect(state.notice).toMatchObject({ key: 'restored', figures: { n: 1 } })
    expect(taken(state, { do: 'undo' }).history.edits.size).toBe(0)
  })

  it('brings back nothing that was filed meanwhile, however it was typed, and all that was answered', () => {
    const stood = monthState(monthPage([monthRow('a', { filing: filed }), monthRow('b')]))
    const kept = new Map([
      ['a', { edit: { value: '6 个' }, base: 0 }],
      ['b', { edit: { value: '4' }, base: 0, answered: ['fallingTotal' as const] }],
    ])
    const state = taken(stood, { do: 'restore', rows: kept })
    expect([...state.history.edits.keys()]).toEqual(['b'])
    expect(statusOf(state, state.page.rows[1] ?? first(state)).kind).toBe('ready')
  })

  it('keeps its rows in place when it is read anew', () => {
    const state = taken(start(), { do: 'refresh', page: monthPage([monthRow('d'), monthRow('c'), monthRow('a')]) })
    expect(state.page.rows.map((row) => row.id)).toEqual(['a', 'c', 'd'])
  })

  it('counts what is filed, ready, waiting and open', () => {
    const page = monthPage([monthRow('a'), monthRow('b'), monthRow('c'), monthRow('d', { filing: filed, total: '6' })])
    const state = taken(monthState(page), typed('8'), typed('约8', 'b'))
    expect(countsOf(state)).toEqual({ all: 4, filed: 1, ready: 1, doubtful: 1, open: 1 })
  })

  it('crosses to the browser unchanged', () => {
    const page = monthPage([monthRow('a'), monthRow('b', { earlier: [], before: [] })])
    expect(unpackedMonth(JSON.parse(JSON.stringify(packedMonth(page))))).toEqual(page)
  })
})
