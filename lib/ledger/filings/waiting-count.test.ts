import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportingCalendar } from '../../../db/schema/cycle.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { DEFAULT_CALENDAR } from '../../domain/calendar/reporting-calendar.ts'
import { commandContext } from '../../kernel/context.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { askExtension } from '../requests/ask-extension.ts'
import { decideAdjustment } from '../requests/decide-adjustment.ts'
import { proposeAdjustment } from '../requests/propose-adjustment.ts'
import { approveFilings } from './approve-filings.ts'
import { confirmWholes } from './confirm-wholes.ts'
import { fileProgress } from './file-progress.ts'
import { asWholeOfTwo, entered, type FilingOffice, filingOffice, JULY } from './filing-office.ts'
import { reviewPage } from './review-page.ts'
import { waitingCount } from './waiting-count.ts'

type Who = Parameters<FilingOffice['as']>[0]
let clean: () => Promise<void>
let at: FilingOffice
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
})
afterEach(() => clean())

const file = async (key: keyof FilingOffice['tasks'], typed: string, who: Who = 'reporter') =>
  fileProgress(await at.as(who), entered(at.tasks[key], { typed }))
const waits = async (who: Who) => waitingCount(await at.as(who))
/** What the page lists for them, which the count is held to. */
const listed = async (who: Who) => (await reviewPage(await at.as(who), {})).counts.waiting
async function reviews(who: Who): Promise<number> {
  const { review } = await waits(who)
  expect(review).toBe(await listed(who))
  return review
}

describe('how much waits', () => {
  it('is the filings of whoever signs or approves, apart from the requests of whoever decides', async () => {
    expect(await reviews('inspector')).toBe(0)
    await file('projects', '6')
    await file('share', '93')
    expect([await reviews('inspector'), await reviews('head'), await reviews('stranger')]).toEqual([2, 0, 0])
    const [unitId, settings] = [at.office.unitIds.economy ?? '', { ...DEFAULT_CALENDAR, signed: true }]
    await write(commandContext(), async (tx) => {
      await tx.insert(reportingCalendar).values({ id: 'signing', unitId, fromMonth: '2025-01', at: 1, settings })
      await record(tx, commandContext(), 'calendar.set', { kind: 'unit', id: unitId }, null, null)
    })
    expect([await reviews('inspector'), await reviews('head')]).toEqual([0, 2])
    expect(await waits('reporter')).toEqual({ review: 0, requests: 0 })
    const ask = { taskId: at.tasks.projects, newDue: '2026-03-31', reason: '设备推迟', progress: '已过半' }
    await askExtension(await at.as('reporter'), ask)
    const requests = async () => [(await waits('inspector')).requests, (await waits('leader')).requests]
    expect(await requests()).toEqual([1, 1])
    const target = { taskId: at.tasks.share, value: '90', valueHigh: '', documentNo: null, reason: '区里压减' }
    await proposeAdjustment(await at.as('inspector'), target)
    expect(await requests()).toEqual([1, 2])
    expect(await reviews('head')).toBe(2)
  })

  it('has a whole’s own light once its parts are approved, until it is confirmed or they change', async () => {
    const { projects, growth } = at.tasks
    await asWholeOfTwo(at)
    expect(await reviews('inspector')).toBe(0)
    const filed = [await file('growth', '3'), await file('elsewhere', '5', 'neighbour')]
    expect(await reviews('inspector')).toBe(2)
    await approveFilings(await at.as('inspector'), { rows: filed.slice(0, 1) })
    expect(await reviews('inspector')).toBe(1)
    await approveFilings(await at.as('inspector'), { rows: filed.slice(1) })
    expect([await reviews('inspector'), await reviews('leader'), await reviews('head')]).toEqual([1, 1, 0])
    const [whole] = (await reviewPage(await at.as('inspector'), {})).rows
    const seen = { taskId: projects, month: '2025-06', basis: whole?.basis ?? '' }
    await confirmWholes(await at.as('inspector'), { rows: [seen] })
    expect(await reviews('leader')).toBe(0)
    await fileProgress(await at.as('reporter'), entered(growth, { typed: '4', rowVersion: 2 }))
    expect(await reviews('inspector')).toBe(1)
  })

  it('has a light that is to be confirmed again after its promise was changed', async () => {
    const filed = await file('projects', '6')
    await approveFilings(await at.as('inspector'), { rows: [filed] })
    expect(await reviews('leader')).toBe(0)
    const target = { value: '12', valueHigh: '', documentNo: '汀街发〔2025〕9号' }
    const asked = { taskId: at.tasks.projects, ...target, reason: '区里压减' }
    const { requestId } = await proposeAdjustment(await at.as('inspector'), asked)
    const leader = await at.as('leader', JULY + 60_000)
    const answer = { requestId, rowVersion: 1, granted: true as const, fromMonth: '2025-06', decision: '同意' }
    await decideAdjustment(leader, { ...answer, ...target })
    expect([await reviews('leader'), await reviews('inspector'), await reviews('head')]).toEqual([1, 1, 0])
    await approveFilings(leader, { rows: [{ filingId: filed.filingId, rowVersion: 2 }] })
    expect(await reviews('inspector')).toBe(0)
  })
})
