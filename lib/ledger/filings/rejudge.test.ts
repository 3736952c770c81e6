import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgement } from '../../../db/schema/filing.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { decideAdjustment } from '../requests/decide-adjustment.ts'
import { proposeAdjustment } from '../requests/propose-adjustment.ts'
import { breakDown } from '../tasks/break-down.ts'
import { changeParts } from '../tasks/change-parts.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { showParts } from '../tasks/show-parts.ts'
import { spreadCheckpoints } from '../tasks/spread-checkpoints.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { withdrawTask } from '../tasks/withdraw-task.ts'
import { approveFilings } from './approve-filings.ts'
import { confirmLight } from './confirm-light.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice, JULY } from './filing-office.ts'
import { reviewPage } from './review-page.ts'

let clean: () => Promise<void>
let at: FilingOffice
let inspector: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  inspector = await at.as('inspector')
})
afterEach(() => clean())

const JUNE = '2025-06'
/** So many minutes later: what happens at one moment has no order. */
const later = (minutes: number) => at.as('inspector', JULY + minutes * 60_000)
const judged = async (taskId: string) =>
  (
    await read((db) =>
      db.select().from(judgement).where(eq(judgement.taskId, taskId)).orderBy(asc(judgement.at), asc(judgement.id)),
    )
  )
    .filter((each) => !each.confirmed)
    .map((each) => [each.month, each.standing, each.cause])
const file = async (typed: string, change: { month?: string; rowVersion?: number } = {}) =>
  fileProgress(await at.as('reporter'), entered(at.tasks.projects, { typed, ...change }))
const rowOf = async (taskId: string) => {
  const page = await ledgerPage(inspector, { report: at.reportId, month: JUNE })
  return page?.rows.find((row) => row.id === taskId)
}
async function adjust(value: string, fromMonth = JUNE, rowVersion = 1) {
  const { tasks } = at
  const asked = { taskId: tasks.projects, value, valueHigh: '', documentNo: null, reason: '区里压减任务' }
  const { requestId } = await proposeAdjustment(inspector, asked)
  await decideAdjustment(await at.as('leader', JULY + 60_000), {
    ...{ requestId, rowVersion, granted: true, value, valueHigh: '', fromMonth },
    ...{ documentNo: '汀街发〔2025〕12号', decision: '半年调度会议定' },
  })
}
/** Shares of the economy and the civil section; the economy's has reported 3 for June, the civil section's 1. */
async function family() {
  const share = (unitId: string | undefined, value: string, weight: string) => ({
    ...{ unitId: unitId ?? '', postId: null, value, due: '2025-12-31', weight },
  })
  const { economy, civil } = at.office.unitIds
  const { parts } = await breakDown(inspector, {
    ...{ taskId: at.tasks.projects, rowVersion: 1, rollUp: 'sum', answered: [] },
    parts: [share(economy, '6', '1'), share(civil, '10', '2')],
  })
  await fileProgress(await at.as('reporter'), entered(parts[0] ?? '', { typed: '3' }))
  await fileProgress(await at.as('neighbour'), entered(parts[1] ?? '', { typed: '5' }))
  return { whole: at.tasks.projects, parts }
}

describe('the rule judges anew, and says whose change made it,', () => {
  it('when points are spread over the year', async () => {
    await file('6')
    const points = [
      { due: '2025-06-30', value: '6' },
      { due: '2025-12-31', value: '16' },
    ]
    await spreadCheckpoints(await later(1), { taskId: at.tasks.projects, rowVersion: 1, points, answered: [] })
    expect(await judged(at.tasks.projects)).toEqual([
      [JUNE, 'yellow', null],
      [JUNE, 'green', 'task.spread'],
    ])
    const { lines } = await taskHistory(inspector, { taskId: at.tasks.projects, kind: 'light' })
    expect(lines[0]).toMatchObject({ action: 'light.judge', cause: 'task.spread', by: '某inspector', month: JUNE })
    expect(lines[1]).toMatchObject({ by: '' })
  })

  it('when parts make their whole another way, or count differently', async () => {
    const { whole, parts } = await family()
    await changeParts(await later(2), { taskId: whole, rowVersion: 2, rollUp: 'worst', weights: [] })
    const weights = [{ taskId: parts[1] ?? '', weight: '5' }]
    await changeParts(await later(3), { taskId: whole, rowVersion: 3, rollUp: 'mean', weights })
    await changeParts(await later(4), { taskId: whole, rowVersion: 4, rollUp: 'mean', weights: [] })
    expect((await judged(whole)).slice(2)).toEqual([
      [JUNE, 'green', 'task.changeParts'],
      [JUNE, 'yellow', 'task.changeParts'],
    ])
  })

  it('when the target of a whole is adjusted, or a part withdrawn', async () => {
    const { whole, parts } = await family()
    await adjust('30')
    expect((await judged(whole)).at(-1)).toEqual([JUNE, 'yellow', 'adjustment.grant'])
    expect((await rowOf(whole))?.sharesSum).toBe('16')
    expect((await showParts(inspector, { taskId: whole, month: JUNE })).sharesSum).toBe('16')
    await withdrawTask(await later(2), { taskId: parts[0] ?? '', rowVersion: 1, reason: '并入他项' })
    expect((await judged(whole)).at(-1)).toEqual([JUNE, 'red', 'task.withdraw'])
  })
})

describe('a confirmed light', () => {
  it('is one no longer when the promise of its month is another, until it is confirmed again', async () => {
    const filed = await file('6')
    await approveFilings(inspector, { rows: [filed] })
    await adjust('12')
    const row = await rowOf(at.tasks.projects)
    expect(row).toMatchObject({ standing: 'green', confirmed: null, filing: { state: 'approved', rowVersion: 2 } })
    await confirmLight(inspector, { filingId: filed.filingId, rowVersion: 2, standing: null, reason: '' })
    expect(await rowOf(at.tasks.projects)).toMatchObject({ standing: 'green', confirmed: { by: '某inspector' } })
  })

  it('waits for its supervisor again, in review too', async () => {
    const filed = await file('6')
    await approveFilings(inspector, { rows: [filed] })
    expect((await reviewPage(inspector, {})).counts.waiting).toBe(0)
    await adjust('12')
    const [row] = (await reviewPage(inspector, {})).rows
    expect(row).toMatchObject({ ...filed, rowVersion: 2, limit: { step: 'review' }, standing: 'green', again: true })
    await approveFilings(await at.as('leader'), { rows: [{ filingId: filed.filingId, rowVersion: 2 }] })
    expect((await reviewPage(inspector, {})).counts.waiting).toBe(0)
  })

  it('stays when the promise changes from a later month on', async () => {
    const filed = await file('6')
    await approveFilings(inspector, { rows: [filed] })
    await adjust('12', '2025-07')
    expect(await rowOf(at.tasks.projects)).toMatchObject({ standing: 'yellow', confirmed: { standing: 'yellow' } })
  })

  it('stays when an earlier month is corrected, flagged', async () => {
    await file('1', { month: '2025-05' })
    const increment = { ...entered(at.tasks.projects, { typed: '5' }), entry: 'increment' as const }
    const filed = await fileProgress(await at.as('reporter'), increment)
    await confirmLight(inspector, { ...filed, standing: 'red', reason: '两个项目尚未签约' })
    expect((await rowOf(at.tasks.projects))?.confirmed).not.toHaveProperty('outdated')
    await file('3', { month: '2025-05', rowVersion: 1 })
    expect(await rowOf(at.tasks.projects)).toMatchObject({
      ...{ standing: 'red', total: '8' },
      confirmed: { standing: 'red', outdated: true },
    })
  })
})
