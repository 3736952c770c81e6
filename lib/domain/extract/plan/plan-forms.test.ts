import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const REVIEW = '全年完成税收2.1亿元，同比增长5%。建成口袋公园1处，改造小区3个。'
const TASKS = '（一）做强产业。力争新引进项目12个。\n（二）建好家园。新建口袋公园2处，改造背街小巷5条。\n'
const YEAR = { start: '2025-01-01', end: '2025-12-31' }

/** Title, review heading, plan heading → the plan's period. */
const HEADED: readonly [string, string, string, typeof YEAR | null][] = [
  ['云澜街道2024年工作总结和2025年工作计划', '一、2024年工作总结', '二、2025年工作安排', YEAR],
  ['云澜街道2024年工作总结', '一、今年工作情况', '二、明年工作打算', YEAR],
  ['云澜街道2024年工作总结及下一步工作思路', '一、主要工作完成情况', '二、下一步工作思路', YEAR],
  ['云澜区民政局2024年度工作报告', '一、工作开展情况', '三、下步工作', YEAR],
  ['云澜镇2025年政府工作报告', '第一部分 2024年工作回顾', '第二部分 2025年主要任务', YEAR],
  ['云澜镇二○二五年政府工作报告', '一、二〇二四年工作回顾', '二、二○二五年工作任务', YEAR],
  ['云澜县2025年政府工作报告', '一、过去一年工作回顾', '二、坚定信心，全力做好2025年工作', YEAR],
  ['云澜县2025年政府工作报告', '一、2024年工作回顾', '二、今年的主要预期目标和重点工作', YEAR],
  ['云澜街道2024年工作情况报告', '一、工作成效', '二、存在问题和2025年工作打算', YEAR],
  [
    '云澜街道2025年上半年工作总结及下半年工作计划',
    '一、上半年工作情况',
    '二、下半年工作计划',
    { start: '2025-07-01', end: '2025-12-31' },
  ],
  [
    '云澜街道2025年上半年工作总结',
    '一、上半年主要工作',
    '二、下一步工作打算',
    { start: '2025-07-01', end: '2025-12-31' },
  ],
  [
    '云澜局2025年三季度工作总结和四季度工作打算',
    '一、三季度工作情况',
    '二、四季度工作打算',
    { start: '2025-10-01', end: '2025-12-31' },
  ],
  [
    '云澜局2025年前三季度工作总结',
    '一、前三季度工作情况',
    '二、下一步工作安排',
    { start: '2025-10-01', end: '2025-12-31' },
  ],
  ['街道工作总结与打算', '一、工作总结', '二、今后打算', null],
  [
    '云澜县2021年政府工作报告',
    '一、“十三五”时期工作回顾',
    '二、“十四五”时期主要目标',
    { start: '2021-01-01', end: '2025-12-31' },
  ],
  ['云澜县2003年政府工作报告', '一、2002年工作回顾', '二、2003年工作任务', { start: '2003-01-01', end: '2003-12-31' }],
]

describe('a plan under a heading', () => {
  it.each(HEADED)('%s · %s · %s', (title, review, heading, period) => {
    const text = `${title}\n${review}\n${REVIEW}\n${heading}\n${TASKS}`
    const { planSpan, meta, targets } = readReport(text)
    expect(text.slice(planSpan?.[0]).startsWith(heading)).toBe(true)
    expect(meta.planPeriod).toEqual(period)
    expect(targets.map((target) => target.value)).toEqual(['12', '2', '5'])
  })

  it('comes first in some reports, the review after it', () => {
    const text = `云澜街道工作报告\n一、2025年工作计划\n${TASKS}二、2024年工作回顾\n${REVIEW}\n`
    const { planSpan, targets } = readReport(text)
    expect(text.slice(...(planSpan ?? [0, 0])).endsWith('改造背街小巷5条。')).toBe(true)
    expect(targets).toHaveLength(3)
  })

  it('may stand under every theme, beside what was done', () => {
    const text =
      '云澜街道2024年工作情况\n一、经济发展\n（一）2024年完成情况\n新引进项目9个。\n（二）2025年工作打算\n力争新引进项目12个。\n二、城市管理\n（一）2024年完成情况\n改造小区3个。\n（二）2025年工作打算\n改造小区5个，新建公园2处。\n'
    const { targets, planSpan } = readReport(text)
    expect(targets.map((target) => target.value)).toEqual(['12', '5', '2'])
    expect(text.slice(...(planSpan ?? [0, 0]))).toMatch(/^（二）2025年工作打算(?:.|\n)*新建公园2处。$/)
  })

  it('may turn within a paragraph', () => {
    const text =
      '云澜街道2025年工作思路\n（一）抓产业。2024年，我们新引进项目9个。盘活厂房3处。2025年，计划新引进项目12个。\n（二）抓民生。2024年，改造小区3个。2025年，将改造小区5个。\n'
    const { targets, sentences } = readReport(text)
    expect(targets.map((target) => target.value)).toEqual(['12', '5'])
    expect(sentences.filter((one) => one.trackable).map((one) => text.slice(...one.span))).toEqual([
      '2025年，计划新引进项目12个。',
      '2025年，将改造小区5个。',
    ])
  })

  it('of five years and of one has both periods', () => {
    const text = `云澜县政府工作报告\n——2022年1月8日在云澜县第十八届人民代表大会第一次会议上\n一、过去五年工作回顾\n${REVIEW}\n二、今后五年的奋斗目标\n地区生产总值年均增长7%。新建学校20所。\n三、2022年工作安排\n新建学校3所，改造小区5个。\n`
    const { meta, targets } = readReport(text)
    expect(meta.planPeriod?.end).toBe('2022-12-31')
    expect(targets.map((target) => target.due)).toEqual(['2026-12-31', '2026-12-31', '2022-12-31', '2022-12-31'])
  })
})

describe('a plan without a heading', () => {
  it('begins where the text turns to the coming year', () => {
    const text = `云澜街道2024年工作总结\n一年来，街道上下同心协力。${REVIEW}\n2025年是规划收官之年，街道将围绕产业和民生做好各项工作。\n力争新引进项目12个。改造背街小巷5条，年底前投用社区食堂。\n`
    const { planSpan, targets } = readReport(text)
    expect(text.slice(planSpan?.[0], (planSpan?.[0] ?? 0) + 6)).toBe('2025年是')
    expect(targets).toHaveLength(3)
  })

  it('is the whole text of a plan that reviews nothing', () => {
    const { planSpan, targets, meta } = readReport(`云澜局2025年工作要点\n${TASKS}`)
    expect([planSpan?.[0], targets.length, meta.reviewPeriod]).toEqual([13, 3, null])
  })

  it('stands in a page of one line', () => {
    const text = `云澜镇2024年工作总结和2025年工作计划 一、2024年工作总结 ${REVIEW} 二、2025年工作计划 （一）做强产业。力争新引进项目12个。 （二）建好家园。新建口袋公园2处，改造背街小巷5条。 【打印本页】`
    const { planSpan, targets, meta } = readReport(text)
    expect(text.slice(...(planSpan ?? [0, 0]))).toMatch(/^二、2025年工作计划.*改造背街小巷5条。$/)
    expect([targets.length, meta.planPeriod?.start]).toEqual([3, '2025-01-01'])
  })

  it('is what the leader of the unit says in the news', () => {
    const text =
      '云澜镇召开经济工作会议\n发布时间：2025-02-06\n近日，云澜镇召开全镇经济工作会议，总结2024年工作，部署2025年任务。\n2024年，云澜镇完成税收2.1亿元。\n2025年，该镇将紧紧围绕项目建设这一中心，新引进项目12个。改造小区5个。\n'
    const { targets } = readReport(text)
    expect(targets.map((target) => target.value)).toEqual(['12', '5'])
  })
})

describe('what stands after a plan', () => {
  it.each([
    ['a call', '各位代表，让我们携手前行，为建设美丽云澜而努力奋斗！'],
    ['terms explained', '名词解释\n1.三长制：指路长、河长、楼长共3支队伍。'],
    ['a signature', '云澜街道办事处\n2025年1月20日'],
    ['the foot of the page', '上一篇：关于2处公园的公告\n版权所有：云澜街道\n联系电话：88887777'],
    ['other articles', '相关文章\n云澜街道完成12个小区改造'],
  ])('%s is no part of it', (_, after) => {
    const text = `云澜街道2025年工作计划\n一、重点工作\n${TASKS}${after}\n`
    const { planSpan, targets } = readReport(text)
    expect(text.slice(...(planSpan ?? [0, 0])).endsWith('改造背街小巷5条。')).toBe(true)
    expect(targets).toHaveLength(3)
  })
})
