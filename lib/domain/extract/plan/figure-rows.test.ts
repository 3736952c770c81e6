import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const told = (text: string) => {
  const { targets } = readReport(text)
  for (const one of targets) expect(text.slice(...one.span)).toBe(one.quote)
  return targets.map((t) => `${t.indicator} ${t.measure} ${t.comparator} ${t.value} ${t.unit ?? '-'} ${t.due}`)
}

describe('a table of indicators', () => {
  it('gives each row its unit and the number of the column that is the aim', () => {
    const text = [
      '云溪镇2023年目标任务',
      '主要指标 | 单位 | 2022年完成 | 2023年目标 | 责任科室',
      '地区生产总值 | 亿元 | 36.2 | 39 | 经发办',
      '规上工业增加值 | % | 6.1 | 7 | 经发办',
      '城镇登记失业率 | % | 3.1 | ≤3.5 | 社保中心',
      '新增就业 | 人 | 800 | 850以上 | 社保中心',
      '单位GDP能耗 | % | -2.1 | -3 | 经发办',
      '信访积案 | 件 | 3 | 完成上级任务 | 综治办',
    ].join('\n')
    expect(told(text)).toEqual([
      '地区生产总值 level plain 39 亿元 2023-12-31',
      '规上工业增加值 growth plain 7 % 2023-12-31',
      '城镇登记失业率 share lte 3.5 % 2023-12-31',
      '新增就业 count gte 850 人 2023-12-31',
      '单位GDP能耗 growth plain -3 % 2023-12-31',
    ])
    expect(readReport(text).sentences.find((one) => one.trackable)?.responsible?.lead).toBe('经发办')
  })

  it('finds its cells where first ones are merged and last ones empty', () => {
    const text =
      '云溪区卫生事业发展规划\n到2025年，建成健康云溪。\n类别 | 序号 | 指标名称 | 单位 | 2025年 |\n健康水平 | 1 | 人均预期寿命 | 岁 | 82.5 |\n2 | 婴儿死亡率 | ‰ | <4 | |\n服务体系 | 3 | 每千人口护士数 | 人 | 3.1 |\n4 | 性别比 | <110 | | |\n'
    expect(told(text).slice(-4)).toEqual([
      '人均预期寿命 level plain 82.5 岁 2025-12-31',
      '婴儿死亡率 share lte 4 ‰ 2025-12-31',
      '每千人口护士数 level plain 3.1 人 2025-12-31',
      '性别比 level lte 110 - 2025-12-31',
    ])
  })

  it('with words for numbers is a table of tasks', () => {
    const text =
      '云溪镇2025年目标任务\n指标 | 目标 | 责任科室\n固定资产投资 | 完成固定资产投资8亿元，引进项目3个 | 经发办\n招商 | 12个 | 经发办\n'
    expect(told(text)).toEqual([
      '固定资产投资 level plain 8 亿元 2025-12-31',
      '引进项目 count plain 3 个 2025-12-31',
      '招商 level plain 12 个 2025-12-31',
    ])
  })
})
