import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

describe('a part of the plan that speaks of five years', () => {
  const TEXT = `云澜市政府工作报告
各位代表：
一、2025年工作回顾
2025年，全市生产总值500亿元。
二、“十五五”时期主要目标任务
今后五年，要实现更大发展。
经济总量突破800亿元，城镇化率达到70%。
三、2026年重点工作
今年经济社会发展主要预期目标是：生产总值增长6%。
新建公园3个，6月底前完成水厂改造。
推进垃圾分类，加强河湖管护。
`
  it('is known by the five years alone too', () => {
    const bare = TEXT.replace('“十五五”时期主要', '“十五五”主要')
    expect(readReport(bare).targets[0]?.due).toBe('2030-12-31')
  })

  it('may stand before the year without any heading', () => {
    const text = '今后五年，全县生产总值年均增长6%以上。\n2026年主要预期目标是：生产总值增长7%，新增就业3000人。\n'
    expect(readReport(text).targets.map((target) => target.due)).toEqual(['2030-12-31', '2026-12-31', '2026-12-31'])
  })

  it('is due when they end; the other parts when the year does', () => {
    const { targets } = readReport(TEXT)
    expect(targets.map((target) => [target.value, target.due, target.dueStated])).toEqual([
      ['800', '2030-12-31', true],
      ['70', '2030-12-31', true],
      ['6', '2026-12-31', false],
      ['3', '2026-12-31', false],
      [null, '2026-06-30', true],
    ])
  })
})
