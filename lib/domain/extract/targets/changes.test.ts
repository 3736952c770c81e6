import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('a change in other words', () => {
  it.each<[string, string[]]>([
    ['工业总产值300亿元，比增24%；', ['工业总产值 level plain 300 亿元', '工业总产值 growth plain 24 %']],
    [
      '财政收入比增8%，税收增9.5%，进口降3%。',
      ['财政收入 growth plain 8 %', '税收 growth plain 9.5 %', '进口 growth plain -3 %'],
    ],
    ['万元产值能耗再降2%。', ['万元产值能耗 growth plain -2 %']],
    [
      '居民人均收入达到3.2万元，净增2600元。',
      ['居民人均收入 level plain 3.2 万元', '居民人均收入净增 growth plain 2600 元'],
    ],
    ['人均预期寿命再提高1.5岁。', ['人均预期寿命 growth plain 1.5 岁']],
    ['算力总规模突破4万P。', ['算力总规模 level gte 4 万P']],
    ['用水总量增长率力争控制在1.8%以下。', ['用水总量增长率 growth lte 1.8 %']],
    ['人口自然增长率控制在6‰以内。', ['人口自然增长率 share lte 6 ‰']],
    ['水稻、小麦良种覆盖比重平均提高3个百分点。', ['水稻、小麦良种覆盖比重 growth plain 3 个百分点']],
    [
      '签约项目25个、到位资金60亿元，比上年分别增长8%、10%。',
      [
        '签约项目 count plain 25 个',
        '到位资金 level plain 60 亿元',
        '签约项目 growth plain 8 %',
        '到位资金 growth plain 10 %',
      ],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('numbers that 分别 gives to each of some', () => {
  it('leave out how many those are', () => {
    expect(told('三个园区分别引进项目5个、6个。').map((one) => one.split(' ').slice(1).join(' '))).toEqual([
      'count plain 5 个',
      'count plain 6 个',
    ])
  })
})

describe('what is no promise', () => {
  it.each([
    '52名人大代表通过无记名投票的方式。',
    '打造一批年销售额过20亿元、过60亿元的骨干企业。',
    '着力谋划11万伏输电线建设。',
    '上半年力争《（《；',
    '推进东港码头、云澜600兆瓦光伏电池、30万箱卷烟等续建项目。',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('whom a dated deed is done to', () => {
  it.each<[string, string[]]>([
    ['云溪大桥，力争10月底前合龙，年底通车。', ['云溪大桥合龙 @ 2025-10-31', '云溪大桥通车 @ 2025-12-31']],
    ['完成青年公寓规划设计和土地报批，三季度开工建设。', ['青年公寓开工建设 @ 2025-09-30']],
    ['完成西岭车站扩建规划编制等前期工作，确保年内动工。', ['西岭车站扩建动工 @ 2025-12-31']],
    ['东苑安置房正在打桩，将在4月份完成招投标并开工建设。', ['东苑安置房招投标并开工建设 @ 2025-04-30']],
    ['云岭路3月底前开工，加快推进东湖桥，年底前竣工。', ['云岭路开工 @ 2025-03-31', '东湖桥竣工 @ 2025-12-31']],
    ['加快云岭水库除险加固，汛前完成主体工程。', ['云岭水库除险加固主体工程 @ null']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})
