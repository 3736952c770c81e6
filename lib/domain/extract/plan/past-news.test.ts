import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const quotes = (text: string) => readReport(text).targets.map((target) => target.quote)

describe('news that tells the aims first and then how things stand', () => {
  it('promises the aims alone', () => {
    expect(
      quotes(
        '日前，云汀市召开商务工作会议。今年预期，社会消费品零售总额增长9%，出口增长5%。\n据市商务局负责人介绍，去年，全市社会消费品零售总额310亿元，增长8.2%。\n服务贸易进出口12.4亿美元，增长6%。合同外资3.1亿美元，增长4%。\n各区情况不一，听澜等3个区出口正增长。\n下一步，全市将引进外资项目20个。',
      ),
    ).toEqual(['社会消费品零售总额增长9%', '出口增长5%', '全市将引进外资项目20个'])
  })

  it('counts what grew and what was gathered as done', () => {
    expect(
      quotes(
        '云汀镇党代会召开，部署“十三五”工作。2015年全镇生产总值、财政收入分别增长了54%、50%，五年间引进项目78个。\n“十三五”时期，云汀镇将力争生产总值年均增长8%。今年共收集群众意见130条。',
      ),
    ).toEqual(['云汀镇将力争生产总值年均增长8%'])
  })
})

describe('short numbered tasks', () => {
  it('are tasks and no headings, each with its day', () => {
    const text =
      '云汀社区2025年文化工作计划\n一、完善助餐制度并上墙\n二、5月开展“母亲节”座谈会\n三、 7-8月组织“清凉一夏”慰问活动\n四、健全志愿服务台账\n'
    const read = readReport(text)
    expect(read.sections).toEqual([])
    expect(read.sentences.map((one) => one.trackable)).toEqual([true, true, true, true])
    expect(read.targets.map((target) => [target.indicator, target.due])).toEqual([
      ['开展“母亲节”座谈会', '2025-05-31'],
      ['组织“清凉一夏”慰问活动', '2025-08-31'],
    ])
  })
})
