import { describe, expect, it } from 'vitest'
import { sourceText } from '../layout/source-text.ts'
import { readReport } from '../read-report.ts'

const PLAN = [
  '云澜街道2025年工作要点',
  '一、做强产业。坚持项目为王，围绕智能装备和数字文旅产业链开展',
  '精准招商，力争全年新引进产业项目12个，盘活闲置厂房3万平方',
  '米。6月底前完成工业园二期厂房建设，力争年内签约亿元以上项目2',
  '个，引导企业加大研发投入，推动传统制造企业开展数字化改造。',
  '- 1 -',
  '二、改善民生。新建社区食堂2家，推进老旧小区加装电梯，全年完',
  '',
  '- 2 -',
  '成电梯加装20台，改造背街小巷5条，新增停车泊位300个，让居民',
  '停得下车、走得好路。开展技能培训10场，举办招聘会4场。',
].join('\n')

describe('a printed page', () => {
  it('is read across its line ends and page numbers, with spans into the text as given', () => {
    const { targets, sections } = readReport(PLAN)
    expect(targets.map((target) => [target.value, target.unit])).toEqual([
      ['12', '个'],
      ['3', '万平方米'],
      [null, null],
      ['2', '个'],
      ['2', '家'],
      ['20', '台'],
      ['5', '条'],
      ['300', '个'],
      ['10', '场'],
      ['4', '场'],
    ])
    for (const target of targets) expect(PLAN.slice(...target.span)).toBe(target.quote)
    expect(targets[1]?.quote).toBe('盘活闲置厂房3万平方\n米')
    expect(sections.map((section) => section.heading)).toEqual(['一、做强产业', '二、改善民生'])
  })

  it('keeps lines apart that end where they mean to', () => {
    const list = '云澜街道2025年工作要点\n一、做强产业\n新引进项目12个\n盘活厂房3处\n二、改善民生\n新建食堂2家\n'
    expect(sourceText(list).raw).toBe(list)
    expect(readReport(list).sentences).toHaveLength(3)
  })

  it('gives every place of the joined text back', () => {
    const { raw, original } = sourceText(PLAN)
    for (let at = 0; at < raw.length; at++) expect(PLAN[original([at, at + 1])[0]]).toBe(raw[at])
  })
})

describe('figures set apart', () => {
  it.each([
    ['blanks around numbers', '新建社区食堂 2 家，改造小区 15 个，投资 3.5 亿元建设北苑公园。'],
    ['numbers on lines of their own', '新建社区食堂\n2\n家，改造小区\n15\n个，投资\n3.5\n亿元建设北苑公园。'],
    ['radicals of a font', '新建社区⻝堂2家，改造⼩区15个，投资3.5亿元建设北苑公园。'],
  ])('%s', (_, words) => {
    const text = `云澜街道2025年工作计划\n一、改善民生\n${words}\n`
    const { targets } = readReport(text)
    expect(targets.map((target) => target.value)).toEqual(['2', '15', '3.5'])
    for (const target of targets) expect(text.slice(...target.span)).toBe(target.quote)
  })
})
