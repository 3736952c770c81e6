import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CorrectingRow, corrected, differences, type TaskNow } from './differences.ts'
import { matchTasks } from './matched-tasks.ts'
import type { Answers, PlannedTask, PlanPeriod, StatedTask } from './plan.ts'
import { plannedTask } from './planned-task.ts'
import { restated, separated } from './restated.ts'
import type { InForce } from './task-as-it-was.ts'

const year: PlanPeriod = { start: '2025-01-01', end: '2025-12-31' }
const nobody: Answers = { leadUnitId: null, supportingUnitIds: [], postId: null, leadOfficial: null }
const stated = (what: string, value: string, more: Partial<StatedTask> = {}): StatedTask => ({
  ...{ section: 0, kind: 'quantity', title: `${what} ${value}个`, titleEn: null, indicator: what, measure: 'count' },
  ...{ comparator: 'plain', value, valueHigh: null, measureUnit: '个', hedge: null, due: null, dueStated: false },
  ...{ recurrence: null, baseline: null, span: [0, 9], sentenceSpan: [0, 10], ...more },
})
const planned = (what: string, value = '3', more: Partial<StatedTask> = {}) =>
  plannedTask(stated(what, value, more), year)

/** Both versions of a report as a draft compares them: the earlier as it is in force, the later as it was read. */
function compared(earlier: readonly PlannedTask[], later: readonly PlannedTask[], inForce: readonly TaskNow[]) {
  const quoted = (tasks: readonly PlannedTask[]) => tasks.map((task) => ({ task, quote: task.title }))
  const matched = matchTasks(quoted(earlier), quoted(later))
  return later.map((read, i): CorrectingRow => {
    const at = matched[i] ?? null
    const task = at === null ? undefined : inForce[at]
    if (!task || at === null)
      return { id: `row-${i}`, state: 'accepted', task: read, ...nobody, taskId: null, was: null }
    const { answers, task: was } = task
    const now = restated(was, earlier[at] ?? null, read, year, year)
    const row = { id: `row-${i}`, state: 'accepted' as const, task: now, ...answers, taskId: task.id }
    return { ...row, was: { task: was, answers, read: { task: read, answers: nobody } } }
  })
}
const live = (task: PlannedTask, i: number, more: Partial<TaskNow> = {}): TaskNow => ({
  ...{ id: `task-${i}`, state: 'live', hasProgress: false, task, answers: nobody, ...more },
})

const word = fc.constantFrom('口袋公园', '产业项目', '充电桩', '老旧小区改造', '就业培训', '规上企业', '雨污分流管网')
const task = fc
  .tuple(word, fc.integer({ min: 1, max: 40 }), fc.constantFrom(null, '2025-06-30'), fc.constantFrom('力争', null))
  .map(([what, value, due, hedge]) => planned(`新建${what}`, String(value), { due, dueStated: due !== null, hedge }))
const settled: fc.Arbitrary<Partial<PlannedTask>> = fc.constantFrom(
  ...[{}, { title: '办公室改过的题目' }, { pace: 'path' as const }, { lagDays: 12, cadence: 'quarter' as const }],
)

describe('two versions of a report', () => {
  it('that are one and the same differ in nothing, whatever the office made of its tasks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(task, settled), { maxLength: 12 }), (given) => {
        const read = given.map(([each]) => each)
        const inForce = given.map(([each, change], i) => live({ ...each, ...change }, i))
        const told = differences(compared(read, read, inForce), inForce, {})
        expect(told.map((each) => [each.kind, each.fields])).toEqual(read.map(() => ['same', []]))
        expect(told.map((each) => each.taskId)).toEqual(inForce.map((each) => each.id))
      }),
    )
  })

  it('account for every task of both, once', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 8 }), fc.array(task, { maxLength: 8 }), (before, after) => {
        const inForce = before.map((each, i) => live(each, i))
        const told = differences(compared(before, after, inForce), inForce, {})
        expect(told.flatMap((each) => each.taskId ?? []).toSorted()).toEqual(inForce.map(({ id }) => id).toSorted())
        expect(told.flatMap((each) => each.rowId ?? [])).toHaveLength(after.length)
        expect(new Set(told.map((each) => each.key)).size).toBe(told.length)
      }),
    )
  })

  it('differ where the text does: what the office settled stays, who answers stays', () => {
    const before = [planned('新建口袋公园'), planned('新引进产业项目', '16'), planned('培训居民', '500')]
    const answers = { ...nobody, leadUnitId: 'city' }
    const inForce = [
      live({ ...(before[0] as PlannedTask), pace: 'path', lagDays: 9 }, 0, { answers }),
      live(before[1] as PlannedTask, 1, { hasProgress: true }),
      live(before[2] as PlannedTask, 2, { hasProgress: true }),
    ]
    const after = [planned('新建口袋公园', '5'), planned('新引进产业项目', '18'), planned('完成雨污分流', '2')]
    const rows = compared(before, after, inForce)
    const told = differences(rows, inForce, {})
    expect(told.map((each) => [each.kind, each.apply, each.fields.map((one) => one.field)])).toEqual([
      ['changed', true, ['title', 'value']],
      ['changed', false, ['title', 'value']],
      ['added', true, []],
      ['removed', false, []],
    ])
    expect(told[0]?.fields[1]).toEqual({ field: 'value', before: '3', after: '5' })
    expect(corrected(rows[0] as CorrectingRow, inForce[0] as TaskNow)).toMatchObject({
      answers,
      task: { value: '5', pace: 'path', lagDays: 9 },
    })
    const said = differences(rows, inForce, { 'task-1': true, 'row-2': false })
    expect(said.map((each) => each.apply)).toEqual([true, true, false, false])
  })

  it('leave alone what was changed in the ledger meanwhile, what was added by hand and what is withdrawn', () => {
    const before = [planned('新建口袋公园'), planned('培训居民', '500')]
    const asRead = before.map((each, i) => live(each, i))
    const rows = compared(before, [planned('新建口袋公园', '5')], asRead)
    const meanwhile = [
      live({ ...(before[0] as PlannedTask), lagDays: 7 }, 0),
      live(before[1] as PlannedTask, 1, { state: 'withdrawn' }),
      live({ ...planned('办好夜市'), span: null }, 2),
    ]
    expect(differences(rows, meanwhile, {}).map((each) => [each.kind, each.taskId])).toEqual([['changed', 'task-0']])
    expect(corrected(rows[0] as CorrectingRow, meanwhile[0] as TaskNow).task).toMatchObject({ value: '5', lagDays: 7 })
    const rejected = rows.map((row) => ({ ...row, state: 'rejected' as const }))
    expect(differences(rejected, meanwhile, {}).map((each) => each.kind)).toEqual(['removed'])
  })

  it('without the earlier text differ in firm facts alone', () => {
    const [known, read] = [planned('建口袋公园'), planned('新建口袋公园', '3', { hedge: '力争' })]
    expect(restated(known, null, read, year, year)).toEqual({ ...known, section: 0 })
    const more = restated(known, null, planned('新建口袋公园', '4'), year, year)
    expect(more).toMatchObject({ value: '4', title: '新建口袋公园 4个', indicator: '建口袋公园' })
  })

  it('follow a due day that is stated, moved or no longer stated', () => {
    const open = planned('新建口袋公园')
    const june = planned('新建口袋公园', '3', { due: '2025-06-30', dueStated: true })
    expect(restated(open, open, june, year, year)).toMatchObject({ due: '2025-06-30', dueStated: true })
    expect(restated(june, june, open, year, year)).toMatchObject({ due: '2025-12-31', dueStated: false })
    const moved = { ...june, due: '2025-09-30' }
    expect(restated(moved, june, june, year, year)).toMatchObject({ due: '2025-09-30', dueStated: true })
  })
})

it('a row that is no correction after all is as it was read, but for what a person changed', () => {
  const [known, read] = [{ ...planned('新建口袋公园'), lagDays: 9 }, planned('新建口袋公园', '4')]
  const was = { task: known, answers: { ...nobody, leadUnitId: 'city' }, read: { task: read, answers: nobody } }
  const row: InForce = {
    task: { ...restated(known, planned('新建口袋公园'), read, year, year), hedge: '确保' },
    answers: was.answers,
  }
  expect(separated(row, was)).toEqual({ task: { ...read, hedge: '确保' }, answers: nobody })
})
