import { describe, expect, it } from 'vitest'
import { defaultBetter, defaultCadence, defaultCheckpoints, defaultNoFigureMonths, defaultStart } from './indicator.ts'
import { defaultPace, isWholeUnit, type Stated } from './pace.ts'
import { DEFAULT_RULE, RuleSchema } from './rule.ts'

const stated = (change: Partial<Stated>): Stated => ({
  kind: 'quantity',
  indicator: '新引进产业项目',
  measure: 'count',
  comparator: 'plain',
  value: '16',
  measureUnit: '个',
  recurrence: null,
  baseline: null,
  hasCheckpoints: false,
  ...change,
})

describe('defaults of a stated task', () => {
  it.each<[string, Partial<Stated>, string]>([
    ['a count', {}, 'accumulate'],
    ['one indivisible thing', { indicator: '新建街道级老年食堂', value: '1' }, 'deed'],
    ['at least one', { indicator: '省级重大产业项目', value: '1', comparator: 'gte', measureUnit: null }, 'accumulate'],
    [
      'an amount, whatever its baseline',
      { indicator: '固定资产投资', measure: 'level', value: '9', measureUnit: '亿元', baseline: '32.5' },
      'accumulate',
    ],
    ['a stock with a baseline', { indicator: '千人口托位数', measure: 'level', value: '4.6', baseline: '4.3' }, 'path'],
    ['a stock without', { indicator: '千人口托位数', measure: 'level', value: '4.6' }, 'hold'],
    ['growth', { indicator: '地区生产总值', measure: 'growth', value: '8', measureUnit: '%' }, 'rate'],
    ['a limited rise', { indicator: '居民消费价格涨幅', measure: 'growth', value: '3', comparator: 'lte' }, 'hold'],
    ['a limited fall', { measure: 'growth', value: '-5', comparator: 'lte' }, 'rate'],
    ['in step', { comparator: 'sync', value: null, measure: null }, 'rate'],
    ['a kept share', { indicator: '群众满意率', measure: 'share', value: '95', baseline: '90' }, 'hold'],
    ['a share with a baseline', { indicator: '覆盖率', measure: 'share', value: '90', baseline: '70' }, 'path'],
    ['a share without', { indicator: '覆盖率', measure: 'share', value: '50' }, 'hold'],
    [
      'a limited state',
      { indicator: 'PM2.5浓度', measure: 'level', value: '35', comparator: 'lte', baseline: '38' },
      'hold',
    ],
    ['a budget', { indicator: '亡人事故', value: '5', comparator: 'lte', measureUnit: '起' }, 'accumulate'],
    ['what recurs', { kind: 'milestone', recurrence: 'quarter', value: null }, 'recurring'],
    ['a dated deed', { kind: 'milestone', value: null, measure: null }, 'deed'],
    ['words', { kind: 'words', value: null, measure: null }, 'words'],
  ])('%s', (_name, change, pace) => expect(defaultPace(stated(change))).toBe(pace))

  it('knows which way is better', () => {
    expect(['新引进项目', '信访积案化解率', '拆除违建', '安全隐患整改率'].map((words) => defaultBetter(words))).toEqual(
      ['up', 'up', 'up', 'up'],
    )
    expect(
      ['亡人事故', '新增违建', 'PM2.5', '城镇登记失业率', '重复信访量'].map((words) => defaultBetter(words)),
    ).toEqual(Array(5).fill('down'))
    expect([
      defaultBetter('能耗', 'gte', '-5'),
      defaultBetter('产值', 'lte', '-5'),
      defaultBetter('涨幅', 'lte', '3'),
    ]).toEqual(['down', 'up', 'down'])
  })
  it('knows what comes only whole', () => {
    expect(['个', '家', '户', '场', '条', '处', '件', '名', '起', null].every((unit) => isWholeUnit(unit))).toBe(true)
    expect([isWholeUnit('亿元'), isWholeUnit('万人次'), isWholeUnit('个', 'level')]).toEqual([false, false, false])
  })
  it('knows when an indicator has figures', () => {
    expect(['固定资产投资', '新引进项目'].map(defaultNoFigureMonths)).toEqual([[1], []])
    expect(['地区生产总值', '固定资产投资'].map(defaultCadence)).toEqual(['quarter', 'month'])
    expect(defaultStart('2025-07-01', '固定资产投资', 'accumulate')).toBe('2025-01-01')
    expect(defaultStart('2025-07-01', '新引进项目', 'accumulate')).toBe('2025-07-01')
  })
  it('expects 年度升规 in two batches, nothing before November', () => {
    const points = defaultCheckpoints('年度升规', '5', '2025-01-01', '2025-12-31')
    expect(points.map(({ due, value }) => [due, value])).toEqual([
      ['2025-11-30', '2'],
      ['2025-12-31', '5'],
    ])
    expect(defaultCheckpoints('月度升规', '3', '2025-01-01', '2025-12-31')).toEqual([])
    expect(defaultCheckpoints('年度升规', '5', '2025-01-01', '2025-06-30')).toEqual([])
  })
})

describe('the rule is data', () => {
  it('accepts the default and refuses bands out of order', () => {
    expect(RuleSchema.parse(DEFAULT_RULE)).toEqual(DEFAULT_RULE)
    expect(RuleSchema.safeParse({ ...DEFAULT_RULE, bands: { ...DEFAULT_RULE.bands, yellowFrom: 40 } }).success).toBe(
      false,
    )
    expect(RuleSchema.safeParse({ ...DEFAULT_RULE, extra: 1 }).success).toBe(false)
  })
})
