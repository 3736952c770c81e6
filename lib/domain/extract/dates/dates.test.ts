import { describe, expect, it } from 'vitest'
import { fold } from '../layout/fold.ts'
import { datesIn, recurrenceIn } from './dates.ts'

const PLAN = { start: '2025-01-01', end: '2025-12-31' }
const due = (text: string) => datesIn(fold(text), 0, text.length, PLAN).filter((date) => date.stated && !date.begins)

describe('days by which something is due', () => {
  it.each([
    ['一季度开工', '2025-03-31'],
    ['第四季度验收', '2025-12-31'],
    ['三季度前', '2025-06-30'],
    ['三季度末', '2025-09-30'],
    ['6月底前完成', '2025-06-30'],
    ['6月前完成', '2025-05-31'],
    ['9月30日前', '2025-09-30'],
    ['十月底', '2025-10-31'],
    ['12月中旬', '2025-12-20'],
    ['7至9月', '2025-09-30'],
    ['上半年', '2025-06-30'],
    ['年内', '2025-12-31'],
    ['年底前', '2025-12-31'],
    ['2026年6月底前', '2026-06-30'],
    ['到2027年', '2027-12-31'],
    ['明年一季度', '2026-03-31'],
    ['国庆节前', '2025-09-30'],
    ['春节前', '2025-01-28'],
    ['中秋节前', '2025-10-05'],
    ['到“十五五”末', '2030-12-31'],
    ['汛期前', null],
    ['汛前', null],
    ['两会前', null],
    ['“五一”前', '2025-04-30'],
    ['国庆前夕', '2025-09-30'],
    ['元旦前', '2025-12-31'],
    ['端午节前', '2025-05-30'],
    ['“十五五”期末', '2030-12-31'],
    ['到“十六五”末', '2035-12-31'],
    ['今明两年', '2026-12-31'],
    ['前三季度', '2025-09-30'],
    ['首季度', '2025-03-31'],
    ['一、二季度', '2025-06-30'],
    ['第三季度初', '2025-07-31'],
    ['6月份前', '2025-05-31'],
    ['６月底前', '2025-06-30'],
    ['7月上旬', '2025-07-10'],
    ['9月中下旬', '2025-09-30'],
    ['10月15日之前', '2025-10-15'],
    ['11月至次年3月', '2026-03-31'],
    ['二○二五年底', '2025-12-31'],
    ['今年底', '2025-12-31'],
    ['明年年底前', '2026-12-31'],
    ['2026年前', '2026-12-31'],
    ['到二〇三五年', '2035-12-31'],
  ])('%s', (text, expected) => expect(due(text).map((date) => date.due)).toEqual([expected]))

  it.each([
    '今年新增',
    '全年新增',
    '2025年新增',
    '3年内',
    '青年底色',
    '从6月起',
    '一月一盘点',
    '去年底',
    '五月花小区',
    '以来年均增长',
    '今后年均投入',
    '四季花园',
    '2023年12月开工的桥',
    '比2030年底少',
    '较“十四五”期末增长',
    '二十一前',
    '本月底',
    '明年初',
  ])('%s states none', (text) => expect(due(text)).toEqual([]))

  it('is unknown when neither the text nor the plan names a year', () => {
    expect(datesIn('6月底前', 0, 5, null).map((date) => [date.due, date.stated])).toEqual([[null, true]])
  })
})

describe('years of five-year plans', () => {
  it.each([
    ['“十五”末', '2005-12-31'],
    ['“十一五”期末', '2010-12-31'],
    ['“十二五”末', '2015-12-31'],
    ['十三五规划期末', '2020-12-31'],
  ])('%s', (text, expected) => {
    const plan = { start: '2003-01-01', end: '2003-12-31' }
    expect(datesIn(text, 0, text.length, plan).map((date) => [date.due, date.stated])).toEqual([[expected, true]])
  })

  it('are due by the year the text names when the plan names none', () => {
    expect(datesIn('到2010年', 0, 6, null).map((date) => [date.due, date.stated])).toEqual([['2010-12-31', true]])
  })
})

describe('recurrence', () => {
  it.each([
    ['每季度巡查', 'quarter'],
    ['每个月调度', 'month'],
    ['每周通报', 'week'],
    ['每半年评估', undefined],
    ['每年体检', undefined],
    ['每季行动', 'quarter'],
  ])('%s', (text, expected) => expect(recurrenceIn(text, 0, text.length)?.recurrence).toBe(expected))
})
