import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const values = (text: string) => readReport(text).targets.map((one) => `${one.value} ${one.unit}`)

describe('a short text that is all plan', () => {
  it.each([
    [
      'aims after the general demand',
      '2011年全县林业工作的总体要求是：以生态立县为主线，努力开创新局面。主要工作目标是：完成造林6万亩，育苗800亩。',
      ['6 万亩', '800 亩'],
    ],
    [
      'what is arranged',
      '今年我县交通建设安排：改造县道3条，新建农村公路120公里，完成投资2.4亿元。',
      ['3 条', '120 公里', '2.4 亿元'],
    ],
    [
      'whose task it is, as news tells it',
      '本报讯 记者从市交通局获悉，今年全市公路建设任务是：新建通村水泥路300公里，改造危桥12座。',
      ['300 公里', '12 座'],
    ],
    [
      'how many years of effort it takes',
      '力争通过三年的努力，到2020年，全县建成幸福院60所，培训护理员500名。',
      ['60 所', '500 名'],
    ],
    [
      'what a county arranges',
      '云汀县今年安排以工代赈项目6个，修建乡村道路35公里，新建人饮工程4处。',
      ['6 个', '35 公里', '4 处'],
    ],
    [
      'what was arranged for the year, with lengths beside counts',
      '今年，云汀区安排了旧城改造项目5个共18km、背街小巷整治42条、管网改造26km。',
      ['5 个', '18 km', '42 条', '26 km'],
    ],
  ])('%s', (_, text, expected) => expect(values(text)).toEqual(expected))

  it('stays one with a summary in another language under it, which is no part of the plan', () => {
    const plan = '2011年全县林业工作的主要目标是：完成造林6万亩，育苗800亩。'
    const summary = 'The main goal of the forestry work of the county in 2011 is to plant 60000 mu of trees. '.repeat(3)
    const text = `${plan}\n${summary}\n`
    const read = readReport(text)
    expect(read.targets.map((one) => one.value)).toEqual(['6', '800'])
    expect(read.planSpan?.[1]).toBe(plan.length)
  })

  it('is none where it tells what was arranged and what came of it', () => {
    const text = '云汀县今年已安排以工代赈项目6个，修建了乡村道路35公里，建成了人饮工程4处，群众十分满意。'
    expect(readReport(text).refusal).toBe('notAReport')
    const told = '云汀医院今年安排义诊12场，服务群众3000人次，发放资料5000份，受到欢迎。'
    expect(readReport(told).refusal).toBe('notAReport')
    const days = '2025年部分节假日安排：元旦放假1天，春节1月28日至2月4日放假8天。'
    expect(readReport(days).refusal).toBe('notAReport')
    expect(readReport('云汀局安排部署了2015年的工作，签订了责任书。会议总结了上年工作。').refusal).toBe('notAReport')
  })
})

describe('a plan whose aims stand under a heading of their own', () => {
  it('goes on with the measures after them', () => {
    const text = `为抓好2023年全县茶叶工作，特提出如下意见：
一、指导思想和目标任务
（一）指导思想
以农业增效为主线，做强茶产业。
（二）目标任务
2023年，全县种植茶叶6万亩。
二、主要措施
（一）强化管理
各乡镇要加强茶园管护，建设示范园3个。
`
    expect(readReport(text).targets.map((one) => one.value)).toEqual(['6', '3'])
  })
})

describe('aims for a later year', () => {
  const TEXT = `云汀市政府工作报告
正文：
4月9日上午，云汀市第九届人民代表大会第一次会议开幕。
林市长说，过去五年，全市生产总值增长了一倍。
林市长说，新一届政府的基本思路是：坚持稳中求进。本届政府的中心任务是：经过奋斗，做到“一升一增”，到2017年，生产总值突破900亿元，比2012年翻一番；财政收入突破60亿元；居民收入年均增长9%。
林市长说，2013年要集中力量抓好八项工作，倾力办好20件惠民实事。
`
  it('are due in it, from one semicolon to the next, and told before the plan of the year', () => {
    const { targets } = readReport(TEXT)
    expect(targets.map((one) => [one.value, one.unit, one.due])).toEqual([
      ['900', '亿元', '2017-12-31'],
      ['1', '番', '2017-12-31'],
      ['60', '亿元', '2017-12-31'],
      ['9', '%', '2017-12-31'],
      ['20', '件', '2013-12-31'],
    ])
  })
})
