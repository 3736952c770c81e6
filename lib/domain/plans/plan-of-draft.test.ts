import { describe, expect, it } from 'vitest'
import { draftTasks } from '../extract/draft/draft.ts'
import { readReport } from '../extract/read-report.ts'
import type { PlanRow } from './draft-row.ts'
import { planFromDraft, readRows } from './plan-from-draft.ts'
import { inOrder, planOfDraft } from './plan-of-draft.ts'

const TEXT = `青石街道2025年工作计划
一、重点工作
（一）聚焦项目招引
力争新引进产业项目12个、总部企业2家。一季度完成青石大道改造。
（二）聚焦民生
新建口袋公园4个，编制适老化改造手册并免费发放。建立楼栋议事机制，常态开展邻里协商。
`
const reading = readReport(TEXT)
const drafts = draftTasks(reading, TEXT)
const { frame, rows } = readRows(reading, drafts, '2025-01-20')
const answers = { leadUnitId: null, supportingUnitIds: [], postId: null, leadOfficial: null }
const given = (state: PlanRow['state'] = 'accepted') =>
  rows.map((row, i) => ({ id: `row-${i}`, state, task: row.task, ...answers }))

describe('the plan of a draft', () => {
  it('with everything accepted is what was read, in the order of the text', () => {
    const read = planFromDraft(reading, drafts, '2025-01-20')
    expect(read.tasks.length).toBeGreaterThan(4)
    expect(planOfDraft(frame, given())).toEqual({ ...read, tasks: read.tasks.map((task) => ({ ...task, answers })) })
    const starts = read.tasks.map((task) => task.span?.[0] ?? 0)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('is without what was rejected, with what nobody looked at yet, and says who answers', () => {
    const [first, second, ...others] = given('open')
    if (!first || !second) throw new Error('too few rows')
    const led = { ...second, leadUnitId: 'economy', leadOfficial: '孙' }
    const { tasks } = planOfDraft(frame, [{ ...first, state: 'rejected' }, led, ...others])
    expect(tasks.map((task) => task.title)).toEqual([second, ...others].map((row) => row.task.title))
    expect(tasks[0]?.answers).toEqual({ ...answers, leadUnitId: 'economy', leadOfficial: '孙' })
  })

  it('keeps rows where their clauses begin, the older first of those that begin together', () => {
    const all = given().map((row, i) => ({ ...row, task: { ...row.task, span: [i < 2 ? 7 : 3, 9] as const } }))
    expect(inOrder(all.toReversed()).map((row) => row.id)).toEqual(
      [...all.slice(2), ...all.slice(0, 2)].map((row) => row.id),
    )
  })
})
