import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Ctx } from '../../kernel/context.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { approveFilings } from './approve-filings.ts'
import { confirmWhole, type WholeRef } from './confirm-whole.ts'
import { confirmWholes } from './confirm-wholes.ts'
import { fileProgress } from './file-progress.ts'
import { asWholeOfTwo, entered, type FilingOffice, filingOffice, JULY } from './filing-office.ts'
import { reopenFilings } from './reopen-filings.ts'
import { reopenWholes } from './reopen-wholes.ts'
import { reviewPage } from './review-page.ts'

const JUNE = '2025-06'
const DAY = 86_400_000
let clean: () => Promise<void>
let at: FilingOffice
let inspector: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  inspector = await at.as('inspector')
  await asWholeOfTwo(at)
})
afterEach(() => clean())

/** Both parts of the whole have reported and are approved by the inspector. */
async function approvedParts() {
  const filed = [
    await fileProgress(await at.as('reporter'), entered(at.tasks.growth, { typed: '3' })),
    await fileProgress(await at.as('neighbour'), entered(at.tasks.elsewhere, { typed: '5' })),
  ]
  const { rows } = await approveFilings(inspector, { rows: filed })
  return rows.map((row) => {
    if (!row.ok) throw new Error(row.code)
    return row.data
  })
}
const listed = async () => (await reviewPage(inspector, {})).rows
async function seen(): Promise<WholeRef> {
  const whole = (await listed()).find((row) => row.basis !== null)
  if (!whole) throw new Error('the whole does not wait')
  return { taskId: whole.taskId, month: whole.month, basis: whole.basis ?? '' }
}
async function confirmedWhole(): Promise<WholeRef> {
  await approvedParts()
  const whole = await seen()
  await confirmWholes(inspector, { rows: [whole] })
  return whole
}
const outcome = async (ctx: Ctx, row: WholeRef) => {
  const [answer] = (await reopenWholes(ctx, { rows: [row] })).rows
  return answer?.ok ? 'done' : (answer?.reason ?? answer?.code)
}
const ledgerRow = async () =>
  (await ledgerPage(inspector, { report: at.reportId, month: JUNE }))?.rows.find((row) => row.id === at.tasks.projects)

describe('a whole’s word that is taken back', () => {
  it('leaves it waiting as before, says so in its history, and can be given again', async () => {
    const whole = await confirmedWhole()
    expect(await listed()).toEqual([])
    expect(await outcome(inspector, whole)).toBe('done')
    expect(await seen()).toEqual(whole)
    expect(await ledgerRow()).toMatchObject({ confirmed: null, unconfirmed: true, standing: 'green' })
    const { lines } = await taskHistory(inspector, { taskId: whole.taskId, kind: 'review' })
    expect(lines.map(({ action, by, month }) => [action, by, month])).toEqual([
      ['light.reopen', '某inspector', JUNE],
      ['light.confirm', '某inspector', JUNE],
    ])
    expect(lines[0]?.before?.standing).toBe('green')
    await confirmWholes(inspector, { rows: [whole] })
    expect(await ledgerRow()).toMatchObject({ confirmed: { standing: 'green', by: '某inspector' } })
  })

  it('is done no longer where the word said so', async () => {
    await approvedParts()
    const whole = await seen()
    await confirmWhole(inspector, { ...whole, standing: 'completed', reason: '全部落户' })
    expect(await ledgerRow()).toMatchObject({ standing: 'completed', confirmed: { standing: 'completed' } })
    expect(await outcome(inspector, whole)).toBe('done')
    expect(await ledgerRow()).toMatchObject({ standing: 'green', confirmed: null })
  })

  it('is nobody’s but theirs who gave it, on the day', async () => {
    const whole = await confirmedWhole()
    expect(await outcome(await at.as('leader'), whole)).toBe('forbidden')
    expect(await outcome(await at.as('head'), whole)).toBe('forbidden')
    expect(await outcome(await at.as('stranger'), whole)).toBe('notFound')
    expect(await outcome(await at.as('inspector', JULY + DAY), whole)).toBe('tooLateToUndo')
    expect(await ledgerRow()).toMatchObject({ confirmed: { standing: 'green' } })
  })

  it('is none any more where it was taken back, or its parts have changed', async () => {
    const whole = await confirmedWhole()
    await fileProgress(await at.as('reporter'), entered(at.tasks.growth, { typed: '4', rowVersion: 2 }))
    expect(await outcome(inspector, whole)).toBe('changed')
    await approveFilings(inspector, { rows: (await listed()).map(({ filingId }) => ({ filingId, rowVersion: 3 })) })
    const anew = await seen()
    await confirmWholes(inspector, { rows: [anew] })
    expect(await outcome(inspector, anew)).toBe('done')
    expect(await outcome(inspector, anew)).toBe('changed')
  })

  it('goes together with its parts’ approvals, whole first', async () => {
    const parts = await approvedParts()
    const whole = await seen()
    await confirmWholes(inspector, { rows: [whole] })
    expect(await outcome(inspector, whole)).toBe('done')
    const { rows } = await reopenFilings(inspector, { rows: parts })
    expect(rows.map((row) => row.ok)).toEqual([true, true])
    expect((await listed()).map((row) => [row.filed?.state, row.basis])).toEqual([
      ['submitted', null],
      ['submitted', null],
    ])
  })
})
