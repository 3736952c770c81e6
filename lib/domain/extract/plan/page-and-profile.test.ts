import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const quotes = (text: string) => readReport(text).targets.map((target) => target.quote)

describe('what a page prints around its text', () => {
  const page =
    '云汀镇2025年重点工作计划\n\n来源: 发布时间:2025-02-03 14:59:50 字体大小:[大 中 小]\n\n· 浏览次数:35\n新建公园3个。\n'

  it('is no sentence', () => {
    const read = readReport(page)
    expect(read.sentences.map((one) => page.slice(...one.span))).toEqual(['新建公园3个。'])
    expect(read.targets.map((target) => target.quote)).toEqual(['新建公园3个'])
  })

  it('a share alone in a cell says how far it has come', () => {
    expect(
      quotes(
        '2025年度云汀县民生实事项目进度表\n序号\n项目内容\n当前进度\n牵头单位\n1\n新建幼儿园5所。\n80%(东溪园滞后)\n县教育局\n2\n修建公路55公里。\n95%\n县交通局\n',
      ),
    ).toEqual(['新建幼儿园5所', '修建公路55公里'])
  })

  it('news tells where and when it was told', () => {
    expect(
      quotes(
        '本报讯(记者林舟)1月12日,市发改委主任向大会作《关于2024年计划执行情况与2025年计划草案的报告》。\n2025年的主要预期目标是:生产总值增长6%,城镇新增就业4万人。\n',
      ),
    ).toEqual(['生产总值增长6%', '城镇新增就业4万人'])
  })
})

describe('how a place lies and what it has', () => {
  const text =
    '一、云汀乡基本情况\n云汀乡位于青溪县东北部,距县城20公里。幅员面积52平方公里,辖6个村,32个组,3480户13100人。森林5万亩,森林覆盖率达70%,最高海拔1370米。现有低保户415户,1004人。2011年3月,荣获了先进称号。' +
    '规划到2015年,实现财政收入2000万元,村民入住新村率达50%以上。发展柑橘10000亩,建成冷库2座。开发东溪水库,新建学校1所。'

  it('is no plan; what it means to reach some years ahead is', () => {
    const read = readReport(text)
    expect(read.targets.map((target) => target.quote)).toEqual([
      '规划到2015年,实现财政收入2000万元'.slice(9),
      '村民入住新村率达50%以上',
      '发展柑橘10000亩',
      '建成冷库2座',
      '新建学校1所',
    ])
    expect(read.planSpan?.[0]).toBe(text.indexOf('规划到'))
    expect(new Set(read.targets.map((target) => target.due))).toEqual(new Set(['2015-12-31']))
  })

  it('what is done to it is', () => {
    expect(
      quotes('云汀乡2025年工作计划\n国土面积绿化3000亩,新增耕地面积200亩。\n常住人口城镇化率达60%。\n'),
    ).toHaveLength(3)
  })
})

describe('a plan told village by village', () => {
  it('begins with the first of them', () => {
    const text =
      '云汀镇整治工作进展如下。\n1.东溪村广场已建成。\n2.西溪村公园建成并投入使用。\n1.道路硬化:东溪村计划修建水泥路500米,路肩1200平方米;西溪村计划修建水泥路300米。\n2.路灯:北溪村计划安装路灯80盏。\n'
    expect(quotes(text)).toEqual([
      '东溪村计划修建水泥路500米',
      '路肩1200平方米',
      '西溪村计划修建水泥路300米',
      '北溪村计划安装路灯80盏',
    ])
  })
})

describe('a bare deed', () => {
  it('is named by the heading above it', () => {
    expect(
      readReport(
        '云汀市2025年重点工作任务\n1.农村危房改造\n对困难户给予补助。8月底开工50%以上,10月底竣工90%以上。\n2.农村道路建设\n新建公路30公里,年底前全面完成。\n',
      ).targets.map((target) => [target.indicator, target.due]),
    ).toEqual([
      ['农村危房改造开工', '2025-08-31'],
      ['农村危房竣工', '2025-10-31'],
      ['新建公路', '2025-12-31'],
    ])
  })
})
