import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('works and things counted', () => {
  it.each([
    [
      '添置办公桌椅6套，安装门窗12扇，更换窨井盖30副。',
      ['添置办公桌椅 count plain 6 套', '安装门窗 count plain 12 扇', '更换窨井盖 count plain 30 副'],
    ],
    [
      '制作宣传栏两块，定做两张新的会议桌，更换座椅15把。',
      ['制作宣传栏 count plain 2 块', '定做新的会议桌 count plain 2 张', '更换座椅 count plain 15 把'],
    ],
    [
      '云汀村计划硬化道路1200米，路肩600平方米。',
      ['云汀村硬化道路 count plain 1200 米', '硬化路肩 count plain 600 平方米'],
    ],
    ['新建滨河步道，总长1800米。', ['新建滨河步道总长 count plain 1800 米']],
    [
      '在8个村（社区）新建文化广场6处并安装健身器材40套。',
      ['新建文化广场 count plain 6 处', '安装健身器材 count plain 40 套'],
    ],
    ['优先在山区村建设卫生室12个。', ['建设卫生室 count plain 12 个']],
    ['通过多种方式再引进医护人员15名。', ['引进医护人员 count plain 15 名']],
    [
      '整体提升30所学校、12家医院周边环境。',
      ['提升学校周边环境 count plain 30 所', '提升医院周边环境 count plain 12 家'],
    ],
    ['布局快递柜等便民设施60处。', ['布局便民设施 count plain 60 处']],
    [
      '安装展板5块作为宣传阵地，建成具有独立资质的2个检测站。',
      ['安装展板 count plain 5 块', '建成检测站 count plain 2 个'],
    ],
    [
      '发展柑橘5000亩（主要分布在东溪、西溪村），实现产值2亿元。',
      ['发展柑橘 count plain 5000 亩', '柑橘产值 level plain 2 亿元'],
    ],
    ['到2025年形成种植规模达到3000亩的茶叶基地。', ['茶叶基地种植规模 level plain 3000 亩']],
    [
      '栽植行道树500棵、绿篱3000米，补植草坪200平方米。',
      ['栽植行道树 count plain 500 棵', '栽植绿篱 count plain 3000 米', '补植草坪 count plain 200 平方米'],
    ],
    ['改造危桥5座，实施安防工程120公里。', ['改造危桥 count plain 5 座', '安防工程 count plain 120 公里']],
    ['投资500万元实施老旧小区改造2个。', ['老旧小区改造投资 level plain 500 万元', '老旧小区改造 count plain 2 个']],
    ['开展宣传进村活动，每村不少于2次。', ['宣传进村活动每村 count gte 2 次']],
    ['建设农田2万亩、加固水库3座的年度任务。', ['建设农田 count plain 2 万亩', '加固水库 count plain 3 座']],
    ['县下达的烟叶收购任务1.2万担。', ['烟叶收购任务 count plain 1.2 万担']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it('a road that has a name and other sizes is only described', () => {
    expect(told('建设云汀大道，全长4.2公里、宽30米。')).toEqual([])
  })

  it('three name cards are a figure of speech', () => {
    expect(told('打造三张文旅名片，推进两个新的突破。')).toEqual([])
  })
})

describe('people', () => {
  it.each([
    ['培训农民工5万，转移农村劳动力2万。', ['培训农民工 count plain 5 万', '转移农村劳动力 count plain 2 万']],
    [
      '减少农村贫困人口900人，贫困人口减少到300人。',
      ['减少农村贫困人口 count plain 900 人', '贫困人口 level plain 300 人'],
    ],
    ['让3000户、1万人喝上自来水。', ['喝上自来水 count plain 3000 户', '喝上自来水 count plain 1 万人']],
    [
      '新建住房20万平方米，让1万户、3万人住上新房。',
      ['新建住房 count plain 20 万平方米', '住上新房 count plain 1 万户', '住上新房 count plain 3 万人'],
    ],
    ['3万五保对象全部纳入供养。', ['五保对象全部纳入供养 count plain 3 万']],
    ['为20万群众解决饮水问题。', ['群众解决饮水问题 count plain 20 万']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('which ones are meant', () => {
  it('says how many of them only where something is to be done to them', () => {
    expect(told('计划退出的3个村和12个组，村村通自来水。')).toEqual([])
    expect(told('计划退出的3个村全部通过验收。')).toEqual(['退出的村全部通过验收 count plain 3 个'])
    expect(told('9月底前，2025年计划退出的3个村和12个组，村村通硬化路。')).toEqual(['村村通硬化路 @ 2025-09-30'])
  })

  it('says whose figure rises', () => {
    expect(told('11个重点乡镇空气优良天数增加5%。')).toEqual(['重点乡镇空气优良天数 growth plain 5 %'])
  })
})

describe('measures', () => {
  it.each([
    ['居民消费价格指数控制在3%以内。', ['居民消费价格指数 growth lte 3 %']],
    ['居民消费价格指数控制在102%以内。', ['居民消费价格指数 level lte 102 %']],
    ['优质稻比例达到60以上。', ['优质稻比例 share gte 60 -']],
    ['旅游人次、旅游消费增长12%。', ['旅游人次 growth plain 12 %', '旅游消费 growth plain 12 %']],
    ['签约项目15个，总投资25亿元。', ['签约项目 count plain 15 个', '签约项目总投资 level plain 25 亿元']],
    ['续建项目15个，总投资25亿元。', ['续建项目 count plain 15 个']],
    ['生态流量保证率不低于90%。', ['生态流量保证率 share gte 90 %']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('a dated clause', () => {
  it('is not named by a step before it, nor by another deed', () => {
    expect(told('6月底前完成招标，9月底前开工建设。')).toEqual(['招标 @ 2025-06-30', '开工建设 @ 2025-09-30'])
    expect(told('8月底100%开工，12月底100%竣工。')).toEqual(['开工 share plain 100 %', '竣工 share plain 100 %'])
  })

  it('that names a year’s projects is done by the day before it', () => {
    expect(told('12月底，全面完成2025年度“一事一议”项目建设。')).toEqual(['“一事一议”项目建设 @ 2025-12-31'])
  })

  it.each([
    '到2025年6月，实现“两区三园五带”。',
    '2025年12月的主要目标是：',
    '本报讯（记者林舟）1月12日，',
    '现将6月底任务完成情况总结如下：',
  ])('%s promises nothing', (text) => expect(told(text)).toEqual([]))
})
