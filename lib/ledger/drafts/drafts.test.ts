import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftRow } from '../../../db/schema/draft.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { attachOriginal } from '../reports/attach-original.ts'
import { closeMonths } from '../reports/close-months.ts'
import { listReports } from '../reports/list-reports.ts'
import { type OfficeExample, officeExample, REPORT_TEXT } from '../reports/office-example.ts'
import { openLedger } from '../reports/open-ledger.ts'
import { sha256Of } from '../reports/original.ts'
import { reportText } from '../reports/report-text.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { assignRows } from './assign-rows.ts'
import { confirmAll } from './confirm-all.ts'
import { confirmDraft } from './confirm-draft.ts'
import { decideRows } from './decide-rows.ts'
import { dropDraft } from './drop-draft.ts'
import { editHead } from './edit-head.ts'
import { importDraft } from './import-draft.ts'
import { listDrafts } from './list-drafts.ts'
import { previewDraft } from './preview-draft.ts'
import { showDraft } from './show-draft.ts'
import { tasksInForce } from './tasks-in-force.ts'

let leave: () => Promise<void>
let office: OfficeExample
let inspector: Ctx
beforeEach(async () => {
  leave = await freshDatabase()
  office = await officeExample()
  inspector = await office.as('li')
})
afterEach(() => leave())

const paste = (content = REPORT_TEXT) => ({ fileName: '报告.txt', content })
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('not refused')
  const { fields, reason } = error.detail
  return fields ? Object.entries(fields).flat().join(' ') : (reason ?? error.code)
}
const confirmed = async () => {
  const { draftId } = await importDraft(inspector, paste())
  return confirmAll(inspector, draftId)
}

describe('a draft', () => {
  it('is read, shown to those who keep the ledger, and goes live as a whole', async () => {
    const { draftId, unitName } = await importDraft(inspector, paste())
    expect(unitName).toBe('汀兰街道')
    const shown = await showDraft(inspector, { draftId })
    const stated = shown.rows.map(({ task }) => [task.kind, task.value, task.due])
    expect(stated).toContainEqual(['quantity', '16', '2025-12-31'])
    expect(stated).toContainEqual(['milestone', null, '2025-03-31'])
    expect((await listDrafts(inspector)).map((line) => line.id)).toEqual([draftId])
    const { reportId, tasks } = await confirmAll(inspector, draftId)
    expect(tasks).toHaveLength(shown.rows.length)
    expect(await listDrafts(inspector)).toEqual([])
    const read = await reportText(inspector, { reportId })
    expect(read.text).toBe(REPORT_TEXT)
    const project = read.tasks.find((task) => task.title.includes('新引进'))
    expect(read.text?.slice(project?.spanStart ?? 0, project?.spanEnd ?? 0)).toBe('力争新引进产业项目16个')
    expect(read.sections.map((section) => section.title)).toEqual(['聚焦项目招引', '聚焦城市更新'])
  })

  it('waits until every row is decided, and goes live without what was rejected, under the title and period said', async () => {
    const { draftId } = await importDraft(inspector, paste())
    const { rows } = await showDraft(inspector, { draftId })
    const meant = rows.map(({ id, rowVersion }) => ({ id, rowVersion }))
    const undecided = confirmDraft(inspector, { draftId, changeNo: 1 }).catch((error: Refusal) => error.detail)
    expect(await undecided).toEqual({ reason: 'undecided', data: { count: rows.length } })
    await decideRows(inspector, { draftId, rows: meant, state: 'rejected' })
    expect(await refusal(confirmDraft(inspector, { draftId, changeNo: 2 }))).toBe('tasks noTasks')
    const first = { id: rows[0]?.id ?? '', rowVersion: 2 }
    await decideRows(inspector, { draftId, rows: [first], state: 'accepted' })
    const period = { planStart: '2025-04-01', planEnd: '2026-03-31' }
    await editHead(inspector, { draftId, rowVersion: 1, title: '计划', ...period })
    const { plan, changeNo } = await previewDraft(inspector, { draftId })
    const { tasks, reportId } = await confirmDraft(inspector, { draftId, changeNo })
    expect(tasks.map((task) => task.title)).toEqual(plan.tasks.map((task) => task.title))
    const [line] = await listReports(inspector)
    expect(line).toMatchObject({ id: reportId, title: '计划', ...period, tasks: 1, hasText: true })
  })

  it('goes live as the very tasks that were previewed, each with who answers for it', async () => {
    const { draftId } = await importDraft(inspector, paste())
    const { rows, posts } = await showDraft(inspector, { draftId })
    const { economy = '', city = '' } = office.unitIds
    const postId = posts.find((post) => post.unitId === economy)?.id ?? ''
    const chosen = rows.slice(0, 2).map(({ id, rowVersion }) => ({ id, rowVersion }))
    const answers = { leadUnitId: economy, supportingUnitIds: [city], postId, leadOfficial: '孙' }
    await assignRows(inspector, { draftId, rows: chosen, ...answers })
    const { plan } = await previewDraft(inspector, { draftId })
    const { reportId } = await confirmAll(inspector, draftId)
    const made = await read((db) => tasksInForce(db, reportId, office.unitIds.street ?? ''))
    expect(made.map(({ task, answers: by }) => ({ ...task, answers: by }))).toEqual(
      plan.tasks.map((task) => ({ ...task, section: null })),
    )
    const { lines } = await taskHistory(inspector, { taskId: made[0]?.id ?? '' })
    expect(lines.map((line) => line.action)).toEqual(['task.assign', 'task.open'])
    expect(lines[0]?.after).toEqual({ leadUnitId: '经济科', postId: 'wang', supporters: ['城建科'] })
  })

  it('is confirmed as a whole or not at all', async () => {
    const { draftId } = await importDraft(inspector, paste())
    const { rows } = await showDraft(inspector, { draftId })
    const last = rows.at(-1)
    await write(inspector, (tx) =>
      // The database refuses such a kind, after the report and its themes are in.
      tx
        .update(draftRow)
        .set({ task: { ...last?.task, kind: 'nonsense' } as never })
        .where(eq(draftRow.id, last?.id ?? '')),
    )
    await expect(confirmAll(inspector, draftId)).rejects.toThrow()
    expect(await listReports(inspector)).toEqual([])
    expect((await listDrafts(inspector)).map((line) => line.id)).toEqual([draftId])
    expect((await showDraft(inspector, { draftId })).rows.every((row) => row.state === 'accepted')).toBe(true)
  })

  it('is decided once', async () => {
    const { draftId } = await importDraft(inspector, paste())
    expect(await refusal(importDraft(inspector, paste()))).toBe('knownDraft')
    expect(await refusal(confirmDraft(inspector, { draftId, changeNo: 7 }))).toBe('changed')
    await dropDraft(inspector, { draftId, changeNo: 1 })
    expect(await refusal(confirmDraft(inspector, { draftId, changeNo: 2 }))).toBe('draftClosed')
    await confirmed()
    expect(await refusal(importDraft(inspector, paste()))).toBe('knownReport')
  })

  it('is refused for what is no report', async () => {
    expect(await refusal(importDraft(inspector, paste('')))).toBe('content fileEmpty')
    expect(await refusal(importDraft(inspector, paste('今天天气很好。')))).toBe('content notAReport')
    const content = Buffer.from([0x50, 0x4b, 0, 0, 1])
    expect(await refusal(importDraft(inspector, { fileName: '报告.txt', content }))).toBe('content fileNotText')
  })

  it('is nobody’s business but the inspector’s', async () => {
    const { draftId } = await importDraft(inspector, paste())
    for (const name of ['wang', 'sun'] as const) {
      const ctx = await office.as(name)
      expect(await refusal(importDraft(ctx, paste()))).toBe('forbidden')
      expect(await refusal(showDraft(ctx, { draftId }))).toBe('notFound')
      expect(await listDrafts(ctx)).toEqual([])
    }
    const stranger = await office.as('zhao')
    expect(await refusal(confirmDraft(stranger, { draftId, changeNo: 1 }))).toBe('notFound')
    expect(await refusal(importDraft(stranger, { ...paste(), unitId: office.unitIds.street }))).toBe('notFound')
  })
})

describe('the unit of an import', () => {
  it('is one that issues reports, not a section below it', async () => {
    expect(await refusal(importDraft(inspector, { ...paste(), unitId: office.unitIds.economy }))).toBe('notFound')
  })
})

describe('a report', () => {
  it('answers strangers as if it did not exist', async () => {
    const { reportId } = await confirmed()
    const stranger = await office.as('zhao')
    expect(await refusal(reportText(stranger, { reportId }))).toBe('notFound')
    expect(await refusal(closeMonths(stranger, { reportId, rowVersion: 1, through: null }))).toBe('notFound')
    expect(await listReports(stranger)).toEqual([])
  })

  it('closes months that are over and opens them again', async () => {
    const { reportId } = await confirmed()
    const close = (through: string | null, rowVersion: number) =>
      closeMonths(inspector, { reportId, rowVersion, through })
    expect(await refusal(close('2025-07', 1))).toBe('through monthNotOver')
    expect(await refusal(close('2024-12', 1))).toBe('through outsidePlan')
    expect(await close('2025-03', 1)).toEqual({ closedThrough: '2025-03' })
    expect(await refusal(close('2025-04', 1))).toBe('changed')
    expect(await close(null, 2)).toEqual({ closedThrough: null })
    expect(await refusal(closeMonths(await office.as('wang'), { reportId, rowVersion: 3, through: null }))).toBe(
      'forbidden',
    )
  })

  it('takes its very original and nothing else', async () => {
    const { draftId } = await importDraft(inspector, paste())
    const { plan } = await previewDraft(inspector, { draftId })
    await dropDraft(inspector, { draftId, changeNo: 1 })
    const sha256 = sha256Of(REPORT_TEXT)
    const source = { unitId: office.unitIds.street ?? '', text: null, sha256, readerVersion: null }
    expect(await refusal(openLedger(inspector, { plan, source }))).toBe('forbidden')
    const { reportId } = await openLedger(commandContext(), { plan, source })
    const stages: string[] = []
    const onProgress = ({ stage }: { stage: string }) => stages.push(stage)
    const attach = (content: string) => attachOriginal(inspector, { reportId, content }, { onProgress })
    expect(await refusal(attach(`${REPORT_TEXT} `))).toBe('content notTheOriginal')
    expect(stages).toEqual([])
    await attach(REPORT_TEXT)
    expect(stages).toEqual(expect.arrayContaining(['text', 'done']))
    expect((await reportText(inspector, { reportId })).text).toBe(REPORT_TEXT)
    expect(await refusal(attach(REPORT_TEXT))).toBe('hasText')
  })
})
