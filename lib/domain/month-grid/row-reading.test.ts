import { describe, expect, it } from 'vitest'
import { type GridTask, NO_EXTRAS, type RowEdit, type Stood, sameEdit, standingEdit, withCell } from './row-edit.ts'
import { readRow, type Said, saysTheSame } from './row-reading.ts'

const count: GridTask = {
  ...{ kind: 'quantity', pace: 'accumulate', measure: 'count', comparator: 'plain', measureUnit: '个' },
  ...{ wholes: true, mayFall: false },
}
const amount: GridTask = { ...count, measure: 'level', measureUnit: '万元', wholes: false }
const share: GridTask = { ...amount, pace: 'hold', measure: 'share', measureUnit: '%', comparator: 'gte' }
const sync: GridTask = { ...share, pace: 'rate', measure: 'growth', comparator: 'sync' }
const growth: GridTask = { ...sync, comparator: 'gte' }
const deed: GridTask = { ...count, kind: 'milestone', pace: 'deed', measure: null, measureUnit: null, wholes: false }
const weekly: GridTask = { ...deed, pace: 'recurring' }

const read = (task: GridTask, cells: Partial<RowEdit>, known = true) =>
  readRow(task, { value: '', side: '', note: '', entry: 'total', ...NO_EXTRAS, ...cells }, '2025-06', known)

describe('a row that reads', () => {
  const cases: [string, GridTask, Partial<RowEdit>, Partial<Said>][] = [
    ['a figure with its unit', count, { value: '１2个' }, { typed: '12', entry: 'total' }],
    ['an increment', count, { value: '2', entry: 'increment' }, { typed: '2', entry: 'increment' }],
    ['an increment where only a total can be', share, { value: '95', entry: 'increment' }, { entry: 'total' }],
    ['a magnitude', amount, { value: '1.5亿元' }, { typed: '15000' }],
    ['no change', count, { value: '=' }, { unchanged: true, typed: null }],
    ['as last month, in words', count, { value: '与上月持平' }, { unchanged: true, typed: null }],
    ['a figure and its reference', sync, { value: '5.2', side: '6' }, { typed: '5.2', reference: '6' }],
    ['a forecast', deed, { value: 'likely', note: ' 正在装修 ' }, { forecast: 'likely', note: '正在装修' }],
    ['a deed done', deed, { value: 'done', side: '8日' }, { doneOn: '2025-06-08', forecast: null }],
    ['only a note', deed, { note: '正在装修' }, { note: '正在装修', unchanged: false }],
    ['occurrences', weekly, { value: '4次' }, { occurrences: 4, typed: null }],
    [
      'troubles and next steps',
      deed,
      { value: 'can', issues: ' 缺人 ', nextSteps: '补员' },
      { issues: '缺人', nextSteps: '补员' },
    ],
    ['two levels', growth, { value: '5', level: '1,050', levelBefore: '1000' }, { level: '1050', levelBefore: '1000' }],
    ['none', weekly, { value: '0' }, { occurrences: 0 }],
  ]
  it.each(cases)('%s', (_name, task, cells, said) => {
    expect(read(task, cells)).toMatchObject({ ok: true, said })
  })
})

describe('a row that is refused or asked about', () => {
  const cases: [string, GridTask, Partial<RowEdit>, object][] = [
    ['about', count, { value: '约12' }, { column: 'value', offered: '12', doubt: 'approximate' }],
    ['at least', share, { value: '≥95%' }, { column: 'value', offered: '95', doubt: 'bound' }],
    ['a fraction for a share', share, { value: '0.95' }, { column: 'value', offered: '95', doubt: 'fraction' }],
    ['another unit', count, { value: '3万元' }, { column: 'value', key: 'wrongUnit' }],
    ['half a thing', count, { value: '2.5' }, { column: 'value', key: 'notWhole' }],
    ['a dash', count, { value: '—' }, { column: 'value', key: 'notANumber' }],
    ['only a note', count, { note: '忙' }, { column: 'value', key: 'required' }],
    ['an odd reference', sync, { value: '5', side: '不详' }, { column: 'side', key: 'notANumber' }],
    ['done, but when', deed, { value: 'done' }, { column: 'side', key: 'whichDay' }],
    ['done on no day', deed, { value: 'done', side: '月底' }, { column: 'side', key: 'notADay' }],
    ['an unknown word', deed, { value: '未完成' }, { column: 'value', key: 'notAWord' }],
    ['too often', weekly, { value: '1001' }, { column: 'value', key: 'tooLarge' }],
    ['words for times', weekly, { value: '几次' }, { column: 'value', key: 'notANumber' }],
    ['a growth for a level', growth, { value: '5', levelBefore: '5%' }, { column: 'levelBefore', key: 'plainNumber' }],
    ['a level with words', growth, { value: '5', level: '约一千' }, { column: 'level', key: 'plainNumber' }],
    ['a long trouble', deed, { value: 'can', issues: '难'.repeat(2001) }, { column: 'issues', key: 'tooLong' }],
    ['a long note', deed, { note: '很'.repeat(2001) }, { column: 'note', key: 'tooLong' }],
  ]
  it.each(cases)('%s', (_name, task, cells, doubt) => {
    expect(read(task, cells)).toEqual({ ok: false, doubt })
  })
  it('no change of a figure that nobody has given yet', () => {
    expect(read(count, { value: '=' }, false)).toEqual({ ok: false, doubt: { column: 'value', key: 'nothingBefore' } })
    expect(read(deed, { value: '=' }, false)).toMatchObject({ ok: true })
  })
})

const filed = {
  ...{ entry: 'total' as const, typed: null, reference: null, doneOn: null, occurrences: null, forecast: null },
} as const

describe('a row’s cells', () => {
  const stood = (task: GridTask, said: object) =>
    standingEdit(task, { ...filed, note: '', unchanged: false, dataSource: '', ...said }, 'increment')
  it('show what was filed', () => {
    expect(standingEdit(count, null, 'increment')).toMatchObject({
      value: '',
      note: '',
      issues: '',
      level: '',
      entry: 'increment',
    })
    expect(stood(count, { typed: '5' })).toMatchObject({ value: '5', entry: 'total' })
    expect(stood(sync, { typed: '5', reference: '6' })).toMatchObject({ value: '5', side: '6' })
    expect(stood(deed, { doneOn: '2025-06-08' })).toMatchObject({ value: 'done', side: '2025-06-08' })
    expect(stood(deed, { forecast: 'can', note: '快了' })).toMatchObject({ value: 'can', note: '快了' })
    expect(stood(weekly, { occurrences: 3 })).toMatchObject({ value: '3' })
    expect(stood(count, { unchanged: true })).toMatchObject({ value: '=' })
  })
  it('show what was said beside them, and are the same only when that is', () => {
    const said = stood(growth, { typed: '5', level: '1050', issues: '缺人', dataSource: '统计局' })
    expect(said).toMatchObject({ level: '1050', levelBefore: '', issues: '缺人', nextSteps: '', dataSource: '统计局' })
    expect([sameEdit(said, { ...said }), sameEdit(said, withCell(growth, said, 'issues', ''))]).toEqual([true, false])
  })
  it('say done when a day is typed, and forget the day with another word', () => {
    const done = withCell(deed, stood(deed, { forecast: 'can' }), 'side', '8')
    expect(done).toMatchObject({ value: 'done', side: '8' })
    expect(withCell(deed, done, 'value', 'likely')).toMatchObject({ value: 'likely', side: '' })
    expect(withCell(sync, stood(sync, { typed: '5' }), 'side', '6')).toMatchObject({ value: '5', side: '6' })
  })
})

describe('a row and what stands', () => {
  const stood: Stood = { ...filed, typed: '5', note: '', dataSource: '', unchanged: false }
  const says = (cells: Partial<RowEdit>, more: Partial<Stood> = {}) => {
    const reading = read(count, cells)
    return reading.ok && saysTheSame(reading.said, { ...stood, ...more })
  }
  it('agree in whatever form it was typed, and differ by any word', () => {
    expect([says({ value: '5个' }), says({ value: '５' }), says({ value: '6' })]).toEqual([true, true, false])
    expect([says({ value: '5', issues: '缺人' }), says({ value: '5', issues: '缺人' }, { issues: '缺人' })]).toEqual([
      false,
      true,
    ])
  })
})
