import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftTasks } from './draft/draft.ts'
import { readReport } from './read-report.ts'

const TOWN = `首页>政务公开>青溪镇
索引号：00123456-7/2025-00088
发布机构：云澜县青溪镇人民政府
发布日期：2025-02-11
青溪镇2024年政府工作报告
各位代表：
　　现在，我代表镇人民政府向大会报告工作，请予审议。
　　一、2024年工作回顾
　　2024年，全镇实现规上工业总产值３５．２亿元，同比增长６．１％；新引进项目9个。
　　二、2025年工作安排
　　2025年是承上启下之年。今年工作的总体要求是：奋力谱写青溪新篇章。
　　主要预期目标是：规上工业总产值增长７％以上，城镇登记失业率控制在３．５％以内。
　　（一）做强产业。力争新引进项目12个；6月底前完成工业园二期厂房建设。
　　（二）建好家园。新建口袋公园三处，推进农村公路养护。加强河湖长效管理，做好秸秆禁烧巡查。
　　（三）办好实事。
　　1．新增停车泊位200个。
　　2．改造农贸市场1家，年底前投用。
　　（四）转变作风。坚决拥护“两个确立”，坚决做到“两个维护”。
　　各位代表，让我们携手前行，为建设美丽青溪而努力奋斗！
`

describe('a town report', () => {
  const report = readReport(TOWN)

  it('knows who reports on what, and for when', () => {
    expect(report.meta).toEqual({
      unit: '青溪镇',
      province: null,
      city: null,
      district: '云澜县',
      title: '青溪镇2024年政府工作报告',
      indexNo: '00123456-7/2025-00088',
      published: '2025-02-11',
      reviewPeriod: { start: '2024-01-01', end: '2024-12-31' },
      planPeriod: { start: '2025-01-01', end: '2025-12-31' },
    })
  })

  it('has the themes of its plan', () => {
    expect(report.sections.map((section) => section.heading)).toEqual([
      '（一）做强产业',
      '（二）建好家园',
      '（三）办好实事',
      '（四）转变作风',
    ])
  })

  it('quotes every target at its span', () => {
    for (const target of report.targets) expect(TOWN.slice(...target.span)).toBe(target.quote)
    expect(report.targets).toHaveLength(7)
  })

  it('gives a target the figure of its indicator in the review', () => {
    expect(report.targets[0]?.baseline).toMatchObject({ value: '35.2', unit: '亿元', growth: '6.1' })
    expect(TOWN.slice(...(report.targets[0]?.baseline?.span ?? [0, 0]))).toBe(report.targets[0]?.baseline?.quote)
  })

  it('tells tasks from framing and attitude', () => {
    const words = (said: boolean) =>
      report.sentences.filter((one) => one.trackable === said).map((one) => TOWN.slice(one.span[0], one.span[0] + 6))
    expect(words(false)).toEqual(['2025年是', '今年工作的总', '坚决拥护“两'])
    expect(words(true)).toContain('加强河湖长效')
  })

  it('becomes a ledger', () => {
    expect(draftTasks(report, TOWN).map((task) => [task.kind, task.theme, task.title, task.due])).toEqual([
      ['quantity', null, '规上工业总产值 增长7%以上', '2025-12-31'],
      ['quantity', null, '城镇登记失业率 3.5%以内', '2025-12-31'],
      ['quantity', 0, '新引进项目 12个', '2025-12-31'],
      ['milestone', 0, '工业园二期厂房建设', '2025-06-30'],
      ['quantity', 1, '新建口袋公园 3处', '2025-12-31'],
      ['words', 1, '推进农村公路养护', '2025-12-31'],
      ['words', 1, '加强河湖长效管理', '2025-12-31'],
      ['quantity', 2, '新增停车泊位 200个', '2025-12-31'],
      ['quantity', 2, '改造农贸市场 1家', '2025-12-31'],
    ])
  })
})

describe('other shapes', () => {
  it('reads a half-year plan whose last lines sign and date it', () => {
    const { meta, targets } = readReport(
      '关于2025年上半年工作总结和下半年工作计划的报告\n云澜街道办事处\n今年以来,街道完成税收2.1亿元。\n一、上半年工作情况\n上半年新增企业30家。\n二、下半年工作计划\n一是抓经济。力争新增企业60家以上,9月底前完成园区道路改造。\n云澜街道办事处\n2025年7月8日\n',
    )
    expect([meta.unit, meta.published, meta.planPeriod]).toEqual([
      '云澜街道',
      '2025-07-08',
      { start: '2025-07-01', end: '2025-12-31' },
    ])
    expect(targets.map((target) => target.due)).toEqual(['2025-12-31', '2025-09-30'])
  })

  it('reads a table of tasks from its first row', () => {
    const { targets } = readReport(
      '云澜街道2025年重点工作任务分解表\n序号|任务|责任科室|完成时限\n1|新建社区食堂2家|民政办|6月底\n2|完成消防改造|平安办|三季度\n3|开展技能培训10场|社保中心|全年\n',
    )
    expect(targets.map((target) => [target.kind, target.due])).toEqual([
      ['quantity', '2025-06-30'],
      ['milestone', '2025-09-30'],
      ['quantity', '2025-12-31'],
    ])
  })

  it('leaves the year open when the text names none', () => {
    const { meta, targets } = readReport(
      '街道工作总结与来年打算\n过去的一年,街道新增就业1200人。\n下一步工作打算:\n新建健身广场2处,改造背街小巷5条。\n推进垃圾分类。\n',
    )
    expect([meta.planPeriod, targets.map((target) => target.due)]).toEqual([null, [null, null]])
  })
})

describe('what is no report', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n　\n', 'empty'],
    [
      'a recipe',
      '红烧肉的做法\n准备五花肉500克,冰糖30克。\n一、切块。把肉切成3厘米见方的小块。\n二、焯水。煮5分钟,捞出洗净。\n',
      'notAReport',
    ],
    ['source code', 'def main():\n    print("2025年工作计划")\n', 'notAReport'],
    [
      'meeting news without a plan',
      '云澜街道召开安全生产会议\n3月5日上午,云澜街道召开会议。\n会议指出,形势总体平稳。会议强调,要压实责任,加强隐患排查。\n',
      'notAReport',
    ],
  ])('%s', (_, text, refusal) => {
    const report = readReport(text)
    expect([report.isReport, report.refusal, report.targets, draftTasks(report, text)]).toEqual([
      false,
      refusal,
      [],
      [],
    ])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '(',
    ')',
    '1',
    '十',
    '百',
    '年',
    '6月底前',
    '、',
    '，',
    '。',
    '；',
    '\n',
    '|',
    '%',
    '亿元',
    '个',
    '以上',
    '零增长',
    '分之',
    '力争',
    '每季度',
    '分别',
    '均',
    '与',
    '同步',
    '新建',
    '公园',
    '😀',
    '\ud800',
  )

  it('is read without a throw, with true quotes and spans inside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = `云澜街道2024年总结和2025年计划\n二、2025年工作任务\n新建公园3个。\n${pieces.join('')}\n`
        const report = readReport(text)
        for (const target of report.targets) expect(text.slice(...target.span)).toBe(target.quote)
        for (const task of draftTasks(report, text)) expect(task.title).not.toBe('')
      }),
    )
  })

  it.each(['一', '、1个', '新增1个,', '“', '1,111', '2025年是'])('repeated %j takes time in proportion', (unit) => {
    const text = (times: number) => `云澜街道2025年工作计划\n新建公园3个。\n${unit.repeat(times)}。\n`
    const took = (times: number) => {
      const start = performance.now()
      readReport(text(times))
      return performance.now() - start
    }
    took(500)
    expect(took(8000)).toBeLessThan(60 * took(1000) + 400)
  })
})
