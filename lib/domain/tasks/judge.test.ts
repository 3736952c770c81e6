import { describe, expect, it } from 'vitest'
import type { TaskVersion } from './task.ts'
import { aReport, aTask, judged, total } from './task-examples.ts'
import type { Verdict } from './verdict.ts'

const number = (pace: TaskVersion['pace'], value: string, change: Partial<TaskVersion> = {}) =>
  aTask({ pace, value, measure: 'level', wholes: false, measureUnit: null, ...change })
const rate = (value: string, change: Partial<TaskVersion> = {}) =>
  number('rate', value, { measure: 'growth', ...change })
const limit = (pace: 'accumulate' | 'hold', value: string, wholes = false) =>
  number(pace, value, { comparator: 'lte', better: 'down', wholes })
const seen = (verdict: Verdict) => [verdict.standing, verdict.line, ...verdict.marks].join(' ')

const projects = aTask()
const three = aTask({ value: '3', measureUnit: '家' })
const nine = number('accumulate', '9', { baseline: '32.5', measureUnit: '亿元' })
const places = number('path', '4.6', { baseline: '4.3', comparator: 'gte' })
const from70 = number('path', '90', { baseline: '70', measure: 'share' })
const kept = number('hold', '95', { measure: 'share', comparator: 'gte' })
const accidents = limit('accumulate', '5', true)
const between = rate('6', { comparator: 'range', valueHigh: '7' })
const half = aTask({ value: '18', measureUnit: '家', start: '2025-07-01' })

describe('the worked cases', () => {
  it.each<[string, TaskVersion, number, string, string, string?]>([
    ['16个', projects, 6, '5', 'yellow accumulate', '18.75'],
    ['16个', projects, 6, '6', 'yellow accumulate', '12.5'],
    ['16个', projects, 6, '7', 'green accumulate slightlyBehind', '6.25'],
    ['16个', projects, 6, '8', 'green accumulate', '0'],
    ['16个', projects, 6, '16', 'completed done'],
    ['16个', projects, 12, '15', 'red accumulate unfinished', '6.25'],
    ['3家', three, 2, '0', 'green accumulate notExpectedYet', '0'],
    ['3家', three, 4, '0', 'yellow accumulate oneShort', '33.3'],
    ['3家', three, 9, '1', 'yellow accumulate oneShort', '33.3'],
    ['9亿元', nine, 6, '4.5', 'green accumulate', '0'],
    ['9亿元', nine, 6, '3.6', 'yellow accumulate', '10'],
    ['9亿元', nine, 6, '1.7', 'red accumulate', '31.1'],
    ['托位 4.3 → 4.6', places, 6, '4.45', 'green path', '0'],
    ['托位 4.3 → 4.6', places, 6, '4.4', 'yellow path', '16.7'],
    ['70 → 90', from70, 6, '78', 'yellow path', '10'],
    ['95%以上', kept, 6, '93', 'yellow hold', '2'],
    ['95%以上', kept, 6, '85', 'red hold', '10'],
    ['增长8%', rate('8'), 6, '8', 'green rate'],
    ['增长8%', rate('8'), 6, '6.1', 'yellow rate'],
    ['增长8%', rate('8'), 6, '0', 'yellow rate'],
    ['增长8%', rate('8'), 6, '-1', 'red rate'],
    ['下降5%以上', rate('-5', { better: 'down', comparator: 'gte' }), 6, '-6', 'green rate'],
    ['下降5%以上', rate('-5', { better: 'down', comparator: 'gte' }), 6, '-3', 'yellow rate'],
    ['下降5%以上', rate('-5', { better: 'down', comparator: 'gte' }), 6, '0', 'yellow rate'],
    ['下降5%以上', rate('-5', { better: 'down', comparator: 'gte' }), 6, '2', 'red rate'],
    ['下降不超过5%', rate('-5', { comparator: 'lte' }), 6, '-4', 'green rate'],
    ['下降不超过5%', rate('-5', { comparator: 'lte' }), 6, '-5.1', 'red rate'],
    ['新增违建零增长', rate('0', { better: 'down' }), 6, '0', 'green rate'],
    ['新增违建零增长', rate('0', { better: 'down' }), 6, '5', 'red rate'],
    ['零失控', limit('accumulate', '0', true), 6, '0', 'green lte'],
    ['零失控', limit('accumulate', '0', true), 6, '1', 'red lte exceeded'],
    ['事故 ≤ 5起', accidents, 2, '1', 'green lte'],
    ['事故 ≤ 5起', accidents, 6, '3', 'green lte'],
    ['事故 ≤ 5起', accidents, 6, '6', 'red lte exceeded'],
    ['事故 ≤ 5起', accidents, 5, '3', 'yellow lte'],
    ['事故 ≤ 5起, first unit', accidents, 1, '1', 'green lte'],
    ['事故 ≤ 5起, second unit', accidents, 1, '2', 'yellow lte'],
    ['PM2.5 ≤ 35', limit('hold', '35'), 6, '30', 'green lte'],
    ['PM2.5 ≤ 35', limit('hold', '35'), 6, '38', 'yellow lte exceeded'],
    ['PM2.5 ≤ 35', limit('hold', '35'), 6, '38.5', 'yellow lte exceeded'],
    ['PM2.5 ≤ 35', limit('hold', '35'), 6, '40', 'red lte exceeded'],
    ['6%—7%', between, 6, '6.2', 'green range'],
    ['6%—7%', between, 6, '7.5', 'green range'],
    ['6%—7%', between, 6, '5', 'yellow range'],
    ['second half, 18家', half, 8, '6', 'green accumulate', '0'],
    ['second half, 18家', half, 8, '4', 'yellow accumulate', '11.1'],
    ['due 03-31, 10个', aTask({ value: '10', due: '2025-03-31' }), 2, '6', 'green accumulate', '0'],
  ])('%s, month %#: %s', (_name, task, month, reported, expected, gap) => {
    const verdict = judged(task, [total(month, reported)], month)
    expect(seen(verdict)).toBe(expected)
    if (gap !== undefined) expect(verdict.numbers.gapPoints).toBe(gap)
  })

  it('explains 6 of 16 in June: 8 expected, 2 short, 1.7 a month for 6 months', () => {
    const { numbers } = judged(projects, [total(6, '6')], 6)
    expect(numbers).toMatchObject({
      expected: '8',
      actual: '6',
      short: '2',
      monthsLeft: 6,
      perMonth: '1.7',
      target: '16',
    })
    expect(numbers).toMatchObject({ elapsedPct: '50', completionPct: '37.5' })
  })

  it('keeps step with a reference', () => {
    const sync = number('rate', '0', { comparator: 'sync', value: null, measure: 'growth' })
    const at = (own: string, reference = '6') => seen(judged(sync, [aReport(6, { total: own, reference })], 6))
    expect([at('6'), at('5.2'), at('5'), at('4.99'), at('4'), at('-1')]).toEqual([
      'green sync',
      'green sync within',
      'green sync within',
      'yellow sync',
      'yellow sync',
      'red sync',
    ])
    expect(at('-3', '-1')).toBe('yellow sync')
    expect(seen(judged(sync, [total(6, '5')], 6))).toBe('unreported silent')
  })

  it('judges a deed by its day and before it by the word', () => {
    const start = aTask({ kind: 'milestone', pace: 'deed', value: null, measure: null, due: '2025-06-30' })
    expect(seen(judged(start, [aReport(4)], 4))).toBe('notDue deed')
    expect(seen(judged(start, [aReport(5)], 5))).toBe('yellow deed near')
    expect(seen(judged(start, [aReport(5, { forecast: 'likely' })], 5))).toBe('yellow deed')
    expect(seen(judged(start, [aReport(6)], 6))).toBe('red deed overdue')
    const carried = judged(start, [aReport(3, { forecast: 'can' }), aReport(5)], 5)
    expect([seen(carried), carried.numbers.carriedMonths]).toEqual(['green deed carried', 2])
    expect(seen(judged(start, [aReport(4, { forecast: 'unlikely' })], 4))).toBe('red deed')
    expect(seen(judged(start, [aReport(6, { doneOn: '2025-06-30' })], 8))).toBe('completed done')
    expect(seen(judged(start, [aReport(7, { doneOn: '2025-07-01' })], 7))).toBe('completed done doneLate')
    expect(seen(judged(start, [aReport(5, { doneOn: '2025-06-02' })], 5))).toBe('yellow deed near')
  })

  it('counts the missed periods of what recurs', () => {
    const cleaning = aTask({ pace: 'recurring', recurrence: 'quarter', value: null, wholes: false })
    const did = (month: number, occurrences = 1) => aReport(month, { occurrences })
    expect(seen(judged(cleaning, [did(3), aReport(4)], 4))).toBe('green recurring')
    expect(seen(judged(cleaning, [aReport(4)], 4))).toBe('yellow recurring')
    expect(seen(judged(cleaning, [aReport(7)], 7))).toBe('red recurring')
    expect(seen(judged(cleaning, [aReport(2)], 2))).toBe('green recurring notExpectedYet')
    expect(seen(judged(cleaning, [did(4), aReport(5)], 5))).toBe('green recurring')
    expect(seen(judged(cleaning, [did(4), aReport(6)], 6))).toBe('yellow recurring')
    expect(seen(judged(cleaning, [did(4, 2), aReport(6)], 6))).toBe('green recurring')
    expect(seen(judged(cleaning, [did(1, 4), aReport(6)], 6))).toBe('yellow recurring')
    expect(seen(judged(cleaning, [aReport(3)], 3, '2025-03-20'))).toBe('green recurring notExpectedYet')
    expect(seen(judged(cleaning, [did(1), did(4), did(7), did(12)], 12))).toBe('completed done kept')
    expect(seen(judged(cleaning, [did(1), did(4), did(12)], 12))).toBe('red recurring unfinished')
  })
})
