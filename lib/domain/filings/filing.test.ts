import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import {
  approved,
  awaits,
  mayBecome,
  reopened,
  returned,
  signed,
  submitted,
  type TypedMonth,
  totals,
  withdrawn,
} from './filing.ts'
import { FILING_STATES, type FilingState } from './filing-state.ts'

const filing = (state: FilingState) => ({ state, returnReason: '数据来源不明' as string | null, typed: '6' })
const possible = (step: (f: ReturnType<typeof filing>) => { state: FilingState }) =>
  FILING_STATES.filter((state) => {
    try {
      return step(filing(state)).state !== undefined
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(Refusal)
      expect(refusal).toMatchObject({
        code: 'conflict',
        detail: { reason: `is${state[0]?.toUpperCase()}${state.slice(1)}` },
      })
      return false
    }
  })

describe('the steps of a filing', () => {
  it('take place only from the states that allow them', () => {
    expect(possible(submitted)).toEqual(['draft', 'submitted', 'signed', 'approved', 'returned'])
    expect(possible(signed)).toEqual(['submitted'])
    expect(possible((f) => approved(f, false))).toEqual(['submitted', 'signed'])
    expect(possible(withdrawn)).toEqual(['submitted'])
    expect(possible((f) => reopened({ ...f, signedAt: null }))).toEqual(['signed', 'approved', 'returned'])
    expect(possible((f) => returned(f, '请核对'))).toEqual(['submitted', 'signed', 'approved'])
    expect(() => approved(filing('submitted'), true)).toThrow('notSigned')
    expect(approved(filing('signed'), true).state).toBe('approved')
    expect([mayBecome('draft', 'approved'), mayBecome('submitted', 'approved')]).toEqual([false, true])
  })
  it('leave the reported value alone', () => {
    expect(returned(filing('submitted'), '请核对')).toEqual({ state: 'returned', returnReason: '请核对', typed: '6' })
    expect(submitted(filing('returned'))).toEqual({ state: 'submitted', returnReason: null, typed: '6' })
  })
})

describe('what a filing waits for', () => {
  it('is a signature where one is wanted, then approval; nothing while it is with its reporter', () => {
    const waits = (signing: boolean) => FILING_STATES.map((state) => awaits(state, signing))
    expect(waits(true)).toEqual([null, 'sign', 'review', null, null])
    expect(waits(false)).toEqual([null, 'review', 'review', null, null])
  })
  it('is what it waited for before, when a step is taken back', () => {
    const back = (state: FilingState, signedAt: number | null) => reopened({ ...filing(state), signedAt })
    expect(back('signed', 1)).toMatchObject({ state: 'submitted', returnReason: null, typed: '6' })
    expect([back('approved', 1).state, back('returned', 1).state]).toEqual(['signed', 'signed'])
    expect([back('approved', null).state, back('returned', null).state]).toEqual(['submitted', 'submitted'])
  })
})

describe('totals', () => {
  const plus = (month: string, typed: string | null): TypedMonth => ({
    month: `2025-${month}`,
    entry: 'increment',
    typed,
    unchanged: false,
  })
  const sum = (month: string, typed: string): TypedMonth => ({ ...plus(month, typed), entry: 'total' })
  const still = (month: string): TypedMonth => ({ ...plus(month, null), unchanged: true })
  const at = (...typed: TypedMonth[]) =>
    totals(typed, '2025-01').map(({ total, incomplete }) => `${total}${incomplete ? '?' : ''}`)

  it('adds increments exactly, in any order', () => {
    expect(at(plus('02', '0.2'), plus('01', '0.1'), plus('03', '-0.3'))).toEqual(['0.1', '0.3', '0'])
  })
  it('marks what misses an earlier month, until a total is typed', () => {
    expect(at(plus('01', '1'), plus('03', '2'), plus('04', '1'), sum('05', '6'), plus('06', '1'))).toEqual([
      '1',
      '3?',
      '4?',
      '6',
      '7',
    ])
    expect(at(plus('02', '1'))).toEqual(['1?'])
    expect(at(sum('03', '5'), plus('05', '1'))).toEqual(['5', '6?'])
    expect(at(plus('01', '1'), plus('02', null), plus('03', '1'))).toEqual(['1', 'null', '2?'])
  })
  it('repeats the total of 无变化, and makes none up', () => {
    expect(at(sum('01', '4'), still('02'), plus('03', '1'))).toEqual(['4', '4', '5'])
    expect(at(still('01'))).toEqual(['null'])
  })
  it('misses no month in which the indicator does not exist', () => {
    expect(totals([plus('02', '3')], '2025-01', (month) => month.endsWith('-01'))).toEqual([
      { month: '2025-02', total: '3', incomplete: false },
    ])
  })
})
