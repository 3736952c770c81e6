import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

/** The baselines of the targets of a plan for 2025, by what the review says. */
const baselines = (review: string, plan: string) =>
  readReport(
    `云澜市政府工作报告\n一、2024年工作回顾\n${review}\n二、2025年主要任务\n今年主要目标是：\n${plan}`,
  ).targets.map(({ baseline }) => baseline && [baseline.value, baseline.unit, baseline.growth])

describe('the figure of the same thing in the review', () => {
  it('is the last of two, not the one that is left behind', () => {
    expect(baselines('城镇化率由41%提高到44%。', '城镇化率达到46%。')).toEqual([['44', '%', null]])
  })
  it('is, for a growth, the one whose own growth is told', () => {
    const review = '2024年全市生产总值达到607亿元，五年平均增长9.5%。实现生产总值比上年增长8.6%。'
    expect(baselines(review, '生产总值增长9%。')).toEqual([[null, null, '8.6']])
  })
  it('has its amount behind its growth', () => {
    const review = '地区生产总值增长6.0%、全省第二，总量达到477亿元。'
    expect(baselines(review, '地区生产总值增长6.5%。')).toEqual([['477', '亿元', '6']])
  })
  it('may be called by another name, with how large its parts are', () => {
    expect(baselines('全市新开工亿元以上项目114个。', '新开工项目120个。')).toEqual([['114', '个', null]])
    expect(baselines('全市共完成人工造林1.7万亩。', '新造林1.5万亩。')).toEqual([['1.7', '万亩', null]])
  })
  it('of income per head is no amount per head of another kind', () => {
    expect(baselines('人均生产总值达到1.48万元。', '生产总值达到700亿元。')).toEqual([null])
  })
})
