import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportingCalendar } from '../../../db/schema/cycle.ts'
import { supporting, task } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { DEFAULT_CALENDAR } from '../../domain/calendar/reporting-calendar.ts'
import { commandContext } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { approveFilings } from './approve-filings.ts'
import { confirmWholes } from './confirm-wholes.ts'
import { contribute } from './contribute.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice, JULY } from './filing-office.ts'
import { returnFilings } from './return-filings.ts'
import { type ReviewQuery, reviewPage } from './review-page.ts'
import { saveDrafts } from './save-drafts.ts'
import { signFilings } from './sign-filings.ts'

let clean: () => Promise<void>
let at: FilingOffice
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
})
afterEach(() => clean())

const DAY = 86_400_000
const wantSigning = () =>
  write(commandContext(), (tx) =>
    tx.insert(reportingCalendar).values({
      ...{ id: 'signing', unitId: at.office.unitIds.economy ?? '', fromMonth: '2025-01', at: 1 },
      settings: { ...DEFAULT_CALENDAR, signed: true },
    }),
  )
const file = async (said: Parameters<typeof entered>[1], key: 'projects' | 'share' | 'words' = 'projects') =>
  fileProgress(await at.as('reporter'), entered(at.tasks[key], said))
const page = async (who: Parameters<FilingOffice['as']>[0], query: ReviewQuery = {}, now = JULY) =>
  reviewPage(await at.as(who, now), query)

describe('what waits', () => {
  it('waits for the head where signing is wanted, then for the supervisors, each until their day', async () => {
    await wantSigning()
    const filed = await file({ typed: '6' })
    expect((await page('inspector')).rows).toEqual([])
    expect((await page('inspector')).still).toMatchObject({ unsigned: 1, month: '2025-06', reported: 1, expected: 6 })
    const [mine] = (await page('head', {}, JULY + 5 * DAY)).rows
    expect(mine).toMatchObject({ ...filed, unit: '经济科', total: '6', standing: 'yellow' })
    expect(mine?.limit).toMatchObject({ step: 'sign', due: '2025-07-14', left: -1, waited: 3 })
    await signFilings(await at.as('head'), { rows: [filed] })
    expect((await page('head')).counts).toEqual({ waiting: 0, returned: 0, done: 1 })
    const [next] = (await page('leader')).rows
    expect(next).toMatchObject({ limit: { step: 'review', due: '2025-07-17' }, signed: { by: '某head', at: JULY } })
  })

  it('tells what was filed beside what was before, what was affirmed and what supporting units say', async () => {
    await write(commandContext(), (tx) =>
      tx.insert(supporting).values({ taskId: at.tasks.projects, unitId: at.office.unitIds.civil ?? '' }),
    )
    await file({ month: '2025-05', typed: '8' })
    await file({ typed: '6', answered: ['fallingTotal'], note: '两个项目撤出', issues: '用地', nextSteps: '补签' })
    await contribute(await at.as('neighbour'), {
      ...{ taskId: at.tasks.projects, month: '2025-06', unitId: at.office.unitIds.civil ?? '', rowVersion: 0 },
      note: '已协调场地',
    })
    const { rows, months } = await page('inspector', { month: '2025-06' })
    expect(rows).toMatchObject([
      {
        ...{ month: '2025-06', total: '6', earlier: { month: '2025-05', total: '8' }, change: '-2' },
        ...{ answered: ['fallingTotal'], issues: '用地', nextSteps: '补签', filed: { note: '两个项目撤出' } },
        contributions: [{ unit: '民生科', note: '已协调场地' }],
      },
    ])
    expect(months).toEqual(['2025-06', '2025-05'])
    expect((await page('inspector')).rows.map((row) => row.month)).toEqual(['2025-05', '2025-06'])
  })

  it('is nobody’s who neither signs nor approves, and an office’s own', async () => {
    await file({ typed: '6' })
    await expect(page('reporter')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await page('stranger')).counts).toEqual({ waiting: 0, returned: 0, done: 0 })
    expect((await page('head')).rows).toEqual([])
  })
})

describe('what was decided', () => {
  it('is listed by whoever decided it; reasons given are offered again', async () => {
    const inspector = await at.as('inspector')
    const [one, two] = [await file({ typed: '6' }), await file({ typed: '93' }, 'share')]
    await file({ forecast: 'can' }, 'words')
    await approveFilings(inspector, { rows: [one] })
    await returnFilings(inspector, { rows: [{ ...two, reason: '缺佐证' }] })
    expect((await page('inspector')).counts).toEqual({ waiting: 1, returned: 1, done: 1 })
    expect((await page('inspector')).reasons).toEqual(['缺佐证'])
    expect((await page('leader')).counts).toEqual({ waiting: 1, returned: 1, done: 0 })
    expect((await page('inspector', { tab: 'done' })).rows).toMatchObject([
      { filingId: one.filingId, confirmed: { standing: 'yellow' }, reviewed: { by: '某inspector' } },
    ])
    expect((await page('leader', { tab: 'returned' })).rows).toMatchObject([
      { filingId: two.filingId, returnReason: '缺佐证', filed: { typed: '93' }, reviewed: { by: '某inspector' } },
    ])
  })

  it('keeps awaiting what was returned while its reporter redrafts it, without showing the draft', async () => {
    const filed = await file({ typed: '6', issues: '用地' })
    await returnFilings(await at.as('inspector'), { rows: [{ ...filed, reason: '缺佐证' }] })
    const draft = entered(at.tasks.projects, { typed: '7', rowVersion: 2, issues: '还没想好' })
    await saveDrafts(await at.as('reporter'), { rows: [draft] })
    expect((await page('inspector', { tab: 'returned' })).rows).toMatchObject([
      { returnReason: '缺佐证', filed: null, total: null, issues: '', nextSteps: '' },
    ])
  })
})

describe('a whole', () => {
  it('waits once its parts are approved, after them, until its light is confirmed or they change', async () => {
    const { projects, elsewhere, growth } = at.tasks
    await write(commandContext(), async (tx) => {
      await tx.update(task).set({ rollUp: 'sum' }).where(eq(task.id, projects))
      const part = { parentId: projects, measure: 'count', measureUnit: '个', pace: 'accumulate' } as const
      await tx
        .update(task)
        .set({ ...part, value: '6' })
        .where(eq(task.id, growth))
      await tx
        .update(task)
        .set({ ...part, value: '10' })
        .where(eq(task.id, elsewhere))
    })
    const filed = [
      await fileProgress(await at.as('reporter'), entered(growth, { typed: '3' })),
      await fileProgress(await at.as('neighbour'), entered(elsewhere, { typed: '5' })),
    ]
    const wholes = async (query: ReviewQuery = {}) =>
      (await page('inspector', query)).rows.filter((row) => row.basis !== null)
    expect(await wholes()).toEqual([])
    await approveFilings(await at.as('inspector'), { rows: filed })
    const [whole] = await wholes()
    expect(whole).toMatchObject({ taskId: projects, month: '2025-06', total: '8', standing: 'green', filed: null })
    expect((await page('inspector')).counts.waiting).toBe(1)
    expect((await page('head')).counts.waiting).toBe(0)
    expect(await wholes({ month: '2025-05' })).toEqual([])
    const seen = { taskId: projects, month: '2025-06', basis: whole?.basis ?? '' }
    const said = await confirmWholes(await at.as('inspector'), { rows: [seen, { ...seen, taskId: 'nothing' }] })
    expect(said.rows.map((row) => (row.ok ? 'done' : row.code))).toEqual(['done', 'notFound'])
    expect(await wholes()).toEqual([])
  })
})

describe('a report', () => {
  it('is offered for the reports in which anything was filed, where there are several', async () => {
    await file({ typed: '6' })
    expect((await page('inspector')).reports).toEqual([])
  })
})
