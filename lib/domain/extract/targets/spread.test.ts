import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('numbers that belong to several indicators', () => {
  it.each([
    [
      '实现产值6亿元、销售收入5亿元、税收7000万元，分别较2010年增长56%、52%和57%。',
      ['产值 growth plain 56 %', '销售收入 growth plain 52 %', '税收 growth plain 57 %'],
    ],
    [
      '力争旅游收入达12亿元、接待游客300万人次，分别同比增长10%、8%。',
      ['旅游收入 growth plain 10 %', '接待游客 growth plain 8 %'],
    ],
  ])('behind them: %s', (words, growths) => {
    expect(told(words).filter((one) => one.includes(' growth '))).toEqual(growths)
  })

  it.each([
    [
      '案件办结率、群众满意率分别提升2个、3个百分点。',
      ['案件办结率 growth plain 2 个百分点', '群众满意率 growth plain 3 个百分点'],
    ],
    ['燃气普及率、污水处理率分别达到95、98%。', ['燃气普及率 share plain 95 %', '污水处理率 share plain 98 %']],
  ])('with one unit for all: %s', (words, targets) => {
    expect(told(words)).toEqual(targets)
  })

  it.each([
    ['确保营业收入、实缴税金增长12%。', ['营业收入 growth plain 12 %', '实缴税金 growth plain 12 %']],
    ['力争大数据、云计算产业核心产值增长30%。', 1],
    ['其中工业投资、基础设施投资均增长10%。', ['工业投资 growth plain 10 %', '基础设施投资 growth plain 10 %']],
  ])('with one number for all: %s', (words, targets) => {
    if (typeof targets === 'number') expect(told(words)).toHaveLength(targets)
    else expect(told(words)).toEqual(targets)
  })
})

describe('both in one sentence', () => {
  it.each([
    [
      '财政总收入、一般预算收入分别达到9.6亿元和5.1亿元，均增长16%。',
      ['财政总收入 growth plain 16 %', '一般预算收入 growth plain 16 %'],
    ],
    ['诉求响应率100%、解决率和满意率均达到95%以上。', ['解决率 share gte 95 %', '满意率 share gte 95 %']],
    ['研发投入强度提高0.2个百分点、达到3.1%。', ['研发投入强度 share plain 3.1 %']],
    ['年内接入摄像头1.2万路。', ['接入摄像头 count plain 1.2 万路']],
    ['解决5.6万农村人口饮水问题。', ['解决农村人口饮水问题 count plain 5.6 万']],
    ['建成区面积扩大到12平方公里。', ['建成区面积 level plain 12 平方公里']],
    ['其中经济责任审计20个。', ['经济责任审计 count plain 20 个']],
    ['查处违法行为不少于20起。', ['查处违法行为 count gte 20 起']],
    ['打造“邻里中心”3个，改造提升2个。', ['“邻里中心”改造 count plain 2 个']],
  ])('%s', (words, targets) => {
    expect(told(words).slice(-targets.length)).toEqual(targets)
  })
})

describe('a change in an amount', () => {
  it.each([
    ['农民人均纯收入达到4200元，增加400元。', '农民人均纯收入 growth plain 400 元'],
    ['行政运行成本减少200万元。', '行政运行成本 growth plain -200 万元'],
    ['登记企业比上年增加300户。', '登记企业 growth plain 300 户'],
    ['新增社会投资2亿元。', '新增社会投资 level plain 2 亿元'],
    ['增加困难帮扶基金60万元。', '增加困难帮扶基金 level plain 60 万元'],
  ])('%s', (words, target) => {
    expect(told(words).at(-1)).toBe(target)
  })
})

describe('the name of an indicator', () => {
  it.each([
    ['全市经济增长预期目标为6%左右。', '经济增长'],
    ['地区生产总值增长目标是7%。', '地区生产总值'],
    ['计划生育率达90%以上。', '计划生育率'],
    ['建设高标准农田500亩。', '建设高标准农田'],
    ['订单农业面积占耕地面积的三分之一。', '订单农业面积占耕地面积'],
    ['生活垃圾无害化处理率继续保持100%。', '生活垃圾无害化处理率'],
    ['新开工保障房80套、基本建成120套。', '保障房基本建成'],
    ['商务楼主体建至16层。', '商务楼主体'],
    ['一季度集中开工项目12个、总投资86亿元。', '集中开工项目'],
    ['厨余垃圾分出率较2024年提升2个百分点。', '厨余垃圾分出率'],
    ['财政收入可比增长5%。', '财政收入'],
  ])('%s', (words, name) => {
    expect(told(words).at(-1)?.split(' ')[0]).toBe(name)
  })
})

describe('zero in quotation marks', () => {
  it('is promised where nothing is named by it', () => {
    expect(told('新增违建“零增长”，实现较大事故“零发生”目标。')).toEqual([
      '新增违建 growth plain 0 -',
      '较大事故发生 count lte 0 -',
    ])
    expect(told('开展“零事故”村创建。')).toEqual([])
  })
})

describe('a day before the deed', () => {
  it.each([
    ['8月底前，要建成江滨绿道二期。', ['建成江滨绿道二期 @ 2025-08-31']],
    ['预计2024年12月开工建设，2025年5月竣工。', ['开工建设 @ 2024-12-31', '竣工 @ 2025-05-31']],
  ])('%s', (words, targets) => {
    expect(told(words)).toEqual(targets)
  })
})
