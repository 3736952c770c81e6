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
const inPlan = (line: string) => {
  const text = `云澜街道2026年工作计划\n${line}\n（一）做强产业\n新建公园3处。改造小区3个。\n`
  const at = text.indexOf(`\n${line}\n`) + 1
  return draftsOfSpan(readReport(text), text, [at, at + line.length])
}

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

  it.each([
    ['二、2024年工作计划', '2024年工作计划'],
    ['2026年主要任务', '2026年主要任务'],
    ['（三）2026年', '2026年'],
    ['2026年', '2026年'],
    ['2025年6月', '2025年6月'],
    ['2.', '2.'],
    ['三、下一步工作打算', '下一步工作打算'],
    ['第三批试点小区改造', '第三批试点小区改造'],
    ['做优15分钟生活圈', '做优15分钟生活圈'],
    ['2026-2028年三年行动计划', '2026-2028年三年行动计划'],
  ])('%s is words: its only number is a year, a date, an ordinal, a numbering or a part of a name', (line, title) => {
    expect(inPlan(line).map((task) => [task.kind, task.title, task.value])).toEqual([['words', title, null]])
  })

  it.each([
    ['到2027年的主要指标', '2027-12-31', true],
    ['6月底前的节点', '2026-06-30', true],
    ['二、2024年工作计划', '2026-12-31', false],
    ['（二）2026年目标', '2026-12-31', false],
  ])('%s, as words, is due on the day that it states', (line, due, dueStated) => {
    expect(inPlan(line)).toMatchObject([{ kind: 'words', due, dueStated }])
  })

  it.each([
    ['2026年', '2026年要加快转型', 'words', '2026年要加快转型'],
    ['2024年', '2024年已建成公园12个', 'words', '2024年已建成公园12个'],
    ['第3批', '推进第3批试点工作', 'words', '推进第3批试点工作'],
    ['6月底前', '6月底前改造小区9个', 'quantity', '改造小区 9个'],
  ])('%s alone stands for the clause around it: %s', (number, clause, kind, title) => {
    const text = `云澜街道2026年工作计划\n开展走访，${clause}，优化服务。\n新建驿站2处。\n`
    const at = text.indexOf(number, 14)
    expect(draftsOfSpan(readReport(text), text, [at, at + number.length])).toMatchObject([{ kind, title }])
  })

  it('gives a task for any stretch at all, inside the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: TEXT.length + 5 }), fc.integer({ min: -5, max: 90 }), (start, length) => {
        for (const task of draftsOfSpan(report, TEXT, [start, start + length])) {
          expect(task.span[0]).toBeGreaterThanOrEqual(0)
          expect(task.span[1]).toBeLessThanOrEqual(TEXT.length)
          expect(task.title.length).toBeLessThanOrEqual(40)
          expect(task.title === '').toBe(TEXT.slice(...task.span).trim() === '')
        }
      }),
    )
  })
})
