import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgement } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { report } from '../../../db/schema/report.ts'
import { revision } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import { PromiseFields } from '../../domain/tasks/promise.ts'
import { commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice, JULY } from '../filings/filing-office.ts'
import { editTask } from '../tasks/edit-task.ts'
import { LedgerQuery, ledgerPage } from '../tasks/ledger-page.ts'
import { loadTask } from '../tasks/load-task.ts'
import { withdrawTask } from '../tasks/withdraw-task.ts'
import { askExtension } from './ask-extension.ts'
import { decideAdjustment } from './decide-adjustment.ts'
import { decideExtension } from './decide-extension.ts'
import { listRequests } from './list-requests.ts'
import { proposeAdjustment } from './propose-adjustment.ts'
import { taskRequests } from './task-requests.ts'
import { withdrawRequest } from './withdraw-request.ts'

let leave: () => Promise<void>
let at: FilingOffice
beforeEach(async () => {
  leave = await freshDatabase()
  at = await filingOffice()
})
afterEach(() => leave())

type Who = Parameters<FilingOffice['as']>[0]
const DUE_DAY = Date.UTC(2025, 5, 30, 15, 59)
const JUNE = Date.UTC(2025, 5, 20)

const refused = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('not refused')
  return error.detail.reason ?? (error.detail.fields ? JSON.stringify(error.detail.fields) : error.code)
}
const asked = { newDue: '2025-09-30', reason: '设备到货推迟', progress: '主体已完工' }
const ask = async (who: Who = 'reporter', now = JUNE, change: Partial<typeof asked> = {}, taskId = at.tasks.canteen) =>
  askExtension(await at.as(who, now), { taskId, ...asked, ...change })
const answer = async (who: Who, requestId: string, now = JUNE, newDue = '2025-09-30') =>
  decideExtension(await at.as(who, now), { requestId, rowVersion: 1, granted: true, newDue, decision: '同意' })
const propose = async (who: Who, value = '12', taskId = at.tasks.projects) =>
  proposeAdjustment(await at.as(who), { taskId, value, valueHigh: '', documentNo: null, reason: '区里压减任务' })
const adjust = async (who: Who, requestId: string, fromMonth = '2025-06', value = '12') =>
  decideAdjustment(await at.as(who), {
    ...{ requestId, rowVersion: 1, granted: true, value, valueHigh: '', fromMonth },
    ...{ documentNo: '汀街发〔2025〕12号', decision: '半年调度会议定' },
  })
const rowOf = async (taskId: string, month: string) => {
  const page = await ledgerPage(await at.as('inspector'), LedgerQuery.parse({ month, ids: taskId }))
  return page?.rows[0]
}
const file = async (typed: string, month = '2025-06') =>
  fileProgress(await at.as('reporter'), entered(at.tasks.projects, { typed, month }))

describe('延期', () => {
  it('is granted by a supervisor with another day than asked, in force from the month of the decision', async () => {
    const { requestId } = await ask()
    await answer('inspector', requestId, JULY, '2025-08-31')
    const [june, july] = [await rowOf(at.tasks.canteen, '2025-06'), await rowOf(at.tasks.canteen, '2025-07')]
    expect([june?.due, june?.was]).toEqual(['2025-06-30', null])
    expect([july?.due, july?.was]).toEqual(['2025-08-31', { due: '2025-06-30' }])
    const { requests } = await taskRequests(await at.as('reporter'), { taskId: at.tasks.canteen })
    expect(requests[0]).toMatchObject({
      ...{ state: 'granted', newDue: '2025-09-30', askedBy: '某reporter', decidedBy: '某inspector', daysWaited: 20 },
      granted: { due: '2025-08-31', fromMonth: '2025-07' },
    })
    const [last] = (await read((db) => db.select().from(revision).where(eq(revision.taskId, at.tasks.canteen)))).slice(
      -1,
    )
    expect(last).toMatchObject({ no: 2, reason: 'extension', fromMonth: '2025-07', why: '设备到货推迟' })
  })

  it('judges the months from the decision on anew', async () => {
    const filed = entered(at.tasks.canteen, { month: '2025-07', forecast: 'can' })
    await fileProgress(await at.as('reporter'), filed)
    const { requestId } = await ask('head')
    await answer('leader', requestId, JULY)
    const judged = await read((db) => db.select().from(judgement).where(eq(judgement.taskId, at.tasks.canteen)))
    expect(judged.map((each) => [each.month, each.standing, each.revisionNo])).toEqual([
      ['2025-07', 'red', 1],
      ['2025-07', 'green', 2],
    ])
  })

  it('is asked on the due day at the latest, of a later day, once, and of a live task', async () => {
    expect(await refused(ask('reporter', DUE_DAY, { newDue: '2025-06-30' }))).toBe('{"newDue":"dueNotLater"}')
    expect(await refused(ask('reporter', DUE_DAY + 60_000))).toBe('requestTooLate')
    await ask('reporter', DUE_DAY)
    expect(await refused(ask('head', DUE_DAY))).toBe('requestOpen')
    await withdrawTask(await at.as('inspector'), { taskId: at.tasks.words, rowVersion: 1, reason: '并入他项' })
    expect(await refused(ask('reporter', JUNE, { newDue: '2026-03-31' }, at.tasks.words))).toBe('requestNotLive')
  })

  it('is asked by the lead unit, answered by a supervisor, taken back by who asked', async () => {
    expect(await refused(ask('inspector'))).toBe('forbidden')
    expect(await refused(ask('neighbour'))).toBe('notFound')
    const { requestId } = await ask()
    expect(await refused(answer('head', requestId))).toBe('forbidden')
    expect(await refused(answer('stranger', requestId))).toBe('notFound')
    const back = { requestId, rowVersion: 1 }
    expect(await refused((async () => withdrawRequest(await at.as('head'), back))())).toBe('forbidden')
    await withdrawRequest(await at.as('reporter'), back)
    expect(await refused(answer('inspector', requestId))).toBe('requestDecided')
    await ask()
  })

  it('is refused with words, and the promise stays', async () => {
    const { requestId } = await ask()
    const no = { requestId, rowVersion: 1, granted: false as const, decision: '须按期完成' }
    await decideExtension(await at.as('leader', JUNE), no)
    expect(await refused(answer('inspector', requestId))).toBe('requestDecided')
    const { ended } = await listRequests(await at.as('reporter', JUNE))
    expect(ended).toMatchObject([{ state: 'refused', decision: '须按期完成', granted: null }])
    expect((await rowOf(at.tasks.canteen, '2025-07'))?.due).toBe('2025-06-30')
  })
})

describe('目标调整', () => {
  it('is decided by a 分管领导 of the issuing unit with its document; past months keep the old target', async () => {
    await file('6')
    const { requestId } = await propose('inspector')
    expect(await refused(adjust('inspector', requestId))).toBe('forbidden')
    expect(await refused(adjust('head', requestId))).toBe('forbidden')
    await adjust('leader', requestId)
    expect(await rowOf(at.tasks.projects, '2025-05')).toMatchObject({ value: '16', was: null })
    const june = await rowOf(at.tasks.projects, '2025-06')
    expect(june).toMatchObject({
      value: '12',
      was: { value: '16', documentNo: '汀街发〔2025〕12号' },
      standing: 'green',
    })
    const kept = await read((db) => db.select().from(judgement).where(eq(judgement.taskId, at.tasks.projects)))
    expect(kept.map((each) => each.standing)).toEqual(['yellow', 'green'])
  })

  it('is in force from a month of the task that is not closed', async () => {
    await write(commandContext(), (tx) =>
      tx
        .update(report)
        .set({ closedThrough: '2025-05' })
        .then(() => undefined),
    )
    const { requestId } = await propose('head')
    expect(await refused(adjust('leader', requestId, '2025-05'))).toBe('{"fromMonth":"monthIsClosed"}')
    expect(await refused(adjust('leader', requestId, '2026-01'))).toBe('{"fromMonth":"outsidePlan"}')
    await adjust('leader', requestId)
  })

  it('is another target, in the task’s own unit, of a task that has one', async () => {
    expect(await refused(propose('reporter', '16'))).toBe('{"value":"sameTarget"}')
    expect(await refused(propose('reporter', '12家'))).toBe('{"value":"wrongUnit"}')
    expect(await refused(propose('reporter', '1.5'))).toBe('{"value":"notWhole"}')
    expect(await refused(propose('reporter', ''))).toBe('{"value":"required"}')
    expect(await refused(propose('reporter', '12', at.tasks.words))).toBe('requestNoTarget')
    await propose('reporter', '１２个')
    expect(await refused(propose('inspector'))).toBe('requestOpen')
  })

  it('stands beside an extension of the same task, each from its own month', async () => {
    const { requestId: later } = await ask('reporter', JUNE, { newDue: '2026-03-31' }, at.tasks.projects)
    await answer('inspector', later, JULY, '2026-03-31')
    const { requestId } = await propose('inspector')
    await adjust('leader', requestId)
    expect(await rowOf(at.tasks.projects, '2025-06')).toMatchObject({ value: '12', due: '2025-12-31' })
    expect(await rowOf(at.tasks.projects, '2025-07')).toMatchObject({
      ...{ value: '12', due: '2026-03-31' },
      was: { value: '16', documentNo: '汀街发〔2025〕12号', due: '2025-12-31' },
    })
  })
})

describe('requests', () => {
  it('wait before whoever decides them, are seen by who asked, and by nobody else', async () => {
    await ask()
    await propose('inspector')
    const seen = async (who: Who) => {
      const { waiting, open } = await listRequests(await at.as(who))
      return [waiting.map((each) => each.kind), open.map((each) => each.kind)]
    }
    expect(await seen('inspector')).toEqual([['extension'], ['adjustment']])
    expect(await seen('leader')).toEqual([['extension', 'adjustment'], []])
    expect(await seen('reporter')).toEqual([[], ['adjustment', 'extension']])
    expect(await seen('neighbour')).toEqual([[], []])
    expect(await refused(seen('admin'))).toBe('forbidden')
  })

  it('leave one line of history each, with what stood and what was said', async () => {
    const { requestId } = await ask()
    await answer('inspector', requestId)
    const lines = await read((db) => db.select().from(history).where(eq(history.subjectId, at.tasks.canteen)))
    expect(lines.map((each) => each.action)).toEqual(['task.open', 'extension.ask', 'extension.grant'])
    expect(JSON.parse(lines[2]?.before ?? '')).toEqual({ due: '2025-06-30' })
    expect(JSON.parse(lines[2]?.after ?? '')).toEqual({ due: '2025-09-30', fromMonth: '2025-06', decision: '同意' })
  })

  it('say why none can be made', async () => {
    const at10 = await taskRequests(await at.as('reporter'), { taskId: at.tasks.canteen })
    expect(at10.ask).toEqual({ extension: 'requestTooLate', adjustment: 'requestNoTarget' })
    const { ask: inspector } = await taskRequests(await at.as('inspector'), { taskId: at.tasks.projects })
    expect(inspector).toEqual({ extension: 'notYours', adjustment: 'yes' })
  })
})

describe('a plain edit', () => {
  const edit = async (change: Partial<PromiseFields>) => {
    const ctx = await at.as('inspector')
    const { task } = await read((db) => loadTask(db, ctx.actor, at.tasks.projects))
    const kept = Object.entries(task).filter(([name]) => name in PromiseFields.shape)
    const promise = { ...PromiseFields.parse(Object.fromEntries(kept)), ...change }
    return editTask(ctx, { taskId: task.id, rowVersion: task.rowVersion, fromMonth: '2025-06', why: '更正', promise })
  }

  it('corrects the target while nothing is reported; afterwards decisions alone change target and due day', async () => {
    await edit({ value: '18' })
    await file('6')
    expect(await refused(edit({ value: '12' }))).toBe('{"promise.value":"useAdjustment"}')
    expect(await refused(edit({ comparator: 'gte' }))).toBe('{"promise.comparator":"useAdjustment"}')
    expect(await refused(edit({ due: '2026-01-31' }))).toBe('{"promise.due":"useExtension"}')
    await edit({ title: '引进产业项目', pace: 'hold' })
    expect(await rowOf(at.tasks.projects, '2025-06')).toMatchObject({ value: '18', was: null, pace: 'hold' })
  })
})
