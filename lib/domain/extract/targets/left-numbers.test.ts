import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const leftIn = (sentence: string) => {
  const text = `云澜街道2025年工作计划\n一、2025年重点任务\n新建公园3个。\n${sentence}\n推进垃圾分类。\n`
  return readReport(text).left.map((one) => `${text.slice(...one.span)} ${one.why}`)
}

describe('numbers that are left say why', () => {
  it.each([
    ['加快总投资5亿元的科技园建设。', ['5亿元 describes']],
    ['引进亿元以上、500万元以上项目2个。', ['500万元 threshold']],
    ['加强60岁以上老人服务。', ['60岁 threshold']],
    ['推进第3批试点。', ['3批 ordinal']],
    ['落实“1+5”机制。', ['1 name', '5 name']],
    ['巩固成果，2024年已建成公园12个。', ['2024年 date', '12个 past']],
    ['2025年要加快发展。', ['2025年 date']],
    ['突出抓好6项重点任务。', ['6项 slogan']],
    ['做优15分钟生活圈。', ['15分钟 name']],
    ['依托12个社区开展活动。', ['12个 describes']],
    ['一是进一步统一思想，一批项目要一体推进。', []],
    ['新建驿站2处。', []],
    ['6月底前新建驿站2处。', []],
  ])('%s', (sentence, expected) => expect(leftIn(sentence)).toEqual(['2025年 date', ...expected]))

  it('lie in the plan, in order, and in no target', () => {
    const text =
      '云澜街道2025年工作计划\n去年投入30亿元。\n一、2025年重点任务\n（一）实施5大工程\n围绕3个片区，新建公园3个，总投资2亿元的水厂6月底前开工。\n推进4号线建设，落实“八个一”要求。\n改造小区2个。\n'
    const { left, targets, planSpan } = readReport(text)
    const [start, end] = planSpan ?? [0, 0]
    let last = -1
    for (const { span } of left) {
      expect(span[0]).toBeGreaterThan(last)
      expect([span[0] >= start, span[1] <= end]).toEqual([true, true])
      last = span[0]
    }
    const numbers = left.map((one) => text.slice(...one.span))
    expect(numbers).toContain('3个')
    expect(targets.filter((target) => target.kind === 'quantity').map((target) => target.value)).toEqual(['3', '2'])
  })
})
