import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { type OfficeExample, officeExample, REPORT_TEXT } from '../reports/office-example.ts'
import { addRow } from './add-row.ts'
import { type AssignRows, assignRows } from './assign-rows.ts'
import { decideRows } from './decide-rows.ts'
import { draftChanges } from './draft-changes.ts'
import { draftOf } from './draft-example.ts'
import type { ChangedRows, DraftRow, DraftView } from './draft-view.ts'
import { dropDraft } from './drop-draft.ts'
import { editHead } from './edit-head.ts'
import { editRow } from './edit-row.ts'
import { mergeRows } from './merge-rows.ts'
import { previewDraft } from './preview-draft.ts'
import { showDraft } from './show-draft.ts'
import { splitRow } from './split-row.ts'

let leave: () => Promise<void>
let office: OfficeExample
let li: Ctx
let draftId: string
beforeEach(async () => {
  leave = await freshDatabase()
  office = await officeExample()
  li = await office.as('li')
  draftId = (await draftOf(li, REPORT_TEXT)).draftId
})
afterEach(() => leave())

const shown = (): Promise<DraftView> => showDraft(li, { draftId })
const row = async (words: string): Promise<DraftRow> => {
  const found = (await shown()).rows.find(({ task }) => task.title.includes(words))
  if (!found) throw new Error(`no row ${words}`)
  return found
}
const meant = ({ id, rowVersion }: DraftRow) => ({ id, rowVersion })
const one = ({ id, rowVersion }: DraftRow) => ({ draftId, rowId: id, rowVersion })
const quote = ({ task }: DraftRow) => REPORT_TEXT.slice(...(task.span ?? [0, 0]))
const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('not refused')
  return error
}

describe('rows', () => {
  it('are accepted and rejected many at once, and the preview is without what was rejected', async () => {
    const { rows } = await shown()
    expect(rows.map((each) => [each.no, each.state, each.origin])).toEqual(rows.map((_, i) => [i + 1, 'open', 'read']))
    const [first, ...others] = rows as [DraftRow, ...DraftRow[]]
    const accepted = await decideRows(li, { draftId, rows: others.map(meant), state: 'accepted' })
    expect([accepted.changeNo, accepted.rows.length, accepted.gone, accepted.order]).toEqual([
      2,
      others.length,
      [],
      null,
    ])
    expect(accepted.rows[0]).toMatchObject({ state: 'accepted', rowVersion: 2, changedBy: 'li', changedAt: li.now })
    expect((await previewDraft(li, { draftId })).open).toBe(1)
    await decideRows(li, { draftId, rows: [meant(first)], state: 'rejected' })
    const preview = await previewDraft(li, { draftId })
    expect([preview.open, preview.changeNo]).toEqual([0, 3])
    expect(preview.plan.tasks.map((task) => task.title)).toEqual(others.map(({ task }) => task.title))
  })

  it('are edited as any promise is', async () => {
    const park = await row('口袋公园')
    const { rows } = await editRow(li, { ...one(park), value: '4', title: '新建口袋公园 4个', leadOfficial: '孙' })
    expect(rows[0]).toMatchObject({ state: 'accepted', leadOfficial: '孙', task: { value: '4', wholes: true } })
    const wrong = { draftId, rowId: park.id, rowVersion: 2 }
    expect((await refused(editRow(li, { ...wrong, value: null }))).detail.fields).toEqual({ value: 'required' })
    expect((await refused(editRow(li, { ...wrong, section: 2 }))).detail.fields).toEqual({ section: 'invalid' })
    expect((await editRow(li, { ...wrong, section: 0 })).rows[0]?.task.section).toBe(0)
  })

  it('are cut in two, each part read anew', async () => {
    const map = await row('招商地图')
    const at = REPORT_TEXT.indexOf('，向社会公开')
    const { rows, order } = await splitRow(li, { ...one(map), at })
    expect(rows.map(quote)).toEqual(['编制闲置厂房招商地图', '向社会公开并动态更新'])
    expect(rows.map((each) => [each.origin, each.state, each.no])).toEqual([
      ['split', 'open', map.no],
      ['split', 'open', map.no + 1],
    ])
    expect(order).toEqual((await shown()).rows.map((each) => each.id))
    const [first] = rows as [DraftRow]
    const end = first.task.span?.[1] ?? 0
    expect((await refused(splitRow(li, { ...one(first), at: end }))).detail.fields).toEqual({ at: 'emptySpan' })
  })

  it('become one', async () => {
    const [project, park] = [await row('产业项目'), await row('滨河产业园')]
    const { rows, gone, order } = await mergeRows(li, { draftId, rows: [park, project].map(meant) })
    expect(gone).toEqual([park.id])
    expect(rows.map(quote)).toEqual(['力争新引进产业项目16个。力争一季度滨河产业园开工建设'])
    expect(rows[0]).toMatchObject({ id: project.id, state: 'accepted', origin: 'merged', task: { value: '16' } })
    expect(order).not.toContain(park.id)
    expect((await refused(mergeRows(li, { draftId, rows: rows.map(meant) }))).detail.fields).toEqual({
      rows: 'chooseTwo',
    })
  })

  it('are added from the text, and what they cover is no longer among what was left', async () => {
    const start = REPORT_TEXT.indexOf('新建口袋公园2个')
    const { rows, order } = await addRow(li, { draftId, span: [start, start + 9] })
    expect(rows.map(quote)).toEqual(['新建口袋公园2个'])
    expect(rows[0]).toMatchObject({
      no: 1,
      state: 'accepted',
      origin: 'added',
      task: { value: '2', due: '2025-12-31' },
    })
    expect(order?.[0]).toBe(rows[0]?.id)
    for (const span of [
      [5, 5],
      [0, 9999],
      [7, 3],
    ] as [number, number][])
      expect((await refused(addRow(li, { draftId, span }))).detail.fields).toEqual({ span: 'emptySpan' })
  })

  it('are given to whoever answers, within the unit whose report it is', async () => {
    const { rows, units, posts } = await shown()
    const { economy = '', city = '', street = '', other = '' } = office.unitIds
    expect(units.map((unit) => unit.id)).toEqual([street, economy, city])
    const post = posts.find((each) => each.unitId === economy)?.id ?? ''
    const given = { draftId, rows: rows.map(meant) }
    const wrongs: [Partial<AssignRows>, string][] = [
      [{ leadUnitId: other }, 'leadUnitId'],
      [{ supportingUnitIds: [other] }, 'supportingUnitIds'],
      [{ postId: post }, 'postId'],
      [{ due: '2024-12-31' }, 'due'],
    ]
    for (const [input, field] of wrongs) {
      expect(Object.keys((await refused(assignRows(li, { ...given, ...input }))).detail.fields ?? {})).toEqual([field])
    }
    const answers = { leadUnitId: economy, supportingUnitIds: [city, economy, city], postId: post, leadOfficial: '孙' }
    const { rows: assigned } = await assignRows(li, { ...given, ...answers, due: '2025-09-30' })
    for (const each of assigned)
      expect(each).toMatchObject({
        ...answers,
        supportingUnitIds: [city],
        task: { due: '2025-09-30', dueStated: true },
      })
    const moved = await assignRows(li, { draftId, rows: assigned.map(meant), leadUnitId: city })
    expect(moved.rows.every((each) => each.postId === null && each.leadUnitId === city)).toBe(true)
  })
})

describe('the head', () => {
  it('is changed on its own, and dates that the text does not state follow the period', async () => {
    const { rowVersion } = await shown()
    const changed = await editHead(li, { draftId, rowVersion, title: '新题', planEnd: '2026-03-31' })
    expect(changed.head).toMatchObject({ title: '新题', planPeriod: { start: '2025-01-01', end: '2026-03-31' } })
    expect((await row('口袋公园')).task.due).toBe('2026-03-31')
    expect((await row('滨河产业园')).task.due).toBe('2025-03-31')
    const stale = await refused(editHead(li, { draftId, rowVersion, title: '又一题' }))
    expect(stale.detail).toMatchObject({ reason: 'changed', data: { rowVersion: 2, head: { title: '新题' } } })
    const backwards = editHead(li, { draftId, rowVersion: 2, planEnd: '2024-01-01' })
    expect((await refused(backwards)).detail.fields).toEqual({ planEnd: 'dueBeforeStart' })
  })

  it('is of a unit that the inspector keeps', async () => {
    const move = (unitId = '') => editHead(li, { draftId, rowVersion: 1, unitId })
    expect((await refused(move(office.unitIds.other))).code).toBe('notFound')
    expect((await refused(move(office.unitIds.economy))).code).toBe('notFound')
    expect((await move(office.unitIds.street)).unitName).toBe('汀兰街道')
  })
})

describe('two people on one draft', () => {
  it('see each other’s changes, and nothing is overwritten', async () => {
    const zhao = {
      ...(await office.as('zhao')),
      actor: { ...li.actor, personId: office.personIds.zhao ?? '', name: 'zhao' },
    }
    const [mine, theirs] = [await shown(), await showDraft(zhao, { draftId })]
    const [first, second, third] = mine.rows as [DraftRow, DraftRow, DraftRow]
    await editRow(zhao, { ...one(first), title: '他改的' })
    const stale = await refused(decideRows(li, { draftId, rows: [first, second].map(meant), state: 'rejected' }))
    expect([stale.code, stale.detail.reason]).toEqual(['conflict', 'changed'])
    const told = stale.detail.data as ChangedRows
    expect(told.rows.map((each) => [each.id, each.task.title, each.changedBy])).toEqual([[first.id, '他改的', 'zhao']])
    expect((await row(second.task.title)).state).toBe('open')
    const heard = await draftChanges(li, { draftId, since: mine.changeNo })
    expect(heard?.rows.map((each) => each.id)).toEqual([first.id])
    expect(await draftChanges(li, { draftId, since: heard?.changeNo ?? 0 })).toBeNull()
    await mergeRows(li, { draftId, rows: [second, third].map(meant) })
    const missed = await refused(editRow(zhao, { ...one(third), title: '太晚' }))
    expect(missed.detail.data).toEqual({ rows: [], gone: [third.id] })
    expect((await draftChanges(zhao, { draftId, since: theirs.changeNo }))?.gone).toEqual([third.id])
    expect((await refused(dropDraft(zhao, { draftId, changeNo: theirs.changeNo }))).detail).toMatchObject({
      ...{ reason: 'changed', data: { changeNo: 3 } },
    })
  })

  it('who decide at the same moment do not both succeed', async () => {
    const { rows } = await shown()
    const [first] = rows as [DraftRow]
    const titles = ['甲', '乙', '丙', '丁']
    const tried = await Promise.allSettled(titles.map((title) => editRow(li, { ...one(first), title })))
    expect(tried.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect((await shown()).changeNo).toBe(2)
  })
})

it('nobody but the inspector of the office sees or changes a draft', async () => {
  const { rows } = await shown()
  const [first] = rows as [DraftRow]
  for (const name of ['wang', 'sun', 'zhao', 'qian'] as const) {
    const ctx = await office.as(name)
    const tries = [
      showDraft(ctx, { draftId }),
      draftChanges(ctx, { draftId, since: 0 }),
      previewDraft(ctx, { draftId }),
      decideRows(ctx, { draftId, rows: [meant(first)], state: 'accepted' }),
      editRow(ctx, { ...one(first), title: '改' }),
      splitRow(ctx, { ...one(first), at: (first.task.span?.[0] ?? 0) + 2 }),
      mergeRows(ctx, { draftId, rows: rows.map(meant) }),
      addRow(ctx, { draftId, span: [0, 5] }),
      assignRows(ctx, { draftId, rows: [meant(first)], leadOfficial: '孙' }),
      editHead(ctx, { draftId, rowVersion: 1, title: '改' }),
      dropDraft(ctx, { draftId, changeNo: 1 }),
    ]
    for (const one of tries) expect((await refused(one)).code).toBe('notFound')
  }
  expect((await shown()).changeNo).toBe(1)
})
