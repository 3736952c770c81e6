import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchTasks, type Quoted } from './matched-tasks.ts'

const quoted = (quote: string | null, title: string, indicator: string | null = null): Quoted => ({
  ...{ quote, task: { title, kind: indicator ? 'quantity' : 'words', indicator, measure: indicator ? 'count' : null } },
})
const some = fc.array(
  fc
    .tuple(fc.constantFrom('甲乙丙丁', '戊己庚辛', '新建公园', null), fc.constantFrom('公园', '道路', null))
    .map(([quote, indicator]) => quoted(quote, `${indicator ?? '题目'}`, indicator)),
  { maxLength: 9 },
)

describe('tasks of two versions', () => {
  it('are matched each with itself in one and the same', () => {
    fc.assert(
      fc.property(some, (tasks) => {
        expect(matchTasks(tasks, tasks)).toEqual([...tasks.keys()])
      }),
    )
  })

  it('are never matched twice', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const found = matchTasks(before, after).filter((at) => at !== null)
        expect(new Set(found).size).toBe(found.length)
        for (const at of found) expect(before[at]).toBeDefined()
      }),
    )
  })

  it.each([
    [
      'another figure',
      quoted('新建口袋公园3个', '口袋公园 3个', '口袋公园'),
      quoted('新建口袋公园5个', '口袋公园 5个', '口袋公园'),
    ],
    ['another wording', quoted('编制闲置厂房招商地图并公开', '编制地图'), quoted('编制闲置厂房的招商地图', '招商地图')],
    [
      'no text of the earlier',
      quoted(null, '编制闲置厂房招商地图'),
      quoted('编制闲置厂房招商地图', '编制闲置厂房招商地图'),
    ],
  ])('are one with %s', (_, before, after) => {
    const other = quoted('整治重点路口乱停乱放', '整治乱停乱放')
    expect(matchTasks([other, before], [after])).toEqual([1])
  })

  it('are two where nothing is alike', () => {
    expect(matchTasks([quoted('整治重点路口', '整治路口')], [quoted('编制招商地图', '编制地图')])).toEqual([null])
  })
})
