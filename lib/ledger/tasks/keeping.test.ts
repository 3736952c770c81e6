import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import { PromiseFields } from '../../domain/tasks/promise.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { confirmAll } from '../drafts/confirm-all.ts'
import { draftOf } from '../drafts/draft-example.ts'
import { setUpOffice } from '../people/set-up-office.ts'
import { type OfficeExample, officeExample, REPORT_TEXT } from '../reports/office-example.ts'
import { addCheckpoint } from './add-checkpoint.ts'
import { addTask } from './add-task.ts'
import { assignTasks } from './assign-tasks.ts'
import { assignableTasks } from './assignable-tasks.ts'
import { editTask } from './edit-task.ts'
import { loadTask } from './load-task.ts'
import { removeCheckpoint } from './remove-checkpoint.ts'
import { reviveTask } from './revive-task.ts'
import { standTask } from './stand-task.ts'
import { taskForm } from './task-form.ts'
import { taskHistory } from './task-history.ts'
import { withdrawTask } from './withdraw-task.ts'

let leave: () => Promise<void>
let office: OfficeExample
let inspector: Ctx
let reportId: string
let taskId: string
beforeEach(async () => {
  leave = await freshDatabase()
  office = await officeExample()
  inspector = await office.as('li')
  const { draftId } = await draftOf(inspector, REPORT_TEXT)
  const applied = await confirmAll(inspector, draftId)
  reportId = applied.reportId
  taskId = applied.tasks.find((task) => task.title.includes('新引进'))?.id ?? ''
})
afterEach(() => leave())

const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('not refused')
  return error
}
const loaded = (ctx = inspector, id = taskId) => read((db) => loadTask(db, ctx.actor, id))
const promiseOf = async () => {
  const { task } = await loaded()
  const kept = Object.entries(task).filter(([name]) => name in PromiseFields.shape)
  return PromiseFields.parse(Object.fromEntries(kept))
}
const edit = async (change: Partial<PromiseFields>, rowVersion = 1) =>
  editTask(inspector, {
    ...{ taskId, rowVersion, fromMonth: '2025-06', why: '区里调整目标' },
    promise: { ...(await promiseOf()), ...change },
  })

describe('editing', () => {
  it('keeps the old promise as a revision and says who, from when and why', async () => {
    await edit({ value: '18' })
    const { task } = await loaded()
    expect([task.value, task.revisionNo, task.rowVersion]).toEqual(['18', 2, 2])
    const { revisions, lines } = await taskHistory(inspector, { taskId })
    expect(revisions.map(({ no, fromMonth, promise, why }) => [no, fromMonth, promise.value, why])).toEqual([
      [1, '2025-01', '16', ''],
      [2, '2025-06', '18', '区里调整目标'],
    ])
    expect(lines.map((line) => line.action)).toEqual(['task.edit', 'task.open'])
    expect([lines[0]?.before?.value, lines[0]?.after?.value]).toEqual(['16', '18'])
  })

  it('makes no revision of a corrected title', async () => {
    await edit({ title: '新引进项目' })
    expect((await loaded()).task).toMatchObject({ title: '新引进项目', revisionNo: 1 })
  })

  it('refuses a lost race with the row as it stands', async () => {
    await edit({ value: '18' })
    const { code, detail } = await refused(edit({ value: '20' }, 1))
    expect([code, detail.reason]).toEqual(['conflict', 'changed'])
    expect(detail.data).toMatchObject({ current: { value: '18', rowVersion: 2 } })
  })

  it('refuses what contradicts itself, beside its field', async () => {
    const faults = async (change: Partial<PromiseFields>) => (await refused(edit(change))).detail.fields
    expect(await faults({ due: '2024-12-31' })).toEqual({ 'promise.due': 'dueBeforeStart' })
    expect(await faults({ value: null })).toEqual({ 'promise.value': 'required' })
    expect(await faults({ value: '1.5' })).toEqual({ 'promise.value': 'notWhole' })
    expect(await faults({ comparator: 'range', valueHigh: '12' })).toEqual({ 'promise.valueHigh': 'rangeOrder' })
    expect(await faults({ pace: 'words' })).toEqual({ 'promise.pace': 'paceUnfit' })
    expect(await faults({ pace: 'recurring' })).toEqual({ 'promise.recurrence': 'required' })
  })
})

describe('assigning', () => {
  it('is all or nothing, and moves what people see', async () => {
    const reporter = await office.as('qian')
    expect((await refused(loaded(reporter))).code).toBe('notFound')
    const { rows } = await assignableTasks(inspector, { reportId })
    const taskIds = rows.map((row) => row.id)
    const lead = { leadUnitId: office.unitIds.city, postId: office.postIds.qian }
    expect((await refused(assignTasks(inspector, { ...lead, taskIds: [...taskIds, 'none'] }))).code).toBe('notFound')
    expect((await refused(loaded(reporter))).code).toBe('notFound')
    const supportingUnitIds = [office.unitIds.economy ?? '']
    await assignTasks(inspector, { ...lead, taskIds, supportingUnitIds })
    expect((await loaded(reporter)).task).toMatchObject({ leadUnitId: lead.leadUnitId, postId: lead.postId })
    expect((await loaded(await office.as('wang'))).place.supportingPaths).toHaveLength(1)
    expect((await assignableTasks(inspector, { reportId })).rows[0]?.supporting).toEqual(['经济科'])
  })

  it('refuses a post of another unit, a unit of another office, and whoever keeps no ledger', async () => {
    const [lead, post] = [office.unitIds.city, office.postIds.wang]
    const wrongPost = await refused(assignTasks(inspector, { taskIds: [taskId], leadUnitId: lead, postId: post }))
    expect(wrongPost.detail.fields).toEqual({ postId: 'postElsewhere' })
    const elsewhere = assignTasks(inspector, { taskIds: [taskId], leadUnitId: office.unitIds.other })
    expect((await refused(elsewhere)).code).toBe('notFound')
    const far = await setUpOffice(commandContext(), {
      units: [{ key: 'far', parent: null, kind: 'street', name: '远街道' }],
      people: [],
      posts: [{ key: 'far', unit: 'far', role: 'reporter', title: '填报', holder: null }],
      oneTime: false,
    })
    // A post out of reach is answered as one that does not exist.
    for (const postId of [far.postIds.far, 'none'])
      expect((await refused(assignTasks(inspector, { taskIds: [taskId], postId }))).code).toBe('notFound')
    const leader = await office.as('sun')
    expect((await refused(assignTasks(leader, { taskIds: [taskId], leadUnitId: lead }))).code).toBe('forbidden')
    const stranger = await office.as('zhao')
    expect((await refused(assignTasks(stranger, { taskIds: [taskId], leadUnitId: lead }))).code).toBe('notFound')
  })
})

describe('a task', () => {
  it('is withdrawn, carried on as 常态化 and taken up again, each with a reason', async () => {
    const reason = '区里统一调整'
    await withdrawTask(inspector, { taskId, rowVersion: 1, reason })
    expect((await refused(withdrawTask(inspector, { taskId, rowVersion: 2, reason }))).detail.reason).toBe('sameState')
    await standTask(inspector, { taskId, rowVersion: 2, reason })
    await reviveTask(inspector, { taskId, rowVersion: 3, reason })
    expect((await loaded()).task.state).toBe('live')
    const { lines } = await taskHistory(inspector, { taskId })
    expect(lines.map((line) => line.after?.state)).toEqual(['live', 'standing', 'withdrawn', undefined])
  })

  it('is added beside what the report states', async () => {
    const promise = { ...(await promiseOf()), title: '新增事项', value: '2' }
    const added = await addTask(inspector, { reportId, sectionId: null, promise, why: '区里交办' })
    expect((await loaded(inspector, added.taskId)).task).toMatchObject({ title: '新增事项', no: 6, spanStart: null })
    const leader = addTask(await office.as('sun'), { reportId, sectionId: null, promise, why: '区里交办' })
    expect((await refused(leader)).code).toBe('forbidden')
  })

  it('takes points on the way and gives them up', async () => {
    const point = { taskId, rowVersion: 1, due: '2025-06-30', title: '半年', value: '8' }
    const fields = async (change: Partial<typeof point>) =>
      (await refused(addCheckpoint(inspector, { ...point, ...change }))).detail.fields
    expect(await fields({ due: '2026-06-30' })).toEqual({ due: 'outsideTask' })
    const { checkpointId } = await addCheckpoint(inspector, point)
    expect((await taskForm(inspector, { taskId })).checkpoints).toMatchObject([{ value: '8', title: '半年' }])
    expect((await refused(removeCheckpoint(inspector, { taskId, rowVersion: 2, checkpointId: 'x' }))).code).toBe(
      'notFound',
    )
    await removeCheckpoint(inspector, { taskId, rowVersion: 2, checkpointId })
    expect((await loaded()).checkpoints).toEqual([])
  })

  it('shows its history to those who see it and to nobody else', async () => {
    expect((await refused(taskHistory(await office.as('zhao'), { taskId }))).code).toBe('notFound')
    expect((await taskHistory(await office.as('sun'), { taskId })).lines).toHaveLength(1)
  })
})
