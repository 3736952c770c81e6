import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgement } from '../../../db/schema/filing.ts'
import { task } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import type { RollUp } from '../../domain/tasks/parts.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { showOverview } from '../overview/show-overview.ts'
import { printSheet } from '../prints/print-sheet.ts'
import { touchReport } from '../reports/touch-report.ts'
import { changeParts } from '../tasks/change-parts.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { showTask } from '../tasks/show-task.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { withdrawTask } from '../tasks/withdraw-task.ts'
import { approveFilings } from './approve-filings.ts'
import { confirmLight } from './confirm-light.ts'
import { confirmWhole } from './confirm-whole.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice } from './filing-office.ts'
import { returnFiling } from './return-filing.ts'

let clean: () => Promise<void>
let at: FilingOffice
let economy: Ctx
let civil: Ctx
let inspector: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  economy = await at.as('reporter')
  civil = await at.as('neighbour')
  inspector = await at.as('inspector')
})
afterEach(() => clean())

/** 16 projects of the economy section: 6 its own, 10 the civil section's. */
async function brokenDown(rollUp: RollUp | null) {
  const { projects, elsewhere, growth } = at.tasks
  await write(commandContext(), async (tx) => {
    await tx.update(task).set({ rollUp }).where(eq(task.id, projects))
    await tx.update(task).set({ parentId: projects, value: '10' }).where(eq(task.id, elsewhere))
    const own = { parentId: projects, value: '6', measure: 'count', measureUnit: '个', pace: 'accumulate' } as const
    await tx.update(task).set(own).where(eq(task.id, growth))
    await touchReport(tx, at.reportId)
  })
  return { whole: projects, own: growth, other: elsewhere }
}
const rowOf = async (ctx: Ctx, taskId: string, month = '2025-06') => {
  const page = await ledgerPage(ctx, { report: at.reportId, month })
  const row = page?.rows.find((each) => each.id === taskId)
  if (!row) throw new Error('not in the ledger')
  return row
}
const file = (ctx: Ctx, taskId: string, typed: string, month = '2025-06') =>
  fileProgress(ctx, entered(taskId, { typed, month }))

describe('a whole by sum', () => {
  it('is incomplete until every part has reported, and judged alike in the ledger and on its page', async () => {
    const { whole, own, other } = await brokenDown('sum')
    await file(economy, own, '3')
    expect(await rowOf(economy, whole)).toMatchObject({
      ...{ total: '3', standing: 'red', mayFile: false, parts: 2, rollUp: 'sum' },
      verdict: { marks: ['incomplete'], numbers: { parts: 2, partsReported: 1, actual: '3' } },
    })
    await file(civil, other, '5')
    const row = await rowOf(economy, whole)
    expect(row).toMatchObject({ total: '8', standing: 'green', verdict: { marks: [] }, partsUnconfirmed: true })
    const page = await showTask(economy, { id: whole, month: '2025-06' })
    expect(page.row).toEqual(row)
    expect(page.path.find((each) => each.month === '2025-06')).toMatchObject({ reported: '8', standing: 'green' })
  })
  it('is judged with parts that the actor does not see, and shows nothing else of them', async () => {
    const { whole, other } = await brokenDown('sum')
    await file(civil, other, '5')
    const page = await ledgerPage(economy, { report: at.reportId, month: '2025-06' })
    expect(page?.rows.some((row) => row.id === other)).toBe(false)
    expect(await rowOf(economy, whole)).toMatchObject({ total: '5' })
  })
  it('is judged anew whenever a part is filed or returned', async () => {
    const { whole, own, other } = await brokenDown('sum')
    await file(economy, own, '3')
    const filed = await file(civil, other, '5')
    await returnFiling(inspector, { ...filed, reason: '口径不对' })
    const kept = await read((db) => db.select().from(judgement).where(eq(judgement.taskId, whole)))
    const said = kept.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((each) => [each.standing, each.numbers.actual])
    expect(said).toEqual([
      ['red', '3'],
      ['green', '8'],
      ['red', '3'],
    ])
    expect(kept.every((each) => each.filingId === null && !each.confirmed)).toBe(true)
  })
  it('is not filed itself', async () => {
    const { whole } = await brokenDown('sum')
    await expect(file(economy, whole, '3')).rejects.toMatchObject({ code: 'conflict', detail: { reason: 'rolledUp' } })
  })
})

describe('a whole that shows its worst part', () => {
  it('names it, and follows a light that a supervisor gave it', async () => {
    const { whole, own, other } = await brokenDown('worst')
    await file(economy, own, '3')
    const filed = await file(civil, other, '1')
    expect(await rowOf(economy, whole)).toMatchObject({
      standing: 'red',
      verdict: { line: 'parts', numbers: { parts: 2, partsRed: 1, partsGreen: 1, worstPart: '民生科' } },
    })
    await confirmLight(inspector, { ...filed, standing: 'yellow', reason: '已签约' })
    const row = await rowOf(economy, whole)
    expect(row).toMatchObject({ standing: 'yellow', verdict: { numbers: { partsYellow: 1 } } })
    expect((await showTask(economy, { id: whole, month: '2025-06' })).path.at(5)?.standing).toBe('yellow')
    const kept = await read((db) => db.select().from(judgement).where(eq(judgement.taskId, whole)))
    expect(kept.map((each) => each.standing).toSorted()).toEqual(['green', 'red', 'yellow'])
  })
})

describe('a whole’s own light', () => {
  const JUNE = '2025-06'
  /** A whole with both parts filed and approved: 8 of 16 by sum, so green. */
  async function approvedParts(rollUp: RollUp = 'sum') {
    const family = await brokenDown(rollUp)
    const filed = [await file(economy, family.own, '3'), await file(civil, family.other, '5')] as const
    await approveFilings(inspector, { rows: [...filed] })
    return { ...family, filed }
  }
  const confirm = async (taskId: string, standing: 'yellow' | 'completed' | null = null, reason = '') => {
    const { basis } = await rowOf(inspector, taskId)
    return confirmWhole(inspector, { taskId, month: JUNE, basis: basis ?? '', standing, reason })
  }
  const words = async (taskId: string) =>
    (await read((db) => db.select().from(judgement).where(eq(judgement.taskId, taskId)))).filter(
      (each) => each.confirmed,
    )

  it('is confirmed once its parts are, by a supervisor, for exactly their filings', async () => {
    const { whole, own, other } = await brokenDown('sum')
    const first = await file(economy, own, '3')
    const second = await file(civil, other, '5')
    expect(await rowOf(inspector, whole)).toMatchObject({ confirmed: null, partsUnconfirmed: true })
    await expect(confirm(whole)).rejects.toThrow('partsUnconfirmed')
    await approveFilings(inspector, { rows: [first, second] })
    const row = await rowOf(inspector, whole)
    expect(row).toMatchObject({ confirmed: null, partsUnconfirmed: false, standing: 'green' })
    const reporters = confirmWhole(economy, {
      taskId: whole,
      month: JUNE,
      basis: row.basis ?? '',
      standing: null,
      reason: '',
    })
    await expect(reporters).rejects.toMatchObject({ code: 'forbidden' })
    expect((await rowOf(economy, whole)).basis).toBeNull()
    await confirm(whole)
    await confirm(whole)
    expect(await words(whole)).toMatchObject([{ standing: 'green', filingId: null, basis: row.basis }])
    expect(await rowOf(economy, whole)).toMatchObject({
      confirmed: { standing: 'green', by: '某inspector', reason: null },
    })
    const [line] = (await taskHistory(inspector, { taskId: whole, kind: 'review' })).lines
    expect(line).toMatchObject({ action: 'light.confirm', month: JUNE, by: '某inspector' })
    expect(line?.after?.filings).toEqual([first, second].map((each) => `${each.filingId}@2`).toSorted())
  })

  it('may be another one with a reason, also for the page and the overview', async () => {
    const { whole } = await approvedParts('worst')
    await expect(confirm(whole, 'yellow')).rejects.toMatchObject({ detail: { fields: { reason: 'required' } } })
    await confirm(whole, 'yellow', '两处场地未落实')
    expect(await rowOf(economy, whole)).toMatchObject({ standing: 'yellow', confirmed: { reason: '两处场地未落实' } })
    expect((await showTask(economy, { id: whole, month: JUNE })).row.standing).toBe('yellow')
    const overview = await showOverview(inspector, { report: at.reportId, month: JUNE })
    expect(overview?.all.counts).toMatchObject({ yellow: 1 })
  })

  it.each<[string, (family: Awaited<ReturnType<typeof approvedParts>>) => Promise<unknown>]>([
    ['a part’s report is corrected', ({ own }) => fileProgress(economy, entered(own, { typed: '4', rowVersion: 2 }))],
    [
      'a part’s report is returned',
      ({ filed }) => returnFiling(inspector, { filingId: filed[0].filingId, rowVersion: 2, reason: '口径不对' }),
    ],
    ['an earlier month is filed', ({ own }) => file(economy, own, '2', '2025-05')],
    [
      'a part is withdrawn',
      ({ other }) => withdrawTask(inspector, { taskId: other, rowVersion: 1, reason: '并入他项' }),
    ],
    [
      'it is made another way',
      ({ whole }) => changeParts(inspector, { taskId: whole, rowVersion: 1, rollUp: 'worst', weights: [] }),
    ],
  ])('is unconfirmed again when %s', async (_, change) => {
    const family = await approvedParts()
    await confirm(family.whole, 'yellow', '两处场地未落实')
    const { basis } = await rowOf(inspector, family.whole)
    await change(family)
    expect((await rowOf(inspector, family.whole)).confirmed).toBeNull()
    const late = { taskId: family.whole, month: JUNE, basis: basis ?? '', standing: null, reason: '' }
    await expect(confirmWhole(inspector, late)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('stays in the months before a later one is filed', async () => {
    const { whole, own } = await approvedParts()
    await confirm(whole, 'yellow', '两处场地未落实')
    const july = await at.as('reporter', Date.UTC(2025, 7, 8))
    await fileProgress(july, entered(own, { typed: '4', month: '2025-07' }))
    expect(await rowOf(inspector, whole)).toMatchObject({ standing: 'yellow', confirmed: { by: '某inspector' } })
    expect((await rowOf(await at.as('inspector', Date.UTC(2025, 7, 8)), whole, '2025-07')).confirmed).toBeNull()
  })

  it('is done for the month on a supervisor’s word; a sum goes on until it reaches its target', async () => {
    const { whole, own } = await approvedParts()
    await confirm(whole, 'completed', '区里已验收')
    expect(await rowOf(economy, whole)).toMatchObject({ standing: 'completed', confirmed: { standing: 'completed' } })
    const later = Date.UTC(2025, 7, 8)
    await fileProgress(await at.as('reporter', later), entered(own, { typed: '4', month: '2025-07' }))
    const row = await rowOf(await at.as('inspector', later), whole, '2025-07')
    expect([row.standing, row.confirmed]).toEqual(['green', null])
  })

  it('is refused on what is filed itself, and on a whole that nobody reported on', async () => {
    const { whole, own } = await brokenDown('sum')
    for (const taskId of [whole, own])
      await expect(
        confirmWhole(inspector, { taskId, month: JUNE, basis: 'nothing', standing: null, reason: '' }),
      ).rejects.toThrow('changed')
  })
})

describe('what was filed and confirmed before it had parts', () => {
  it('shows in the months for which no part has reported, and gives way where one has', async () => {
    const filed = await file(economy, at.tasks.projects, '9')
    await confirmLight(inspector, { ...filed, standing: 'yellow', reason: '两个项目尚未签约' })
    const { whole, own } = await brokenDown('worst')
    expect(await rowOf(economy, whole)).toMatchObject({ standing: 'yellow', confirmed: { reason: '两个项目尚未签约' } })
    await file(economy, own, '1')
    expect(await rowOf(economy, whole)).toMatchObject({ standing: 'red', confirmed: null, verdict: { line: 'parts' } })
  })
})

describe('a whole without a roll-up', () => {
  it('is filed itself, its parts beside it, and asked about once they have all reported and add up to something else', async () => {
    const { whole, own, other } = await brokenDown(null)
    await file(civil, other, '5')
    await file(economy, whole, '7')
    await file(economy, own, '3')
    const again = { typed: '7', month: '2025-06', rowVersion: 1 }
    await expect(fileProgress(economy, entered(whole, again))).rejects.toMatchObject({
      detail: { reason: 'guard', data: { asked: [{ guard: 'partsDiffer', numbers: { next: '7', parts: '8' } }] } },
    })
    await fileProgress(economy, entered(whole, { ...again, typed: '8' }))
    expect(await rowOf(economy, whole)).toMatchObject({ total: '8', mayFile: true, parts: 2, rollUp: null })
  })
})

describe('counting', () => {
  it('counts a part where its whole is not, and numbers it below the whole', async () => {
    const { whole, own, other } = await brokenDown('sum')
    await file(economy, own, '3')
    await file(civil, other, '5')
    const overview = await showOverview(inspector, { report: at.reportId, month: '2025-06' })
    expect(overview?.all).toMatchObject({ total: 4, reported: 2, counts: { green: 1 } })
    const units = Object.fromEntries(overview?.byUnit.map((each) => [each.id, each.tally.total]) ?? [])
    const { economy: economyId = '', civil: civilId = '' } = at.office.unitIds
    expect([units[economyId], units[civilId]]).toEqual([4, 1])
    const labels = (await printSheet(inspector, { report: at.reportId, month: '2025-06' }))?.rows.map(
      (row) => row.label,
    )
    expect(labels).toEqual(['1', '1.1', '1.2', '2', '3', '5'])
    expect(await rowOf(civil, other)).toMatchObject({ label: '1.2', whole: { id: null, label: '1' }, parentId: whole })
    expect(await rowOf(economy, own)).toMatchObject({ label: '1.1', whole: { id: whole } })
  })
})
