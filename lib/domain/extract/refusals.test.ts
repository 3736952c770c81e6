import { describe, expect, it } from 'vitest'
import { readReport } from './read-report.ts'

describe('a text that promises nothing', () => {
  it.each([
    ['no text', '', 'empty'],
    ['another language', 'The council will build 3 parks and renew 5 streets by June 2025. '.repeat(5), 'notAReport'],
    [
      'a tale',
      '第一章 雨夜\n那年冬天，镇上来了一个陌生人。他在桥头站了三个小时，买了两个烧饼，什么也没有说。\n第二天，老陈头推开门，看见雪地里有一行脚印，一直通到河边。\n“你看见他了吗？”老陈头问。\n',
      'notAReport',
    ],
    [
      'a law',
      '云澜市停车管理条例\n第一条 为了加强停车管理，制定本条例。\n第二条 新建住宅应当按照不低于百分之百的比例配建车位。\n第三条 公共停车场应当在6月底前完成备案。\n第四条 违反规定的，处二百元以上五百元以下罚款。\n第五条 本条例自2025年5月1日起施行。\n',
      'notAReport',
    ],
    [
      'an address list',
      '云澜街道通讯录\n姓名\t科室\t电话\n张一\t党政办\t0573-88880001\n李二\t城建办\t0573-88880002\n王三\t社会办\t0573-88880003\n',
      'notAReport',
    ],
    [
      'news of what was done',
      '云澜街道开展慰问活动\n1月20日，云澜街道组织志愿者走访慰问困难家庭32户，送去米油64份。\n居民刘阿姨说，街道的关心让她很温暖。\n活动现场，志愿者还为老人理发12人次。\n',
      'notAReport',
    ],
    [
      'a notice',
      '关于停水的通知\n各位居民：因管道检修，3月5日9时至17时停水，请提前储水，由此带来的不便敬请谅解。\n云澜水务公司\n2025年3月3日\n',
      'notAReport',
    ],
    [
      'a review alone',
      '云澜街道2024年工作总结\n一年来，街道完成税收2.1亿元，同比增长5%。建成口袋公园1处，改造小区3个，举办活动20场。\n',
      'notAReport',
    ],
  ])('%s', (_, text, refusal) => {
    const report = readReport(text)
    expect([report.refusal, report.targets, report.sentences]).toEqual([refusal, [], []])
  })
})
