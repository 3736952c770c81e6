import { describe, expect, it } from 'vitest'
import { type GuardedFiling, openGuards } from './guards.ts'

const calm: GuardedFiling = {
  ...{ pace: 'accumulate', mayFall: false, target: '16', previous: null, total: null, typedTotal: true },
  ...{ doneOn: null, words: '', level: null, levelBefore: null, partsSum: null },
}
const asked = (filing: Partial<GuardedFiling>) => openGuards({ ...calm, ...filing }).map((each) => each.guard)
const after = (previous: string, total: string, more: Partial<GuardedFiling> = {}) =>
  asked({ previous: { month: '2025-05', total: previous }, total, ...more })

describe('what is asked of a figure', () => {
  it.each<[string, string, Partial<GuardedFiling>, string[]]>([
    ['6', '8', {}, []],
    ['6', '5', {}, ['fallingTotal']],
    ['6', '5', { mayFall: true }, []],
    ['96', '95', { pace: 'hold', target: '95' }, []],
    ['6', '60', {}, ['tenfold']],
    ['6', '59', {}, []],
    ['0', '60', {}, []],
    ['6', '6.0', {}, ['sameAsLast']],
    ['6', '6', { typedTotal: false }, []],
    ['96', '96', { pace: 'hold', target: '95' }, []],
    ['0', '0', {}, []],
    ['4.5', '45000', { target: '9' }, ['magnitude']],
    ['45000', '4.6', { target: '90000' }, ['magnitude']],
    ['8.1', '8', { pace: 'rate', target: '8' }, []],
  ])('%s, then %s %o', (previous, total, more, guards) => {
    expect(after(previous, total, more)).toEqual(guards)
  })

  it('measures a first figure by what is promised', () => {
    expect(asked({ total: '90000', target: '9' })).toEqual(['magnitude'])
    expect(asked({ total: '20', target: '16' })).toEqual([])
    expect(asked({ total: '90000', target: null })).toEqual([])
  })

  it('names the figures of its sentence', () => {
    expect(openGuards({ ...calm, previous: { month: '2025-05', total: '6' }, total: '5' })).toEqual([
      { guard: 'fallingTotal', numbers: { previous: '6', month: '2025-05', next: '5' } },
    ])
  })

  it('compares a whole with its parts', () => {
    expect(asked({ total: '6', partsSum: '6.0' })).toEqual([])
    expect(asked({ total: '6', partsSum: '5' })).toEqual(['partsDiffer'])
  })
})

describe('what is asked of a deed', () => {
  it.each([
    ['食堂已建成并对外开放', ['noDoneDay']],
    ['全面完成改造', ['noDoneDay']],
    ['预计6月完成', []],
    ['尚未完成招标', []],
    ['已完成投资300万元', []],
    ['已完成主体工程的60%', []],
    ['正在施工', []],
  ])('%s', (words, guards) => {
    expect(asked({ pace: 'deed', target: null, words })).toEqual(guards)
  })

  it('not where the day is there, nor of a number', () => {
    expect(asked({ pace: 'deed', words: '已建成', doneOn: '2025-06-01' })).toEqual([])
    expect(asked({ words: '已完成' })).toEqual([])
  })
})

describe('a growth beside its two levels', () => {
  const rate = (total: string, level: string, levelBefore: string) =>
    asked({ pace: 'rate', target: '8', total, level, levelBefore })
  it.each([
    ['8', '108', '100', []],
    ['8.1', '9.3', '8.6', []],
    ['6.1', '106.06', '100', []],
    ['6.1', '106.4', '100.0', ['growthDiffers']],
    ['8', '100', '108', ['growthDiffers']],
    ['-7.4', '100', '108', []],
    ['8', '108', '0', []],
  ])('%s %% from %s and %s', (total, level, before, guards) => {
    expect(rate(total, level, before)).toEqual(guards)
  })
})
