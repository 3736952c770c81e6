import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReport } from '../read-report.ts'
import { draftOfSpan, draftsOfSpan } from './draft-of-span.ts'

const TEXT = `云澜街道2025年工作计划
一、2025年工作任务
（一）做强产业
力争6月底前新建公园2处，改造小区3个，持续优化营商环境。
围绕5个重点片区加强巡查，依托12个社区开展活动；组织志愿服务；开展培训20场。
（二）转变作风
坚决做到“两个维护”。
`
const report = readReport(TEXT)
const spanOf = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const
const brief = (words: string) =>
  draftsOfSpan(report, TEXT, spanOf(words)).map((task) => [task.kind, task.title, task.value, task.unit, task.due])

describe('a stretch that a person selects', () => {
  it('is the target that it holds, with what its sentence says of date and hedge', () => {
    expect(draftOfSpan(report, TEXT, spanOf('改造小区3个'))).toMatchObject({
      kind: 'quantity',
      indicator: '改造小区',
      value: '3',
      unit: '个',
      due: '2025-06-30',
      dueStated: true,
      hedge: '力争',
      sentenceSpan: spanOf('力争6月底前新建公园2处，改造小区3个，持续优化营商环境。'),
      theme: 0,
    })
  })

  it('is every target that it holds', () => {
    expect(brief('新建公园2处，改造小区3个').map(([, title]) => title)).toEqual(['新建公园 2处', '改造小区 3个'])
  })

  it('goes over the end of a sentence', () => {
    expect(brief('改造小区3个，持续优化营商环境。\n围绕').map(([, title]) => title)).toEqual(['改造小区 3个'])
    expect(brief('组织志愿服务；开展培训20场。').map(([, title]) => title)).toEqual(['培训 20场'])
  })

  it('takes a number that the rules would leave, when it is pointed at', () => {
    expect(report.targets.some((target) => target.value === '12')).toBe(false)
    expect(brief('12个')).toEqual([['quantity', '社区开展活动 12个', '12', '个', '2025-12-31']])
    expect(brief('围绕5个重点片区加强巡查').map(([kind, , value]) => [kind, value])).toEqual([['quantity', '5']])
  })

  it('is words when it holds no number, without a stop at its end', () => {
    const task = draftOfSpan(report, TEXT, spanOf('组织志愿服务；'))
    expect([task.kind, task.title, task.span]).toEqual(['words', '组织志愿服务', spanOf('组织志愿服务')])
  })

  it('may be a heading, a sentence that promises nothing, or lie before the plan', () => {
    expect(brief('（二）转变作风')).toEqual([['words', '转变作风', null, null, '2025-12-31']])
    expect(draftOfSpan(report, TEXT, spanOf('坚决做到“两个维护”。'))).toMatchObject({ theme: 1 })
    expect(draftOfSpan(report, TEXT, spanOf('云澜街道'))).toMatchObject({ kind: 'words', theme: null })
  })

  it('gives a task for any stretch at all, inside the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: TEXT.length + 5 }), fc.integer({ min: -5, max: 90 }), (start, length) => {
        for (const task of draftsOfSpan(report, TEXT, [start, start + length])) {
          expect(task.span[0]).toBeGreaterThanOrEqual(0)
          expect(task.span[1]).toBeLessThanOrEqual(TEXT.length)
          expect(task.title.length).toBeLessThanOrEqual(40)
        }
      }),
    )
  })
})
