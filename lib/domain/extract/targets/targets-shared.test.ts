import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const READ: readonly [string, readonly string[]][] = [
  [
    '城乡居民人均可支配收入均增长7%左右。',
    ['城镇居民人均可支配收入 growth approx 7 %', '农村居民人均可支配收入 growth approx 7 %'],
  ],
  [
    '新建省级实验室、技术创新中心、工程研究中心各20家。',
    ['新建省级实验室 count plain 20 家', '新建技术创新中心 count plain 20 家', '新建工程研究中心 count plain 20 家'],
  ],
  [
    '生猪出栏量、茶叶产量分别稳定在34万头、5万吨以上。',
    ['生猪出栏量 level plain 34 万头', '茶叶产量 level gte 5 万吨'],
  ],
  [
    '力争到2027年使地区生产总值在2020年的基础上基本实现翻一番，接近或达到1万亿元。',
    ['地区生产总值 growth plain 1 番', '地区生产总值 level plain 1 万亿元'],
  ],
  [
    '力争储备项目突破2500个，总投资突破1.5万亿元。',
    ['储备项目 level gte 2500 个', '储备项目总投资 level gte 1.5 万亿元'],
  ],
  ['全区生产总值年均增长6%以上。', ['生产总值年均增长 growth gte 6 %']],
  ['确保茶叶种植面积达到12万亩。', ['茶叶种植面积 level plain 12 万亩']],
  ['其中水稻面积18万亩，新增水田面积2万亩。', ['水稻面积 level plain 18 万亩', '新增水田面积 count plain 2 万亩']],
  ['办好“十件民生实事”。', ['“民生实事” count plain 10 件']],
  ['为2万名特殊困难老年人提供居家服务。', ['特殊困难老年人提供居家服务 count plain 2 万名']],
  ['居民消费价格总水平上涨3%左右。', ['居民消费价格总水平 growth approx 3 %']],
  ['围绕产业需求布局建设5条专用线。', ['建设专用线 count plain 5 条']],
  ['建设1个篮球场或3人制足球场。', ['建设篮球场或3人制足球场 count plain 1 个']],
  ['带动10个村,2400农户发展茶叶生产。', ['带动村 count plain 10 个', '发展茶叶生产 count plain 2400 农户']],
  [
    '年内再压减水泥产能140万吨、焦炭100万吨。',
    ['压减水泥产能 count plain 140 万吨', '压减焦炭产能 count plain 100 万吨'],
  ],
  [
    '推进省级40个、市级300个重点项目建设。',
    ['省级重点项目建设 count plain 40 个', '市级重点项目建设 count plain 300 个'],
  ],
  ['确保所有薄弱村摘帽出列、33万农村人口饮水安全。', ['农村人口饮水安全 count plain 33 万']],
  [
    '居民、职工门诊报销范围分别扩大到40种和30种。',
    ['居民门诊报销范围 level plain 40 种', '职工门诊报销范围 level plain 30 种'],
  ],
  [
    '居民收入增长和经济发展同步、劳动报酬增长和劳动生产率提高同步。',
    ['居民收入|经济发展 growth sync null -', '劳动报酬|劳动生产率提高 growth sync null -'],
  ],
  [
    '城镇居民收入和农村居民收入年均增长8%和6%以上。',
    ['城镇居民收入年均增长 growth plain 8 %', '农村居民收入年均增长 growth gte 6 %'],
  ],
  ['城乡居民人均可支配收入年均增长7%。', ['城乡居民人均可支配收入年均增长 growth plain 7 %']],
  ['这体现了为2030年翻两番打好基础的要求。', []],
  ['在一季度“开门红”活动的基础上，开展走访。', []],
]

describe('what a clause shares among its numbers', () => {
  it.each(READ)('%s', (sentence, targets) => {
    expect(told(sentence)).toEqual(targets)
  })
})
