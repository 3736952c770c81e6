import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { BreakDown, breakDown } from '../tasks/break-down.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { showTask } from '../tasks/show-task.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { fileMonth } from './file-month.ts'
import { entered, type FilingOffice, filingOffice } from './filing-office.ts'
import { monthPage } from './month-page.ts'
import { returnFiling } from './return-filing.ts'
import { saveDrafts } from './save-drafts.ts'

let clean: () => Promise<void>
let at: FilingOffice
let reporter: Ctx
let head: Ctx
let inspector: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  reporter = await at.as('reporter')
  head = await at.as('head')
  inspector = await at.as('inspector')
})
afterEach(() => clean())

const titles = (page: Awaited<ReturnType<typeof monthPage>>) => page?.rows.map((row) => row.title)
const rowOf = async (ctx: Ctx, taskId: string, month = '2025-06') =>
  (await monthPage(ctx, { month }))?.rows.find((row) => row.id === taskId)
const stored = async (taskId: string) =>
  (await read((db) => db.select().from(filing).where(eq(filing.taskId, taskId))))[0]

describe('the month as one page', () => {
  it('holds what the actor may file, of the last complete month, in the ledger’s order', async () => {
    const page = await monthPage(reporter, {})
    expect(page).toMatchObject({ month: '2025-06', today: '2025-07-10' })
    expect(page?.months).toEqual(['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06', '2025-07'])
    expect(titles(page)).toEqual(['新引进产业项目', '二季度建成食堂', '办结率', '产值增长', '推进共治'])
    expect(titles(await monthPage(await at.as('neighbour'), {}))).toEqual(['民生科的任务'])
  })

  it('is nobody’s who files nothing', async () => {
    for (const who of ['inspector', 'leader', 'admin', 'stranger'] as const)
      expect(await monthPage(await at.as(who), {})).toBeNull()
  })

  it('gives the two reports before, and how the number was counted last', async () => {
    const { projects } = at.tasks
    const file = (month: string, typed: string) => entered(projects, { month, typed, entry: 'increment' })
    await fileMonth(reporter, { rows: [file('2025-03', '1'), file('2025-04', '2'), file('2025-05', '3')] })
    expect(await rowOf(reporter, projects)).toMatchObject({
      entry: 'increment',
      before: [
        { month: '2025-05', total: '6', typed: { typed: '3' } },
        { month: '2025-04', total: '3', typed: { typed: '2' } },
      ],
      earlier: [{ month: '2025-03' }, { month: '2025-04' }, { month: '2025-05' }],
      standing: 'unreported',
    })
  })

  it('gives the light with its reason, and what was said beside the figure', async () => {
    const { growth } = at.tasks
    const said = { typed: '8', issues: '缺人', nextSteps: '七月补员', level: '1080', levelBefore: '1000' }
    await fileMonth(reporter, { rows: [entered(growth, said)] })
    expect(await rowOf(reporter, growth)).toMatchObject({
      ...{ files: 0, confirmed: null, verdict: { line: 'rate', standing: 'green', numbers: { actual: '8' } } },
      filing: { issues: '缺人', nextSteps: '七月补员', level: '1080', levelBefore: '1000' },
    })
    const contradicts = entered(growth, { ...said, typed: '12', rowVersion: 1 })
    expect((await fileMonth(reporter, { rows: [contradicts] })).rows[0]).toMatchObject({
      ok: false,
      data: { asked: [{ guard: 'growthDiffers', numbers: { reckoned: '8' } }] },
    })
  })

  it('is led by what was returned, then by what is missing, and does not lose a returned reason to a draft', async () => {
    const { growth, projects, share } = at.tasks
    const { rows } = await fileMonth(reporter, {
      rows: [entered(growth, { typed: '8' }), entered(projects, { typed: '8' })],
    })
    const [first] = rows
    if (!first?.ok) throw new Error('not filed')
    await returnFiling(inspector, { filingId: first.data.filingId, rowVersion: 1, reason: '口径不对' })
    const order = async () => titles(await monthPage(reporter, {}))
    const expected = ['产值增长', '二季度建成食堂', '办结率', '推进共治', '新引进产业项目']
    expect(await order()).toEqual(expected)
    expect(await rowOf(reporter, growth)).toMatchObject({ filing: { state: 'returned', returnReason: '口径不对' } })
    await saveDrafts(reporter, {
      rows: [entered(growth, { typed: '7.5', rowVersion: 2 }), entered(share, { typed: '96' })],
    })
    expect(await order()).toEqual(expected)
    expect(await rowOf(reporter, growth)).toMatchObject({
      filing: { state: 'draft', typed: '7.5', returnReason: '口径不对' },
    })
  })
})

describe('parts in the month', () => {
  it('stand under their whole’s number, in its place', async () => {
    const economy = { unitId: at.office.unitIds.economy, postId: null, value: '16', due: '2025-12-31', weight: '1' }
    const shares = { taskId: at.tasks.projects, rowVersion: 1, rollUp: 'sum', parts: [economy] }
    await breakDown(inspector, BreakDown.parse(shares))
    const page = await monthPage(reporter, {})
    expect(page?.rows.map((row) => row.label)).toEqual(['1.1', '2', '3', '4', '5'])
  })
})

describe('a draft', () => {
  const draft = () => entered(at.tasks.projects, { typed: '9', note: '未定' })

  it('counts nowhere, is judged nowhere, and becomes a report when it is filed', async () => {
    const { projects } = at.tasks
    const kept = draft()
    expect((await saveDrafts(reporter, { rows: [kept] })).rows).toMatchObject([{ ok: true, data: { rowVersion: 1 } }])
    expect(await rowOf(reporter, projects)).toMatchObject({
      standing: 'unreported',
      total: null,
      filing: { typed: '9' },
    })
    expect(await read((db) => db.select().from(judgement))).toEqual([])
    await fileMonth(reporter, { rows: [entered(projects, { typed: '9', rowVersion: 1 })] })
    expect(await rowOf(reporter, projects)).toMatchObject({ standing: 'green', filing: { state: 'submitted' } })
  })

  it('is written once for one click', async () => {
    const kept = draft()
    await saveDrafts(reporter, { rows: [kept, kept] })
    expect(await stored(at.tasks.projects)).toMatchObject({ rowVersion: 1, state: 'draft', submittedAt: null })
  })

  it('is seen by those who may file it, and by nobody else', async () => {
    const { projects } = at.tasks
    await saveDrafts(reporter, { rows: [draft()] })
    await fileMonth(reporter, { rows: [entered(projects, { typed: '8', rowVersion: 1 })] })
    const seen = async (ctx: Ctx) => {
      const { lines } = await taskHistory(ctx, { taskId: projects })
      return lines.filter((line) => line.kind === 'filing').map((line) => [line.action, line.before?.typed ?? null])
    }
    expect(await seen(head)).toEqual([
      ['filing.submit', '9'],
      ['filing.draft', null],
    ])
    expect(await seen(inspector)).toEqual([['filing.submit', null]])
  })

  it('shows in the unit’s ledger and on its task’s page, not in the supervisors’', async () => {
    const { projects } = at.tasks
    await saveDrafts(reporter, { rows: [draft()] })
    const inLedger = async (ctx: Ctx) =>
      (await ledgerPage(ctx, { report: at.reportId, month: '2025-06' }))?.rows.find((row) => row.id === projects)
        ?.filing
    const onPage = async (ctx: Ctx) => (await showTask(ctx, { id: projects, month: '2025-06' })).filings.length
    expect([(await inLedger(head))?.typed, await onPage(head)]).toEqual(['9', 1])
    expect([await inLedger(inspector), await onPage(inspector)]).toEqual([null, 0])
  })

  it('never stands in the way of a report, nor is it theirs who may not file', async () => {
    const { projects, elsewhere } = at.tasks
    await fileMonth(reporter, { rows: [entered(projects, { typed: '8' })] })
    const { rows } = await saveDrafts(reporter, {
      rows: [
        entered(projects, { typed: '9', rowVersion: 1 }),
        entered(projects, { typed: '9' }),
        entered(elsewhere, { typed: '1' }),
        entered(at.tasks.share, { typed: '两成' }),
        entered(at.tasks.words, { note: '开了会' }),
      ],
    })
    expect(rows).toMatchObject([
      { ok: false, code: 'conflict', reason: 'alreadyFiled' },
      { ok: false, code: 'conflict', reason: 'changed', data: { current: { typed: '8' } } },
      { ok: false, code: 'notFound' },
      { ok: false, code: 'validation', fields: { typed: 'notANumber' } },
      { ok: true },
    ])
    expect(await stored(projects)).toMatchObject({ typed: '8', state: 'submitted' })
    expect((await saveDrafts(inspector, { rows: [entered(at.tasks.growth, { typed: '8' })] })).rows).toMatchObject([
      { ok: false, code: 'forbidden' },
    ])
  })
})
