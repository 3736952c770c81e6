import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import { keyText, markText, type SheetColumn } from '../../domain/month-sheet/columns.ts'
import { contentKey, findingOf } from '../../domain/month-sheet/finding.ts'
import { DEFAULT_RULE } from '../../domain/tasks/rule.ts'
import type { Ctx } from '../../kernel/context.ts'
import { fileMonth } from './file-month.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice } from './filing-office.ts'
import { monthPage } from './month-page.ts'
import { readMonthSheet } from './read-month-sheet.ts'

let clean: () => Promise<void>
let at: FilingOffice
let reporter: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  reporter = await at.as('reporter')
})
afterEach(() => clean())

const HEADS = new Map<string, SheetColumn>([
  ...([
    ['编号', 'key'],
    ['任务', 'task'],
    ['本期', 'value'],
    ['填法', 'entry'],
    ['预计', 'forecast'],
  ] as const),
  ...([
    ['存在问题', 'issues'],
    ['无变化', 'unchanged'],
    ['本期数', 'level'],
    ['上年同期数', 'levelBefore'],
  ] as const),
])
const LEVELS = ['本期数', '上年同期数']
type Line = [taskId: string, version: number, cells: Record<string, string | number>]

/** A filled-in sheet as a spreadsheet program would save it. */
function filledIn(
  lines: Line[],
  { month = '2025-06', reportId = at.reportId, more = LEVELS } = {},
): Promise<Uint8Array> {
  const columns = ['编号', '任务', '本期', '填法', '预计', '存在问题', '无变化', ...more]
  const rows = lines.map(([taskId, version, cells]) =>
    columns.map((column) => (column === '编号' ? keyText({ taskId, version }) : (cells[column] ?? null))),
  )
  return writeXlsx({ sheets: [{ name: '表', rows: [[markText({ month, reportIds: [reportId] })], columns, ...rows] }] })
}
const read = async (ctx: Ctx, lines: Line[], more = {}) =>
  readMonthSheet(ctx, { month: '2025-06' }, HEADS, await filledIn(lines, more))

/** Files what is ready of a sheet, as the page does. @returns what became of each row */
async function filed(ctx: Ctx, lines: Line[], more = {}): Promise<string[]> {
  const { page, lines: own } = await read(ctx, lines, more)
  const answers: string[] = []
  for (const line of own) {
    const row = page.rows.find((each) => each.id === line.key?.taskId)
    if (!row) throw new Error('a row of nobody')
    const task = { ...row, rule: DEFAULT_RULE, known: false, closed: false }
    const finding = findingOf(task, line, page.month, page.today)
    if (finding.kind !== 'ready') {
      answers.push(finding.kind)
      continue
    }
    const content = { taskId: row.id, month: page.month, ...finding.said }
    const request = { ...content, answered: [], rowVersion: line.key?.version ?? 0, requestKey: contentKey(content) }
    const [answer] = (await fileMonth(ctx, { rows: [request] })).rows
    answers.push(answer?.ok ? `filed ${answer.data.rowVersion}` : `${answer?.reason ?? answer?.code}`)
  }
  return answers
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Refusal ? { code: error.code, ...error.detail } : error),
  )

describe('a month’s sheet', () => {
  it('comes back filled in, is filed, and sent again files nothing', async () => {
    const { projects, share, canteen } = at.tasks
    const lines: Line[] = [
      [canteen, 0, { 预计: '有望', 存在问题: '电力未到位' }],
      [projects, 0, { 本期: 8, 填法: '累计数' }],
      [share, 0, { 本期: '96.5%' }],
    ]
    expect(await filed(reporter, lines)).toEqual(['filed 1', 'filed 1', 'filed 1'])
    const page = await monthPage(reporter, { month: '2025-06' })
    expect(page?.rows.find((row) => row.id === canteen)?.filing?.issues).toBe('电力未到位')
    expect(await filed(reporter, lines)).toEqual(['same', 'same', 'same'])
    expect(await filed(reporter, [[projects, 1, { 本期: 9 }]])).toEqual(['filed 2'])
  })

  it('does not replace what somebody filed after it was downloaded', async () => {
    const { projects } = at.tasks
    await fileProgress(await at.as('head'), entered(projects, { typed: '7' }))
    expect(await filed(reporter, [[projects, 0, { 本期: 8 }]])).toEqual(['changed'])
    const sent = entered(projects, { typed: '8' })
    expect((await fileMonth(reporter, { rows: [sent] })).rows).toMatchObject([
      { ok: false, reason: 'changed', data: { current: { typed: '7' } } },
    ])
  })

  it('brings the levels of a growth, asked about as on the page; an older sheet leaves them as they stand', async () => {
    const { growth } = at.tasks
    const levels = async () => {
      const page = await monthPage(reporter, { month: '2025-06' })
      const standing = page?.rows.find((row) => row.id === growth)?.filing
      return [standing?.typed, standing?.level, standing?.levelBefore]
    }
    expect(await filed(reporter, [[growth, 0, { 本期: 9, 本期数: 1080, 上年同期数: 1000 }]])).toEqual(['asked'])
    expect(await filed(reporter, [[growth, 0, { 本期: 8, 本期数: 1080, 上年同期数: 1000 }]])).toEqual(['filed 1'])
    expect(await filed(reporter, [[growth, 1, { 本期: 8, 存在问题: '缺口径' }]], { more: [] })).toEqual(['filed 2'])
    expect(await levels()).toEqual(['8', '1080', '1000'])
    expect(await filed(reporter, [[growth, 2, { 本期: 9, 存在问题: '缺口径' }]])).toEqual(['filed 3'])
    expect(await levels()).toEqual(['9', undefined, undefined])
  })

  it('is written once where one answer was lost and the same file is sent again', async () => {
    const { projects } = at.tasks
    const sent = entered(projects, { typed: '8', requestKey: contentKey(['8']) })
    await fileMonth(reporter, { rows: [sent] })
    expect((await fileMonth(reporter, { rows: [sent] })).rows).toMatchObject([{ ok: true, data: { rowVersion: 1 } }])
  })

  it('names rows that are no tasks of the reporter’s, and rows without a task', async () => {
    const { projects, elsewhere } = at.tasks
    const found = await read(reporter, [
      [projects, 0, { 本期: 8 }],
      [elsewhere, 0, { 任务: '别人的', 本期: 8 }],
      ['0123456789', 0, { 任务: '没有的', 本期: 8 }],
      ['不是 编号', 0, { 任务: '手加的', 本期: 8 }],
      [projects, 0, { 本期: 9 }],
    ])
    expect(found.strangers).toEqual([
      { line: 4, title: '别人的' },
      { line: 5, title: '没有的' },
      { line: 6, title: '手加的' },
    ])
    expect(found.lines).toEqual([])
    expect(found.twice.map((group) => group.map(({ line }) => line))).toEqual([[3, 7]])
  })

  it('is refused when it is of another month or office, is no sheet of ours, or not theirs to send', async () => {
    const lines: Line[] = [[at.tasks.projects, 0, { 本期: 8 }]]
    expect(await refusal(read(reporter, lines, { month: '2025-05' }))).toMatchObject({
      ...{ code: 'conflict', reason: 'sheetOtherMonth', data: { month: '2025-05' } },
    })
    expect(await refusal(read(reporter, lines, { reportId: '01x' }))).toMatchObject({ reason: 'sheetOtherOffice' })
    const other = await writeXlsx({ sheets: [{ name: '表', rows: [['编号', '本期']] }] })
    const send = (bytes: Uint8Array, ctx = reporter) => refusal(readMonthSheet(ctx, { month: '2025-06' }, HEADS, bytes))
    expect(await send(other)).toMatchObject({ reason: 'sheetNotOurs' })
    expect(await send(Buffer.from('编号,本期'))).toMatchObject({ fields: { content: 'fileNotSheet' } })
    expect(await send(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({ fields: { content: 'fileNotSheet' } })
    expect(await send(other.subarray(0, 400))).toMatchObject({ fields: { content: 'sheetDamaged' } })
    for (const who of ['inspector', 'leader', 'admin'] as const)
      expect(await send(other, await at.as(who))).toMatchObject({ code: 'forbidden' })
  })
})
