import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'

const brief = (text: string) => {
  const report = readReport(text)
  for (const target of report.targets) expect(text.slice(...target.span)).toBe(target.quote)
  return {
    rows: report.sentences.map((one) => [
      one.trackable,
      one.responsible?.lead ?? null,
      one.responsible?.supporting ?? [],
    ]),
    targets: report.targets.map((target) => [target.quote, target.due, target.dueStated]),
  }
}

describe('a table of tasks', () => {
  it('is read by its columns: what, by when, who', () => {
    const { rows, targets } = brief(
      '云澜街道2025年重点工作任务分解表\n序号 | 类别 | 目标任务 | 完成时限 | 责任科室 | 配合单位 | 责任领导\n1 | 经济 | 新引进项目12个，签约亿元项目2个。 | 6月底 | 经济办 | 各社区、招商中心 | 张一\n2 |  | 完成北苑消防改造 | 三季度 |  |  | 李二\n3 | 民生 | 开展培训10场；举办招聘会4场 | 全年 | 社会办、社保中心 |  | 王三\n',
    )
    expect(rows).toEqual([
      [true, '经济办', ['各社区', '招商中心']],
      [true, '经济办', ['各社区', '招商中心']],
      [true, '社会办', ['社保中心']],
    ])
    expect(targets).toEqual([
      ['新引进项目12个', '2025-06-30', true],
      ['签约亿元项目2个', '2025-06-30', true],
      ['完成北苑消防改造', '2025-09-30', true],
      ['开展培训10场', '2025-12-31', false],
      ['举办招聘会4场', '2025-12-31', false],
    ])
  })

  it('takes no number of a remark, an office or a head for a promise', () => {
    const { targets } = brief(
      '云澜镇2025年民生实事清单\n序号\t项目名称\t建设内容\t投资（万元）\t牵头单位\t备注\n1\t口袋公园\t新建公园2处\t350\t城建办3组\t2024年已建成1处\n2\t社区食堂\t新建食堂1家\t80\t民政办\t第5批\n',
    )
    expect(targets.map(([quote]) => quote)).toEqual(['新建公园2处', '新建食堂1家'])
  })

  it('with bars at its edges or a first cell left empty keeps its columns', () => {
    const { rows } = brief(
      '云澜镇2025年工作清单\n| 类别 | 工作任务 | 责任单位 |\n| 产业 | 新引进项目3个 | 经济办 |\n|  | 盘活厂房2处 | 国资公司 |\n|  | 开展走访20次 |  |\n',
    )
    expect(rows.map(([, lead]) => lead)).toEqual(['经济办', '国资公司', '国资公司'])
  })

  it('may say in one cell who leads', () => {
    const { rows } = brief(
      '云澜镇2025年工作清单\n序号|工作任务|责任单位\n1|新引进项目3个|经济办牵头，招商中心、各村配合\n2|开展走访20次|牵头单位：平安办；配合单位：各村\n3|盘活厂房2处|国资公司（牵头）、城建办\n',
    )
    expect(rows).toEqual([
      [true, '经济办', ['招商中心', '各村']],
      [true, '平安办', ['各村']],
      [true, '国资公司', ['城建办']],
    ])
  })
})

describe('a list of tasks', () => {
  it('says behind each or below it who answers and by when', () => {
    const { rows, targets } = brief(
      '云澜街道2025年工作要点\n一、做强产业\n1．新引进项目12个，盘活厂房3处。（责任单位：经济办、招商中心；完成时限：6月底前）\n2．加快北苑地块收储。（牵头单位：城建办；配合单位：各社区；完成时限：9月底前）\n二、改善民生\n3．新建社区食堂2家。推进老旧小区加装电梯。\n牵头单位：民政办\n责任科室：城建科\n完成时限：11月底前\n4．开展技能培训10场。\n责任单位：社保中心\n',
    )
    expect(rows).toEqual([
      [true, '经济办', ['招商中心']],
      [true, '城建办', ['各社区']],
      [true, '民政办', ['城建科']],
      [true, '民政办', ['城建科']],
      [true, '社保中心', []],
    ])
    expect(targets).toEqual([
      ['新引进项目12个', '2025-06-30', true],
      ['盘活厂房3处', '2025-06-30', true],
      ['加快北苑地块收储', '2025-09-30', true],
      ['新建社区食堂2家', '2025-11-30', true],
      ['开展技能培训10场', '2025-12-31', false],
    ])
  })

  it.each(['··', '一、；'])('gives no task to %s alone above a note', (marks) => {
    const { rows } = brief(`云澜街道2025年工作要点\n新引进项目12个。\n盘活厂房3处。\n${marks}\n责任单位：经济办\n`)
    expect(rows).toEqual([
      [true, null, []],
      [true, null, []],
      [false, '经济办', []],
    ])
  })
})
