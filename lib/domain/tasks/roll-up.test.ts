import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { type PartReports, partsSum, rolledUp } from './roll-up.ts'
import { DEFAULT_RULE } from './rule.ts'
import type { ReportedMonth } from './task.ts'
import { aReport, aTask, in2025, total } from './task-examples.ts'

const whole = aTask({ value: '9' })
const part = (reported: ReportedMonth[], change: Partial<PartReports> = {}): PartReports => ({
  weight: '1',
  version: aTask({ value: '3' }),
  reported,
  ...change,
})
const totals = (months: ReportedMonth[]) => months.map((each) => [each.month.slice(5), each.total, each.incomplete])

describe('by sum', () => {
  it('is incomplete until every part has said something, then counts each with its last total', () => {
    const parts = [part([total(1, '1'), total(3, '3')]), part([total(2, '2')]), part([total(3, '0')])]
    const months = rolledUp('sum', whole, parts)
    expect(totals(months)).toEqual([
      ['01', '1', true],
      ['02', '3', true],
      ['03', '5', false],
    ])
    expect(months.map((each) => each.parts)).toEqual([
      { of: 3, reported: 1 },
      { of: 3, reported: 1 },
      { of: 3, reported: 2 },
    ])
  })
  it('a withdrawn part counts no longer, in no month', () => {
    const gone = part([total(1, '4')], { version: aTask({ state: 'withdrawn' }) })
    expect(totals(rolledUp('sum', whole, [part([total(1, '1')]), gone]))).toEqual([['01', '1', false]])
  })
  it('a part that starts later is not missing before, one that is due at another time counts all the same', () => {
    const later = part([total(8, '2')], { version: aTask({ start: '2025-07-01', due: '2026-06-30' }) })
    const months = rolledUp('sum', whole, [part([total(6, '1'), total(7, '1')]), later])
    expect(totals(months)).toEqual([
      ['06', '1', false],
      ['07', '1', true],
      ['08', '3', false],
    ])
  })
  it('a part in another unit is never added up: it is missing', () => {
    const other = part([total(1, '400')], { version: aTask({ measureUnit: '万元' }) })
    expect(totals(rolledUp('sum', whole, [part([total(1, '1')]), other]))).toEqual([['01', '1', true]])
  })
  it('words alone are no figure, and an incomplete part makes the whole incomplete', () => {
    const parts = [part([aReport(1), aReport(2, { total: '1', incomplete: true })])]
    expect(totals(rolledUp('sum', whole, parts))).toEqual([['02', '1', true]])
  })
  it('adds decimals exactly', () => {
    const parts = ['0.1', '0.2', '0.30'].map((each) => part([total(1, each)]))
    expect(totals(rolledUp('sum', whole, parts))).toEqual([['01', '0.6', false]])
  })
})

describe('by weighted mean', () => {
  const share = aTask({ measure: 'share', measureUnit: '%', value: '95', pace: 'hold', wholes: false })
  const held = (text: string, weight: string) => part([total(1, text)], { weight, version: share })
  it('is exact where it ends', () => {
    expect(rolledUp('mean', share, [held('90', '3'), held('98', '1')])[0]?.total).toBe('92')
    expect(rolledUp('mean', share, [held('95', '0.5'), held('95.5', '1.5')])[0]?.total).toBe('95.375')
  })
  it('is drawn with enough digits, and never across the target', () => {
    expect(rolledUp('mean', share, [held('90', '1'), held('91', '2')])[0]?.total).toBe('90.6667')
    const short = [held('94.9999', '1'), held('95', '999999')]
    expect(Number(rolledUp('mean', share, short)[0]?.total)).toBeLessThan(95)
  })
  it('says nothing while no weight has reported', () => {
    expect(rolledUp('mean', share, [held('90', '0')])[0]?.total).toBeNull()
  })
})

describe('the sum that is compared with what is filed for the whole', () => {
  it('is there once every part has reported, and only where figures add up', () => {
    const parts = [part([total(1, '1')]), part([total(2, '2')])]
    expect(partsSum(whole, parts, in2025(1))).toBeNull()
    expect(partsSum(whole, parts, in2025(2))).toBe('3')
    expect(partsSum({ ...whole, measure: 'growth', pace: 'rate' }, parts, in2025(2))).toBeNull()
    expect(partsSum(whole, [], in2025(2))).toBeNull()
  })
})

describe('properties', () => {
  const reports = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 40 })), {
    selector: ([month]) => month,
    maxLength: 4,
  })
  const some = fc.array(
    fc.record({ reports, weight: fc.integer({ min: 1, max: 5 }).map(String) }).map(({ reports: said, weight }) =>
      part(
        said.toSorted((a, b) => a[0] - b[0]).map(([month, n]) => total(month, String(n))),
        { weight },
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  const kinds = fc.constantFrom('sum', 'mean')
  const month = fc.integer({ min: 1, max: 12 })

  it('the order of parts does not matter', () => {
    fc.assert(
      fc.property(some, kinds, (parts, how) => {
        expect(rolledUp(how, whole, parts.toReversed())).toEqual(rolledUp(how, whole, parts))
      }),
    )
  })
  it('worsening a part never improves the whole', () => {
    const rank = (standing: string) => ['red', 'yellow', 'green', 'completed'].indexOf(standing)
    fc.assert(
      fc.property(some, kinds, month, month, fc.integer({ min: 1, max: 40 }), (parts, how, m, at, less) => {
        const [first, ...rest] = parts
        const lower = first?.reported.map((each) =>
          each.month === in2025(at) ? { ...each, total: String(Math.max(0, Number(each.total) - less)) } : each,
        )
        const worse = first && lower ? [{ ...first, reported: lower }, ...rest] : rest
        const judged = (of: readonly PartReports[]) =>
          judge({ ...whole, wholes: false }, DEFAULT_RULE, rolledUp(how, whole, of), in2025(m), '2025-12-31').standing
        const [now, then] = [rank(judged(worse)), rank(judged(parts))]
        if (now >= 0 && then >= 0) expect(now).toBeLessThanOrEqual(then)
      }),
      { numRuns: 400 },
    )
  })
})
