import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgement } from '../../../db/schema/filing.ts'
import { checkpoint, task } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice } from '../filings/filing-office.ts'
import { reportText } from '../reports/report-text.ts'
import { assignableTasks } from './assignable-tasks.ts'
import { BreakDown, breakDown } from './break-down.ts'
import { changeParts } from './change-parts.ts'
import { gather } from './gather.ts'
import { ledgerPage } from './ledger-page.ts'
import { mergeParts } from './merge-parts.ts'
import { removePart } from './remove-part.ts'
import { spreadCheckpoints } from './spread-checkpoints.ts'
import { taskForm } from './task-form.ts'
import { taskHistory } from './task-history.ts'
import { withdrawTask } from './withdraw-task.ts'

let clean: () => Promise<void>
let at: FilingOffice
let inspector: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  inspector = await at.as('inspector')
})
afterEach(() => clean())

const refused = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}
const rowOf = async (id: string) => {
  const [row] = await read((db) => db.select().from(task).where(eq(task.id, id)))
  return row
}
const recorded = async (action: string) => {
  const { lines } = await taskHistory(inspector, { taskId: at.tasks.projects })
  return lines.filter((line) => line.action === action).length
}
/** The record of the breaking down in the whole's life. */
const sharedOut = async () => {
  const { lines } = await taskHistory(inspector, { taskId: at.tasks.projects })
  return lines.find((line) => line.action === 'task.breakDown')
}
/** 16 projects: so many of the economy section, so many of the civil one. */
const shares = (economy: string, civil: string, change: Partial<BreakDown> = {}) =>
  BreakDown.parse({
    ...{ taskId: at.tasks.projects, rowVersion: 1, rollUp: 'sum' },
    parts: [
      { unitId: at.office.unitIds.economy, postId: null, value: economy, due: '2025-12-31', weight: '1' },
      { unitId: at.office.unitIds.civil, postId: null, value: civil, due: '2025-10-31', weight: '2' },
    ],
    ...change,
  })

describe('breaking down', () => {
  it('makes a task of each share, numbered below the whole, and says in history what was shared out', async () => {
    const { parts } = await breakDown(inspector, shares('6', '10'))
    const [, civil] = await Promise.all(parts.map(rowOf))
    expect(civil).toMatchObject({
      ...{
        title: '新引进产业项目（民生科）',
        value: '10',
        due: '2025-10-31',
        weight: '2',
        parentId: at.tasks.projects,
      },
      ...{ kind: 'quantity', pace: 'accumulate', measureUnit: '个', leadUnitId: at.office.unitIds.civil },
    })
    const page = await ledgerPage(inspector, { report: at.reportId, month: '2025-06', order: 'no', parts: 'all' })
    expect(page?.rows.slice(0, 3).map((row) => row.label)).toEqual(['1', '1.1', '1.2'])
    expect(await sharedOut()).toMatchObject({
      after: { rollUp: 'sum', parts: ['经济科 6个', '民生科 10个'], partsTotal: '16' },
    })
  })
  it('shows the same numbers wherever a task is named', async () => {
    const { parts } = await breakDown(inspector, shares('6', '10'))
    const { rows } = await assignableTasks(inspector, { reportId: at.reportId })
    const { tasks } = await reportText(inspector, { reportId: at.reportId })
    for (const shown of [rows, tasks])
      expect(shown.slice(0, 4).map((row) => row.label)).toEqual(['1', '1.1', '1.2', '2'])
    const [taskId = ''] = parts
    expect((await taskHistory(inspector, { taskId })).task.label).toBe('1.1')
    expect((await taskForm(inspector, { taskId })).label).toBe('1.1')
  })
  it('asks when the shares do not add up, and keeps the answer', async () => {
    const asked = await refused(breakDown(inspector, shares('6', '9')))
    expect(asked.detail.data).toEqual({ asked: [{ guard: 'partsDiffer', numbers: { next: '16', parts: '15' } }] })
    await breakDown(inspector, shares('6', '9', { answered: ['partsDiffer'] }))
    expect((await sharedOut())?.after).toMatchObject({ answered: ['partsDiffer'], partsTotal: '15' })
  })
  it('refuses what cannot be a share', async () => {
    const fields = async (input: BreakDown) => (await refused(breakDown(inspector, input))).detail.fields
    expect(await fields(shares('6.5', '9.5'))).toEqual({ 'parts.0.value': 'notWhole' })
    expect(await fields(shares('6', '10', { rollUp: 'worst', taskId: at.tasks.words }))).toEqual({
      'parts.0.value': 'noNumber',
    })
    expect(await fields(shares('6', '10', { taskId: at.tasks.growth }))).toEqual({ rollUp: 'rollUpUnfit' })
    const twice = shares('6', '10')
    const [first] = twice.parts
    if (first) expect(await fields({ ...twice, parts: [first, first] })).toEqual({ 'parts.1.unitId': 'unitTwice' })
    expect((await refused(breakDown(inspector, shares('6', '10', { rowVersion: 9 })))).detail.reason).toBe('changed')
    // Nor is anything asked about numbers that were shared out before somebody else changed the task.
    expect((await refused(breakDown(inspector, shares('6', '9', { rowVersion: 9 })))).detail.reason).toBe('changed')
  })
  it('goes one level deep', async () => {
    const { parts } = await breakDown(inspector, shares('6', '10'))
    const again = shares('3', '3', { taskId: parts[0] ?? '' })
    expect((await refused(breakDown(inspector, again))).detail.reason).toBe('partOfWhole')
  })
  it('is for whoever keeps the ledger, and for a head among their own units only', async () => {
    const head = await at.as('head')
    expect((await refused(breakDown(await at.as('reporter'), shares('6', '10')))).code).toBe('forbidden')
    expect((await refused(breakDown(await at.as('leader'), shares('6', '10')))).code).toBe('forbidden')
    expect((await refused(breakDown(await at.as('stranger'), shares('6', '10')))).code).toBe('notFound')
    expect((await refused(breakDown(head, shares('6', '10')))).code).toBe('forbidden')
    const [own] = shares('16', '0').parts
    if (own) expect((await breakDown(head, shares('16', '0', { parts: [own] }))).parts).toHaveLength(1)
  })
})

describe('changing and undoing', () => {
  it('changes roll-up and weights', async () => {
    const { parts } = await breakDown(inspector, shares('6', '10'))
    const [id = ''] = parts
    const change = { taskId: at.tasks.projects, rowVersion: 2, rollUp: 'mean' as const }
    await changeParts(inspector, { ...change, weights: [{ taskId: id, weight: '3' }] })
    expect(await rowOf(id)).toMatchObject({ weight: '3' })
    expect(await rowOf(at.tasks.projects)).toMatchObject({ rollUp: 'mean', rowVersion: 3 })
    const foreign = { ...change, rowVersion: 3, weights: [{ taskId: at.tasks.words, weight: '3' }] }
    expect((await refused(changeParts(inspector, foreign))).code).toBe('validation')
  })
  it('writes weights once whose answer was lost, and other ones over one’s own', async () => {
    const [id = ''] = (await breakDown(inspector, shares('6', '10'))).parts
    const weighing = (weight: string, unanswered: number) =>
      changeParts(inspector, {
        ...{ taskId: at.tasks.projects, rowVersion: 2, rollUp: 'mean', unanswered },
        weights: [{ taskId: id, weight }],
      })
    expect(await weighing('3', 0)).toEqual({ rowVersion: 3 })
    expect(await weighing('3', 0)).toEqual({ rowVersion: 3 })
    expect(await recorded('task.changeParts')).toBe(1)
    expect((await refused(weighing('4', 0))).detail.reason).toBe('changed')
    expect(await weighing('4', 1)).toEqual({ rowVersion: 4 })
    expect(await rowOf(id)).toMatchObject({ weight: '4' })
  })
  it('removes a share on which nothing was reported, and files the whole itself after the last', async () => {
    const { parts } = await breakDown(inspector, shares('6', '10'))
    const [economy = '', civil = ''] = parts
    expect(await removePart(inspector, { taskId: at.tasks.projects, rowVersion: 2, partId: civil })).toEqual({
      left: 1,
    })
    expect(await rowOf(civil)).toBeUndefined()
    await removePart(inspector, { taskId: at.tasks.projects, rowVersion: 3, partId: economy })
    expect(await rowOf(at.tasks.projects)).toMatchObject({ rollUp: null })
  })
  it('keeps a share on which something was reported: it is withdrawn, with its whole too', async () => {
    const { parts } = await breakDown(inspector, shares('6', '10'))
    const [economy = '', civil = ''] = parts
    await fileProgress(await at.as('reporter'), entered(economy, { typed: '3' }))
    const whole = { taskId: at.tasks.projects, rowVersion: 2 }
    expect((await refused(removePart(inspector, { ...whole, partId: economy }))).detail.reason).toBe('hasRecords')
    expect((await refused(mergeParts(inspector, whole))).detail.reason).toBe('hasRecords')
    expect(await rowOf(civil)).toBeDefined()
    await withdrawTask(inspector, { ...whole, reason: '不再开展' })
    expect([(await rowOf(economy))?.state, (await rowOf(civil))?.state]).toEqual(['withdrawn', 'withdrawn'])
  })
})

describe('rows of one sentence', () => {
  const inOneSentence = () =>
    write(commandContext(), async (tx) => {
      for (const [i, id] of [at.tasks.projects, at.tasks.share].entries())
        await tx
          .update(task)
          .set({ sentenceStart: 0, sentenceEnd: 40, spanStart: i * 10, spanEnd: i * 10 + 8 })
          .where(eq(task.id, id))
    })
  const both = () => ({ taskIds: [at.tasks.projects, at.tasks.share], title: '招商与服务并重' })

  it('are gathered into one in words that shows the worst, in the place of the first, and parted again', async () => {
    await inOneSentence()
    const { taskId } = await gather(inspector, both())
    const page = await ledgerPage(inspector, { report: at.reportId, month: '2025-06', order: 'no', parts: 'all' })
    expect(page?.rows.slice(0, 4).map((row) => [row.label, row.id])).toEqual([
      ['1', taskId],
      ['1.1', at.tasks.projects],
      ['1.2', at.tasks.share],
      ['2', at.tasks.canteen],
    ])
    expect(page?.rows[0]).toMatchObject({ kind: 'words', rollUp: 'worst', parts: 2 })
    const folded = await ledgerPage(inspector, { report: at.reportId, month: '2025-06', order: 'no' })
    expect(folded?.rows.map((row) => row.label)).toEqual(['1', '2', '4', '5', '6'])
    expect(await mergeParts(inspector, { taskId, rowVersion: 1 })).toEqual({ whole: null })
    expect(await rowOf(at.tasks.projects)).toMatchObject({ parentId: null, value: '16' })
    expect(await rowOf(taskId)).toBeUndefined()
  })
  it('leave a withdrawn whole behind where lights were recorded of it: none is ever deleted', async () => {
    await inOneSentence()
    const { taskId } = await gather(inspector, both())
    await fileProgress(await at.as('reporter'), entered(at.tasks.projects, { typed: '3' }))
    const judged = () => read((db) => db.select().from(judgement).where(eq(judgement.taskId, taskId)))
    const before = (await judged()).length
    expect(before).toBeGreaterThan(0)
    expect(await mergeParts(inspector, { taskId, rowVersion: 1 })).toEqual({ whole: null })
    expect(await rowOf(taskId)).toMatchObject({ state: 'withdrawn', rollUp: null })
    expect(await rowOf(at.tasks.projects)).toMatchObject({ parentId: null, state: 'live' })
    expect(await judged()).toHaveLength(before)
  })
  it('must be of one sentence, and in no other whole', async () => {
    expect((await refused(gather(inspector, both()))).detail.fields).toEqual({ taskIds: 'otherSentence' })
    await inOneSentence()
    await gather(inspector, both())
    expect((await refused(gather(inspector, both()))).detail.reason).toBe('hasParts')
  })
})

describe('a spread', () => {
  const points = [
    { due: '2025-06-30', value: '4' },
    { due: '2025-12-31', value: '16' },
  ]
  it('replaces the numeric points, changes the light, and can be taken back', async () => {
    await fileProgress(await at.as('reporter'), entered(at.tasks.projects, { typed: '4' }))
    const light = async () => {
      const page = await ledgerPage(inspector, { report: at.reportId, month: '2025-06' })
      return page?.rows.find((row) => row.id === at.tasks.projects)?.standing
    }
    expect(await light()).toBe('yellow')
    await spreadCheckpoints(inspector, { taskId: at.tasks.projects, rowVersion: 1, points, answered: [] })
    expect(await light()).toBe('green')
    await spreadCheckpoints(inspector, { taskId: at.tasks.projects, rowVersion: 2, points: [], answered: [] })
    expect(await light()).toBe('yellow')
    expect(await read((db) => db.select().from(checkpoint))).toEqual([])
  })
  it('asks when it does not end at the target, and refuses days out of order or out of the task', async () => {
    const of = (given: typeof points, answered: 'partsDiffer'[] = []) =>
      spreadCheckpoints(inspector, { taskId: at.tasks.projects, rowVersion: 1, points: given, answered })
    expect((await refused(of(points.slice(0, 1)))).detail).toMatchObject({ reason: 'guard' })
    expect((await refused(of(points.toReversed()))).detail.fields).toEqual({ 'points.1.due': 'notInOrder' })
    const [, last] = points
    if (last)
      expect((await refused(of([{ ...last, due: '2026-01-31' }]))).detail.fields).toMatchObject({
        'points.0.due': 'outsideTask',
      })
    expect(await of(points.slice(0, 1), ['partsDiffer'])).toEqual({ rowVersion: 2 })
  })
  it('is written once when its answer was lost; other points go over one’s own, not over somebody else’s', async () => {
    const laid = (given: typeof points, unanswered: number, rowVersion = 1) =>
      spreadCheckpoints(inspector, { taskId: at.tasks.projects, rowVersion, points: given, answered: [], unanswered })
    const [first, last] = points as [(typeof points)[0], (typeof points)[0]]
    expect(await laid(points, 0)).toEqual({ rowVersion: 2 })
    expect(await laid(points, 1)).toEqual({ rowVersion: 2 })
    expect(await recorded('task.spread')).toBe(1)
    const other = [{ ...first, value: '5' }, last]
    expect((await refused(laid(other, 0))).detail.reason).toBe('changed')
    expect(await laid(other, 1)).toEqual({ rowVersion: 3 })

    const { actor } = await at.as('leader')
    const second = { ...inspector, actor: { ...inspector.actor, personId: actor.personId } }
    await spreadCheckpoints(second, { taskId: at.tasks.projects, rowVersion: 3, points, answered: [] })
    expect((await refused(laid([{ ...first, value: '6' }, last], 9, 3))).detail.reason).toBe('changed')
  })
})
