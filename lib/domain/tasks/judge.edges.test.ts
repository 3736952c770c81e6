import { describe, expect, it } from 'vitest'
import type { ReportedMonth, TaskVersion } from './task.ts'
import { aReport, aTask, judged, total } from './task-examples.ts'
import type { Verdict } from './verdict.ts'

const seen = (verdict: Verdict) => [verdict.standing, verdict.line, ...verdict.marks].join(' ')
const amount = (change: Partial<TaskVersion> = {}) =>
  aTask({ value: '100', measure: 'level', measureUnit: '万元', wholes: false, ...change })
const deed = (change: Partial<TaskVersion> = {}) =>
  aTask({ kind: 'words', pace: 'words', value: null, measure: null, wholes: false, ...change })

describe('band edges are exact', () => {
  it.each([
    ['60.0001', 'green accumulate ahead', '-10.0001'],
    ['60', 'green accumulate ahead', '-10'],
    ['59.9999', 'green accumulate', '-9.9999'],
    ['50', 'green accumulate', '0'],
    ['49.9999', 'green accumulate slightlyBehind', '0.0001'],
    ['40.0001', 'green accumulate slightlyBehind', '9.9999'],
    ['40', 'yellow accumulate', '10'],
    ['20', 'yellow accumulate', '30'],
    ['19.96', 'red accumulate', '30.04'],
    ['19.99999', 'red accumulate', '30.00001'],
  ])('%s of 100 in June', (reported, expected, gap) => {
    const verdict = judged(amount(), [total(6, reported)], 6)
    expect([seen(verdict), verdict.numbers.gapPoints]).toEqual([expected, gap])
  })

  it('compares thirds without rounding', () => {
    expect(judged(amount({ value: '3' }), [total(4, '1')], 4).numbers.gapPoints).toBe('0')
    const near = judged(amount(), [total(4, '33.3333333333')], 4)
    expect([seen(near), near.numbers.short]).toEqual(['green accumulate slightlyBehind', '0.00000000003'])
  })

  it('takes 左右 with two per cent', () => {
    const about = amount({ comparator: 'approx' })
    expect(seen(judged(about, [total(12, '98')], 12))).toBe('completed done')
    expect(seen(judged(about, [total(12, '97.99')], 12))).toBe('red accumulate unfinished')
    expect(seen(judged(about, [total(6, '49')], 6))).toBe('green accumulate within')
    const budget = amount({ comparator: 'approx', better: 'down' })
    expect(['100', '100.5', '103'].map((n) => seen(judged(budget, [total(6, n)], 6)))).toEqual([
      'yellow lte',
      'yellow lte within',
      'red lte exceeded',
    ])
    expect(seen(judged(budget, [total(11, '100.5')], 11))).toBe('green lte within')
    const share = amount({ comparator: 'approx', pace: 'hold', measure: 'share', value: '50' })
    expect([49, 48.9].map((n) => judged(share, [total(6, String(n))], 6).standing)).toEqual(['green', 'yellow'])
  })
})

describe('periods', () => {
  it('runs past the end of the plan when due does', () => {
    const long = aTask({ value: '24', start: '2025-01-01', due: '2026-12-31' })
    expect(seen(judged(long, [total(12, '12')], 12))).toBe('green accumulate')
    expect(seen(judged(long, [total('2026-12', '23')], '2026-12'))).toBe('red accumulate unfinished')
  })
  it('stays red after due until made up, then is late', () => {
    const early = aTask({ value: '10', due: '2025-03-31' })
    expect(seen(judged(early, [total(5, '9')], 5))).toBe('red accumulate unfinished')
    expect(seen(judged(early, [total(3, '9'), total(5, '10')], 5))).toBe('completed done doneLate')
    expect(seen(judged(early, [total(3, '10')], 9))).toBe('completed done')
  })
  it('counts statistics from January in a plan of the second half', () => {
    const half = amount({ start: '2025-01-01', due: '2025-12-31' })
    expect(judged(half, [total(9, '75')], 9).numbers.gapPoints).toBe('0')
  })
  it('goes on counting past the target', () => {
    expect(judged(aTask({ value: '50' }), [total(6, '143')], 6).numbers.completionPct).toBe('286')
  })
  it('expects 年度升规 by its checkpoints', () => {
    const points = [
      { due: '2025-11-30', title: '', value: '2', doneOn: null },
      { due: '2025-12-31', title: '', value: '5', doneOn: null },
    ]
    const admitted = aTask({ value: '5', checkpoints: points })
    expect(seen(judged(admitted, [total(10, '0')], 10))).toBe('green accumulate notExpectedYet')
    expect(seen(judged(admitted, [total(11, '0')], 11))).toBe('red accumulate')
    expect(seen(judged(admitted, [total(11, '1')], 11))).toBe('yellow accumulate')
    expect(seen(judged(admitted, [total(12, '4')], 12))).toBe('red accumulate unfinished')
  })
})

describe('emptiness', () => {
  const gdp = amount({ pace: 'rate', measure: 'growth', value: '8', cadence: 'quarter', lagDays: 20 })
  it.each<[string, TaskVersion, ReportedMonth[], number, string, string]>([
    ['before start', aTask({ start: '2025-07-01' }), [], 6, '2025-07-01', 'notDue before'],
    ['no quarterly figure', gdp, [], 5, '2025-07-31', 'notInPeriod none'],
    ['no January figure', amount({ noFigureMonths: [1] }), [], 1, '2025-03-01', 'notInPeriod none'],
    ['not published', gdp, [], 6, '2025-07-19', 'unpublished none'],
    ['published today', gdp, [], 6, '2025-07-20', 'unreported silent'],
    ['filed before it was expected', gdp, [total(6, '8')], 6, '2025-07-10', 'green rate'],
    ['not reported', aTask(), [], 6, '2025-07-01', 'unreported silent'],
    ['reported in words only', aTask(), [aReport(6)], 6, '2025-07-01', 'unreported silent'],
    ['a reported 0', aTask(), [total(6, '0')], 6, '2025-07-01', 'red accumulate'],
    [
      'a reported 0 when nothing is expected',
      aTask({ value: '3' }),
      [total(2, '0')],
      2,
      '2025-03-01',
      'green accumulate notExpectedYet',
    ],
    ['silent after red', aTask(), [total(4, '0')], 6, '2025-07-01', 'unreported silent lastLightRed'],
    ['silent after green', aTask(), [total(4, '6')], 6, '2025-07-01', 'unreported silent'],
    ['done, then silent', aTask(), [total(4, '16')], 6, '2025-07-01', 'completed done'],
    ['withdrawn', aTask({ state: 'withdrawn' }), [total(4, '16')], 6, '2025-07-01', 'withdrawn state'],
    ['常态化', aTask({ state: 'standing' }), [], 6, '2025-07-01', 'standing state'],
    [
      '无变化 repeats the total',
      aTask(),
      [total(5, '8'), aReport(6, { unchanged: true })],
      6,
      '2025-07-01',
      'green accumulate',
    ],
    [
      'a month missing',
      aTask(),
      [total(5, '8'), aReport(6, { total: '8', incomplete: true })],
      6,
      '2025-07-01',
      'green accumulate incomplete',
    ],
  ])('%s', (_name, task, reports, month, today, expected) => {
    expect(seen(judged(task, reports, month, today))).toBe(expected)
  })
  it('looks at nothing later than the month', () => {
    expect(seen(judged(aTask(), [total(6, '8'), total(7, '16')], 6))).toBe('green accumulate')
  })
})

describe('words', () => {
  const still = (month: number) => aReport(month, { unchanged: true })
  it('asks for a word, and marks three still months', () => {
    expect(seen(judged(deed(), [aReport(6)], 6))).toBe('notDue words')
    expect(seen(judged(deed(), [aReport(4, { forecast: 'can' }), still(5), still(6)], 6))).toBe('green words carried')
    expect(seen(judged(deed(), [aReport(3, { forecast: 'can' }), still(4), still(5), still(6)], 6))).toBe(
      'yellow words carried noProgress',
    )
    expect(seen(judged(deed(), [aReport(12)], 12))).toBe('red words overdue')
    expect(seen(judged(deed(), [aReport(5, { declaredDone: true })], 7))).toBe('completed done')
  })
  it('goes by checkpoints', () => {
    const point = (due: string, doneOn: string | null) => ({ due, title: '', value: null, doneOn })
    const at = (month: number, ...checkpoints: ReturnType<typeof point>[]) =>
      seen(judged(deed({ checkpoints }), [aReport(month)], month))
    expect(at(2, point('2025-03-31', null))).toBe('green words notExpectedYet')
    expect(at(3, point('2025-03-31', '2025-03-30'))).toBe('green words')
    expect(at(3, point('2025-03-31', null))).toBe('yellow words')
    expect(at(5, point('2025-03-31', null))).toBe('yellow words')
    expect(at(6, point('2025-03-31', null))).toBe('red words')
    expect(at(12, point('2025-03-31', null))).toBe('red words overdue')
    expect(at(12, point('2025-03-31', '2025-04-01'))).toBe('completed done')
  })
})

describe('what is kept until due is completed', () => {
  it.each<[string, TaskVersion, ReportedMonth[], string]>([
    ['hold', amount({ pace: 'hold', measure: 'share' }), [total(12, '100')], 'completed done kept'],
    ['hold, short', amount({ pace: 'hold', measure: 'share' }), [total(12, '99')], 'red hold unfinished'],
    ['rate, short', amount({ pace: 'rate' }), [total(12, '99')], 'red rate unfinished'],
    ['budget', amount({ comparator: 'lte', better: 'down' }), [total(12, '100')], 'completed done kept'],
    ['budget, over', amount({ comparator: 'lte', better: 'down' }), [total(12, '101')], 'red lte exceeded unfinished'],
    ['path', amount({ pace: 'path', baseline: '80' }), [total(12, '100')], 'completed done'],
    ['path, before due', amount({ pace: 'path', baseline: '80' }), [total(11, '100')], 'unreported silent'],
    [
      'path, on a word',
      amount({ pace: 'path', baseline: '80' }),
      [aReport(11, { total: '100', declaredDone: true })],
      'completed done',
    ],
    ['baseline beyond', amount({ pace: 'path', baseline: '120' }), [total(12, '99')], 'red hold unfinished'],
    ['range', amount({ comparator: 'range', valueHigh: '120' }), [total(12, '110')], 'completed done kept'],
    [
      'range, above',
      amount({ comparator: 'range', valueHigh: '120', better: 'down' }),
      [total(12, '121')],
      'red range aboveUpper unfinished',
    ],
  ])('%s', (_name, task, reports, expected) => {
    expect(seen(judged(task, reports, 12))).toBe(expected)
  })
})
