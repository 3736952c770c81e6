import { describe, expect, it } from 'vitest'
import { aReport, aTask, judged, total } from '../domain/tasks/task-examples.ts'
import { LINES, MARKS, STANDINGS, type Verdict, type VerdictNumbers } from '../domain/tasks/verdict.ts'
import { explain } from './explanation.ts'

const june = { month: '2025-06' }
const full: VerdictNumbers = {
  target: '16',
  targetHigh: '20',
  actual: '6',
  expected: '8',
  short: '2',
  gapPoints: '12.5',
  completionPct: '37.5',
  elapsedPct: '50',
  monthsLeft: 6,
  perMonth: '1.7',
  baseline: '4',
  reference: '6',
  missed: 1,
  checkpointsDue: 2,
  checkpointsDone: 1,
  due: '2025-12-31',
  doneOn: '2025-06-01',
  forecast: 'likely',
  carriedMonths: 2,
  lastLight: 'red',
  lastMonth: '2025-05',
  publishedOn: '2025-07-20',
  parts: 5,
  partsReported: 3,
  partsRed: 1,
  partsYellow: 1,
  partsGreen: 1,
  partsDone: 0,
  partsSilent: 1,
  worstPart: '3.2',
}

describe('every verdict has a sentence', () => {
  it.each(LINES)('%s', (line) => {
    for (const numbers of [full, {}])
      for (const standing of STANDINGS)
        for (const marks of [[], ...MARKS.map((mark) => [mark])]) {
          const verdict: Verdict = { line, standing, marks, numbers }
          const zh = explain(verdict, 'zh-CN', '个', june)
          const en = explain(verdict, 'en', null, june)
          expect(zh).toMatch(/^[^,;]+。$/)
          expect(en).toMatch(/^[A-Z0-9—-].+\.$/)
          expect(en).not.toMatch(/[\u3000-\u9fff]/)
          expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|object/)
        }
  })
})

describe('sentences', () => {
  const both = (verdict: Verdict, unit: string | null = '个') => [
    explain(verdict, 'zh-CN', unit, june),
    explain(verdict, 'en', unit, june),
  ]

  it('shows the arithmetic of a count', () => {
    expect(both(judged(aTask(), [total(6, '6')], 6))).toEqual([
      '应完成 8 个，实完成 6 个，差 2 个；后 6 个月每月需 1.7 个。',
      'Expected 8 个, actual 6 个: 2 个 short; 1.7 个 a month needed for the remaining 6.',
    ])
    expect(both(judged(aTask(), [total(12, '15')], 12))[0]).toBe(
      '应完成 16 个，实完成 15 个，差 1 个；已到期，未完成。',
    )
    expect(both(judged(aTask({ value: '7' }), [total(6, '20')], 6))[0]).toBe(
      '已完成：目标 7 个，实际 20 个，完成率 285.7%。',
    )
  })

  it('shows what is missing of a rate in points', () => {
    const growth = aTask({ pace: 'rate', measure: 'growth', value: '7', measureUnit: '%', wholes: false })
    expect(both(judged(growth, [total(6, '6.1')], 6), '%')).toEqual([
      '目标 7%，实际 6.1%，差 0.9 个百分点。',
      'Target 7%, actual 6.1%: 0.9 points short.',
    ])
  })

  it('says which light came before the silence', () => {
    expect(both(judged(aTask(), [total(4, '0')], 6))).toEqual([
      '2025年6月尚未报送；上次亮灯（2025年4月）为红灯。',
      'Nothing reported for 2025-06; the last light (2025-04) was red.',
    ])
  })

  it('says of a whole how its parts stand, who is worst, and what its figure lacks', () => {
    const numbers = { parts: 5, partsRed: 2, partsYellow: 1, partsGreen: 1, partsSilent: 1, worstPart: '一社区' }
    expect(both({ standing: 'red', line: 'parts', marks: [], numbers })).toEqual([
      '5 个部分中 2 红 1 黄 1 绿 1 未报送，最差：一社区。',
      'Of 5 parts 2 red, 1 yellow, 1 green, 1 unreported; the worst is 一社区.',
    ])
    const summed = { ...total(6, '6'), parts: { of: 3, reported: 2 } }
    expect(both(judged(aTask(), [{ ...summed, incomplete: true }], 6))[0]).toMatch(
      /；3 个部分中 2 个已报本月，合计不完整。$/,
    )
    expect(both(judged(aTask(), [summed], 6))[1]).toMatch(
      /; 2 of 3 parts reported this month, the others count as last/,
    )
  })

  it('repeats the word given for a deed', () => {
    const deed = aTask({ kind: 'milestone', pace: 'deed', value: null, measure: null, due: '2025-09-30' })
    expect(both(judged(deed, [aReport(4, { forecast: 'can' }), aReport(6)], 6))).toEqual([
      '2025年9月30日 到期，预计能按期完成（沿用 2 个月前所报）。',
      'Due 2025-09-30, will be done on time (as said 2 months ago).',
    ])
  })
})
