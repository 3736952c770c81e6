import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanPeriod, StatedTask } from './plan.ts'
import { plannedTask } from './planned-task.ts'
import { resettled } from './resettled.ts'

const year: PlanPeriod = { start: '2025-01-01', end: '2025-12-31' }
const later: PlanPeriod = { start: '2025-07-01', end: '2026-06-30' }

/** A promise of our own. */
const STATED: StatedTask = {
  ...{ section: 0, kind: 'quantity', title: '新建口袋公园 3个', titleEn: null, indicator: '新建口袋公园' },
  ...{ measure: 'count', comparator: 'plain', value: '3', valueHigh: null, measureUnit: '个', hedge: null },
  ...{ due: null, dueStated: false, recurrence: null, baseline: null, span: [10, 18], sentenceSpan: [10, 19] },
}

const stated: fc.Arbitrary<StatedTask> = fc
  .record({
    kind: fc.constantFrom('quantity', 'milestone', 'words'),
    indicator: fc.constantFrom(
      '新建口袋公园',
      '固定资产投资',
      '地区生产总值',
      '年度升规企业',
      '信访件',
      '净增规上企业',
    ),
    measure: fc.constantFrom('count', 'level', 'growth', 'share'),
    comparator: fc.constantFrom('plain', 'gte', 'lte'),
    value: fc.constantFrom('3', '8.5', '-4'),
    measureUnit: fc.constantFrom('个', '亿元', '%'),
    recurrence: fc.constantFrom(null, 'month'),
    day: fc.constantFrom(null, '2025-03-31', '2025-10-31', '2025-12-31'),
  } as const)
  .map(({ day, ...rest }) => ({ ...STATED, ...rest, due: day, dueStated: day !== null }))

describe('a task settled anew', () => {
  it('is, untouched by anybody, what reading it with the change and for the period would have given', () => {
    fc.assert(
      fc.property(stated, fc.constantFrom('9', '0.5'), fc.constantFrom(year, later), (each, value, next) => {
        expect(resettled(plannedTask(each, year), { value }, year, next)).toEqual(plannedTask({ ...each, value }, next))
      }),
    )
  })

  it('keeps what a person settled', () => {
    const task = { ...plannedTask(STATED, year), pace: 'path' as const, start: '2025-02-01' }
    const next = resettled(task, { measureUnit: '亿元', measure: 'level' }, year, later)
    expect(next).toMatchObject({ pace: 'path', start: '2025-02-01', due: '2026-06-30', wholes: false })
  })

  it('takes a day that is said for stated, and one that is repeated for unsaid', () => {
    const task = plannedTask(STATED, year)
    expect(resettled(task, { due: '2025-06-30' }, year, later)).toMatchObject({ due: '2025-06-30', dueStated: true })
    expect(resettled(task, { due: '2025-12-31' }, year, later)).toMatchObject({ due: '2026-06-30', dueStated: false })
  })
})
