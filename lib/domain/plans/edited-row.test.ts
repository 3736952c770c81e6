import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import { editedRow, type RowEdit } from './edited-row.ts'
import type { PlanPeriod, StatedTask } from './plan.ts'
import { plannedTask } from './planned-task.ts'

const year: PlanPeriod = { start: '2025-01-01', end: '2025-12-31' }
const STATED: StatedTask = {
  ...{ section: 0, kind: 'quantity', title: '完成投资 9亿元', titleEn: null, indicator: '投资', measure: 'level' },
  ...{ comparator: 'plain', value: '9', valueHigh: null, measureUnit: '亿元', hedge: '力争', due: null },
  ...{ dueStated: false, recurrence: null, baseline: { value: '8', unit: '亿元', growth: '3' } },
  ...{ span: [0, 8], sentenceSpan: [0, 9] },
}
const task = plannedTask(STATED, year)
const edited = (edit: RowEdit) => editedRow(task, edit, year)
const faults = (edit: RowEdit) => {
  try {
    edited(edit)
    return null
  } catch (error) {
    return error instanceof Refusal ? error.detail.fields : error
  }
}

describe('an edited row', () => {
  it('changes nothing where nothing is said, and only that where something is', () => {
    expect(edited({})).toEqual(task)
    expect(edited({ value: '10', title: '完成投资 10亿元' })).toEqual({
      ...task,
      value: '10',
      title: '完成投资 10亿元',
    })
    expect(edited({ baseline: '8' }).baseline).toEqual(task.baseline)
  })

  it('has a typed baseline in its own unit, or none', () => {
    expect(edited({ baseline: '7' }).baseline).toEqual({ value: '7', unit: '亿元', growth: null })
    expect(edited({ baseline: '7', measureUnit: '万元' }).baseline).toEqual({ value: '7', unit: '万元', growth: null })
    expect(edited({ baseline: null }).baseline).toBeNull()
  })

  it('drops the numbers of what became words and takes the way of running that fits', () => {
    const words = edited({ kind: 'words' })
    expect(words).toMatchObject({ kind: 'words', value: null, measure: null, baseline: null, pace: 'words' })
    expect(words.span).toEqual([0, 8])
  })

  it.each<[RowEdit, Record<string, string>]>([
    [{ value: null }, { value: 'required' }],
    [{ comparator: 'range' }, { valueHigh: 'required' }],
    [{ comparator: 'range', valueHigh: '3' }, { valueHigh: 'rangeOrder' }],
    [{ pace: 'words' }, { pace: 'paceUnfit' }],
    [{ start: '2025-06-01', due: '2025-03-01' }, { due: 'dueBeforeStart' }],
  ])('refuses what contradicts itself: %o', (edit, fields) => {
    expect(faults(edit)).toEqual(fields)
  })
})
