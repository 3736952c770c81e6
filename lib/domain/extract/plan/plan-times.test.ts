import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const quotes = (text: string) => readReport(text).targets.map((target) => target.quote)

describe('a plan for five years that opens with a sentence', () => {
  const TEXT =
    '本报讯云澜市市长林舟昨天在市人代会上作规划纲要报告。\n“十二五”时期的主要奋斗目标是:建成云澜新城,经济更有活力。\n综合实力要上新台阶。全市生产总值年均增长9%以上,环保投入占比保持在3%以上。'
  it('is for those five years, and all that it promises is due when they end', () => {
    const read = readReport(TEXT)
    expect(read.meta.planPeriod).toEqual({ start: '2011-01-01', end: '2015-12-31' })
    expect(read.targets.map((target) => [target.indicator, target.value, target.due])).toEqual([
      ['生产总值年均增长', '9', '2015-12-31'],
      ['环保投入占比', '3', '2015-12-31'],
    ])
    expect(read.meta.unit).toBe('云澜市')
  })
})

describe('what a text looks back on', () => {
  it('is the part under a heading whose year the page hides', () => {
    expect(
      quotes(
        '水务工作总结及工作计划\n一、201*年工作总结\n1、全县共完成渠道清淤310公里,新建泵站6座。\n二、201*年工作计划\n1、计划新建泵站9座,清淤渠道200公里。\n2、加强河道管护,推进水价改革。',
      ),
    ).toEqual(['计划新建泵站9座', '清淤渠道200公里'])
  })

  it('is the half year that news sums up before the quarter to come', () => {
    expect(
      quotes(
        '云澜日报讯(记者林舟)市招商局谋划三季度工作,力促招商取得新突破。\n上半年,全市引进项目到位资金120亿元,完成全年目标任务的51%。全市新签约项目88个,同比增长7%。\n在一季度“开门红”、6月份“集中开工月”等活动的基础上,三季度,市招商局将开展小组招商,力争新签约项目40个,新开工项目20个。',
      ).filter((quote) => /\d/.test(quote) && !quote.includes('月份')),
    ).toEqual(['力争新签约项目40个', '新开工项目20个'])
  })

  it('is the five years that are over when a text names the next five', () => {
    expect(
      quotes(
        '2月6日,云澜经济开发区召开2016年度工作会,安排部署“十三五”及2016年的工作任务。\n“十二五”期间,云澜经开区强力推进提质工程。2015年,全年完成投资2.4亿元;签约项目15个。\n2016年是“十三五”开局之年,开发区将实现“两个突破”,即产值突破30个亿、投资突破10个亿。',
      ),
    ).toEqual(['即产值突破30个亿', '投资突破10个亿'])
  })

  it('is no head of a news text and no stamp of a forum', () => {
    expect(
      quotes(
        '听澜区2019年征收工作安排\n青溪网讯 (通讯员 林舟)3月18日,听澜区督查室对征收工作进行督查。\n2019年新启动征收项目16个。按照今年目标,新建安置点3个,清零项目10个,绿化道路2公里。今年以来,已经清零1个项目。',
      ),
    ).toEqual(['2019年新启动征收项目16个', '新建安置点3个', '清零项目10个', '绿化道路2公里'])
    expect(
      quotes(
        '聚焦云澜2021年十件民生实事\nabcxyz - 2025/5/14 19:23:00\n\n年1月27日,在云澜市第九届人民代表大会上,市长作政府工作报告。\n(1)新建幼儿园6所。\n(2)改造老旧小区8个。\n(3)培训护理员300人次。',
      ),
    ).toEqual(['新建幼儿园6所', '改造老旧小区8个', '培训护理员300人次'])
  })
})

describe('what stands under the heading of the plan', () => {
  it('goes on behind a line that says how many tasks this year has', () => {
    expect(
      quotes(
        '各位代表:\n一、2017年工作回顾\n2017年,全市生产总值300亿元。\n二、2018年目标任务和重点工作\n主要预期目标是:生产总值增长7%。\n今年,紧紧围绕高质量发展,重点抓好两方面工作:\n(一)推进创新。新增科技企业60家以上。\n(二)改善民生。新建学校4所。',
      ),
    ).toEqual(['生产总值增长7%', '新增科技企业60家以上', '新建学校4所'])
  })

  it('is whole where the page broke it before a figure', () => {
    const read = readReport(
      '听澜街道2015年工作计划\n大力发展楼宇经济,优化商业布局,完善服务,全年完成固定资产投资\n5亿元,新策划项目5个。\n加强党建,开展志愿服务。',
    )
    expect(read.targets.map((target) => target.indicator)).toEqual(['固定资产投资', '新策划项目'])
  })
})

describe('a sentence that looks five years ahead in a plan for one year', () => {
  it('and those behind it in its paragraph are due when the five years end', () => {
    const read = readReport(
      '云澜市政府工作报告\n各位代表:\n一、2025年工作回顾\n2025年,全市生产总值500亿元。\n二、2026年主要任务\n“十五五”时期,全市生产总值突破800亿元。城镇化率达到70%。今年,生产总值增长6%。\n新建公园3个。',
    )
    expect(read.targets.map((target) => [target.value, target.due])).toEqual([
      ['800', '2030-12-31'],
      ['70', '2030-12-31'],
      ['6', '2026-12-31'],
      ['3', '2026-12-31'],
    ])
  })
})

describe('a number without its noun', () => {
  const TEXT =
    '听澜区2019年征收工作安排\n全年需拆除房屋面积40万平方米。按照目标,力争拆除20万平方米。\n新建安置点3个,启动征收项目2个。'
  it('is of what the same deed was done to a sentence before', () => {
    expect(
      readReport(TEXT)
        .targets.map((target) => target.indicator)
        .slice(0, 2),
    ).toEqual(['拆除房屋面积', '拆除房屋面积'])
  })
})

describe('a text that prints its year only in its address', () => {
  it('is of that year', () => {
    const read = readReport(
      '招商工作思路\n三季度,力争新签约项目40个,新开工项目20个。\n开展走访,推进对接。\n文章来源:http://news.example.cn/2016/0927/2782.html',
    )
    expect(read.targets.map((target) => target.due)).toEqual(['2016-09-30', '2016-09-30'])
  })
})
