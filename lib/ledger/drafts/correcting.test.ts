import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftRow } from '../../../db/schema/draft.ts'
import { replacedText } from '../../../db/schema/report.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import type { Difference } from '../../domain/plans/difference.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { FileProgress, fileProgress } from '../filings/file-progress.ts'
import { listReports } from '../reports/list-reports.ts'
import { type OfficeExample, officeExample, REPORT_TEXT } from '../reports/office-example.ts'
import { sha256Of } from '../reports/original.ts'
import { reportText } from '../reports/report-text.ts'
import { assignTasks } from '../tasks/assign-tasks.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { confirmAll } from './confirm-all.ts'
import { confirmDraft } from './confirm-draft.ts'
import { decideDifference } from './decide-difference.ts'
import { draftOf } from './draft-example.ts'
import { editHead } from './edit-head.ts'
import { previewDraft } from './preview-draft.ts'
import { separateDraft } from './separate-draft.ts'
import { showDraft } from './show-draft.ts'
import { type KeptTask, tasksInForce } from './tasks-in-force.ts'

let leave: () => Promise<void>
let office: OfficeExample
let li: Ctx
let reportId: string
beforeEach(async () => {
  leave = await freshDatabase()
  office = await officeExample()
  li = await office.as('li')
  const { draftId } = await given(li, REPORT_TEXT)
  reportId = (await confirmAll(li, draftId)).reportId
})
afterEach(() => leave())

/** The same report with another figure, another day, one task less, one more, and a line before them. */
const CORRECTED = REPORT_TEXT.replace('二、2025', '以上为更正后的文本。\n\n二、2025')
  .replace('产业项目16个', '产业项目18个')
  .replace('一季度滨河', '上半年滨河')
  .replace('编制闲置厂房招商地图，向社会公开并动态更新。', '')
  .replace('新建口袋公园3个。', '新建口袋公园3个。培训物业人员200人次。')

const given = (ctx: Ctx, text: string) => draftOf(ctx, text, '更正版.txt')
const tasks = (): Promise<KeptTask[]> => read((db) => tasksInForce(db, reportId, office.unitIds.street ?? ''))
const named = <T extends { title: string }>(all: readonly T[], words: string): T => {
  const found = all.find((each) => each.title.includes(words))
  if (!found) throw new Error(`no ${words}`)
  return found
}
const task = async (words: string): Promise<KeptTask> => {
  const all = await tasks()
  return named(
    all.map((each) => ({ ...each, title: each.task.title })),
    words,
  )
}
const told = ({ kind, apply, hasProgress, fields }: Difference) =>
  [kind, apply, hasProgress, fields.map((each) => `${each.field} ${each.before}→${each.after}`).join('; ')] as const
const report = async (taskId: string) => {
  await assignTasks(li, { taskIds: [taskId], leadUnitId: office.unitIds.economy })
  const month = {
    taskId,
    month: '2025-06',
    entry: 'total' as const,
    typed: '4',
    rowVersion: 0,
    requestKey: `key-${taskId}`,
  }
  await fileProgress(await office.as('wang'), FileProgress.parse(month))
}
const refused = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('not refused')
  return error
}

describe('a corrected version', () => {
  it('shows what changed, and changes what was said yes to', async () => {
    const before = await tasks()
    await report((await task('产业项目')).id)
    const { draftId } = await given(li, CORRECTED)
    const shown = await showDraft(li, { draftId })
    const differences = shown.corrects?.differences ?? []
    expect(shown.corrects?.reportId).toBe(reportId)
    const project = named(differences, '产业项目')
    expect(told(project)).toEqual([
      'changed',
      false,
      true,
      'title 新引进产业项目 16个→新引进产业项目 18个; value 16→18',
    ])
    expect(told(named(differences, '滨河'))).toEqual(['changed', true, false, 'due 2025-03-31→2025-06-30'])
    expect(told(named(differences, '招商地图'))).toEqual(['removed', true, false, ''])
    expect(told(named(differences, '物业人员'))).toEqual(['added', true, false, ''])
    expect(told(named(differences, '口袋公园'))).toEqual(['same', true, false, ''])
    const waiting = shown.rows.filter((row) => row.state === 'open').map((row) => row.task.title)
    expect(waiting).toHaveLength(3)
    expect((await previewDraft(li, { draftId })).corrects).toEqual(shown.corrects)

    const { tasks: added } = await confirmAll(li, draftId)
    expect(added.map((each) => [each.title, each.no])).toEqual([['培训物业人员 200人次', before.length + 1]])
    expect((await task('产业项目')).task.value).toBe('16')
    expect((await task('滨河')).task).toMatchObject({ due: '2025-06-30', dueStated: true })
    expect((await task('招商地图')).state).toBe('withdrawn')
    const park = await task('口袋公园')
    const old = before.find((each) => each.id === park.id)
    expect({ ...park.row, ...places(old) }).toEqual(old?.row)
    const { lines, revisions } = await taskHistory(li, { taskId: (await task('滨河')).id })
    expect(lines.map((line) => line.action)).toEqual(['task.edit', 'task.open'])
    expect(revisions.map((each) => [each.no, each.fromMonth, each.why, each.promise.due])).toEqual([
      [1, '2025-01', '', '2025-03-31'],
      [2, '2025-01', '更正版.txt', '2025-06-30'],
    ])
  })

  it('touches a task that was reported on when a person says so for it, and from the running month on', async () => {
    const { id } = await task('产业项目')
    await report(id)
    const { draftId } = await given(li, CORRECTED)
    await decideDifference(li, { draftId, key: id, apply: true })
    const mapKey = (await task('招商地图')).id
    const { corrects } = await decideDifference(li, { draftId, key: mapKey, apply: false })
    expect(corrects?.differences.find((each) => each.key === id)?.apply).toBe(true)
    expect((await refused(decideDifference(li, { draftId, key: 'other', apply: true }))).code).toBe('notFound')
    await confirmAll(li, draftId)
    const changed = await task('产业项目')
    expect([changed.task.value, changed.row.revisionNo, changed.answers.leadUnitId]).toEqual([
      '18',
      2,
      office.unitIds.economy,
    ])
    const { revisions } = await taskHistory(li, { taskId: id })
    expect(revisions.map((each) => [each.fromMonth, each.promise.value])).toEqual([
      ['2025-01', '16'],
      ['2025-07', '18'],
    ])
    const kept = await task('招商地图')
    expect([kept.state, kept.task.span]).toEqual(['live', null])
    const again = await given(li, `${CORRECTED}\n`)
    const { corrects: next } = await showDraft(li, { draftId: again.draftId })
    expect(next?.differences.every((each) => each.kind === 'same')).toBe(true)
    expect(next?.differences.some((each) => each.title.includes('招商地图'))).toBe(false)
  })

  it('moves every task to its place in the new text and keeps the old one', async () => {
    const { draftId } = await given(li, CORRECTED)
    await confirmAll(li, draftId)
    const page = await reportText(li, { reportId })
    expect(page.text).toBe(CORRECTED)
    expect(page.sections.map((section) => section.title)).toEqual(['聚焦项目招引', '聚焦城市更新'])
    const quotes = page.tasks.filter((each) => each.spanStart !== null)
    expect(quotes.map((each) => CORRECTED.slice(each.spanStart ?? 0, each.spanEnd ?? 0))).toEqual(
      expect.arrayContaining(['力争新引进产业项目18个', '新建口袋公园3个', '培训物业人员200人次']),
    )
    for (const { sectionId, spanStart } of quotes) {
      const themes = page.sections.filter((section) => (section.spanStart ?? 0) <= (spanStart ?? 0))
      expect(sectionId).toBe(themes.at(-1)?.id)
    }
    const kept = await read((db) => db.select().from(replacedText).where(eq(replacedText.reportId, reportId)))
    expect(kept).toMatchObject([
      {
        text: REPORT_TEXT,
        sha256: sha256Of(Buffer.from(REPORT_TEXT)),
        replacedAt: li.now,
        replacedBy: li.actor.personId,
      },
    ])
    expect(kept[0]?.readerVersion).not.toBeNull()
    for (const text of [REPORT_TEXT, CORRECTED]) {
      const known = await refused(given(li, text))
      expect(known.detail).toMatchObject({ reason: 'knownReport', data: { reportId } })
    }
  })

  it('can be a report of its own, and the other way round', async () => {
    const { draftId } = await given(li, CORRECTED)
    const related = await showDraft(li, { draftId })
    const apart = await separateDraft(li, { draftId, rowVersion: related.rowVersion, separate: true })
    expect(apart.corrects).toBeNull()
    expect(apart.rows.every((row) => row.taskId === null && row.state === 'open')).toBe(true)
    const stale = separateDraft(li, { draftId, rowVersion: related.rowVersion, separate: false })
    expect((await refused(stale)).detail.reason).toBe('changed')
    const back = await separateDraft(li, { draftId, rowVersion: apart.rowVersion, separate: false })
    expect(back.corrects?.differences.map(told)).toEqual(related.corrects?.differences.map(told))
    await separateDraft(li, { draftId, rowVersion: back.rowVersion, separate: true })
    const { reportId: own } = await confirmAll(li, draftId)
    expect(own).not.toBe(reportId)
    expect(await listReports(li)).toHaveLength(2)
  })

  it('is not what any other report of the same unit and year is', async () => {
    const other = `汀兰街道2025年民生实事计划
一、2025年民生实事
（一）一老一小
建成社区食堂2处。上半年完成适老化改造40户。开办暑期托管班5个。培训养老护理员60人次，探访独居老人。
`
    const { draftId } = await given(li, other)
    const shown = await showDraft(li, { draftId })
    expect(shown.corrects).toBeNull()
    const { corrects } = await separateDraft(li, { draftId, rowVersion: shown.rowVersion, separate: false })
    expect(corrects?.reportId).toBe(reportId)
  })

  it('of a time and unit without a report corrects nothing', async () => {
    const { draftId } = await given(li, CORRECTED.replaceAll('2025', '2027').replaceAll('2024', '2026'))
    const { corrects, rowVersion } = await showDraft(li, { draftId })
    expect(corrects).toBeNull()
    const none = await refused(separateDraft(li, { draftId, rowVersion, separate: false }))
    expect(none.detail.reason).toBe('noneToCorrect')
    await editHead(li, { draftId, rowVersion, title: '又一年' })
  })

  it('goes into force as a whole or not at all', async () => {
    const { draftId } = await given(li, CORRECTED)
    const { changeNo } = await showDraft(li, { draftId })
    const undecided = await refused(confirmDraft(li, { draftId, changeNo }))
    expect(undecided.detail).toMatchObject({ reason: 'undecided', data: { count: 3 } })
    const before = await tasks()
    const { rows } = await showDraft(li, { draftId })
    const added = rows.find((row) => row.task.title.includes('物业人员'))
    await write(li, (tx) =>
      // The database refuses such a kind, after every other task was corrected.
      tx
        .update(draftRow)
        .set({ task: { ...added?.task, kind: 'nonsense' } as never })
        .where(eq(draftRow.id, added?.id ?? '')),
    )
    await expect(confirmAll(li, draftId)).rejects.toThrow()
    expect(await tasks()).toEqual(before)
    expect((await reportText(li, { reportId })).text).toBe(REPORT_TEXT)
    expect(await read((db) => db.select().from(replacedText))).toEqual([])
  })
})

function places(old: KeptTask | undefined) {
  const { spanStart, spanEnd, sentenceStart, sentenceEnd } = old?.row ?? {}
  return { spanStart, spanEnd, sentenceStart, sentenceEnd }
}
