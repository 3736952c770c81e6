import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { Refusal } from '../../domain/errors.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { confirmLight } from './confirm-light.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice } from './filing-office.ts'
import { filingsOf } from './filing-rows.ts'
import { returnFiling } from './return-filing.ts'

let clean: () => Promise<void>
let at: FilingOffice
let reporter: Ctx
let inspector: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  reporter = await at.as('reporter')
  inspector = await at.as('inspector')
})
afterEach(() => clean())

const refusal = async (attempt: Promise<unknown>): Promise<Refusal['detail'] & { code: string }> => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return { code: error.code, ...error.detail }
}
const rowOf = async (ctx: Ctx, taskId: string, month = '2025-06') => {
  const page = await ledgerPage(ctx, { report: at.reportId, month })
  return page?.rows.find((row) => row.id === taskId)
}

describe('filing progress', () => {
  it('marks 6 of 16 for June: yellow, 2 short, unconfirmed, with its judgement and history', async () => {
    const done = await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    const row = await rowOf(inspector, at.tasks.projects)
    expect(row).toMatchObject({
      standing: 'yellow',
      total: '6',
      verdict: { line: 'accumulate', numbers: { short: '2', perMonth: '1.7' } },
    })
    const kept = await read((db) => db.select().from(judgement).where(eq(judgement.taskId, at.tasks.projects)))
    expect(kept).toMatchObject([{ filingId: done.filingId, standing: 'yellow', confirmed: false, month: '2025-06' }])
    const said = await read((db) => db.select().from(history).where(eq(history.subjectId, done.filingId)))
    expect(said.map((each) => [each.action, each.personName])).toEqual([['filing.submit', '某reporter']])
  })

  it('reads full-width digits and the task’s own unit, and keeps an increment beside the total', async () => {
    await fileProgress(reporter, entered(at.tasks.projects, { month: '2025-01', entry: 'increment', typed: '２个' }))
    for (const month of ['2025-02', '2025-03', '2025-04', '2025-05'])
      await fileProgress(reporter, entered(at.tasks.projects, { month, entry: 'increment', typed: '1' }))
    await fileProgress(reporter, entered(at.tasks.projects, { entry: 'increment', typed: '2' }))
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({
      total: '8',
      filing: { typed: '2' },
      standing: 'green',
    })
  })

  it.each([
    ['六', 'notANumber'],
    ['6家', 'wrongUnit'],
    ['6.5', 'notWhole'],
    ['-1', 'negative'],
  ])('refuses %s beside its field', async (typed, key) => {
    expect(await refusal(fileProgress(reporter, entered(at.tasks.projects, { typed })))).toMatchObject({
      code: 'validation',
      fields: { typed: key },
    })
  })

  it('refuses a month that has not begun, one before the plan, and an empty report', async () => {
    const of = (change: object) =>
      refusal(fileProgress(reporter, entered(at.tasks.projects, { typed: '6', ...change })))
    expect(await of({ month: '2025-08' })).toMatchObject({ fields: { month: 'futureMonth' } })
    expect(await of({ month: '2024-12' })).toMatchObject({ fields: { month: 'outsidePlan' } })
    expect(await of({ typed: null })).toMatchObject({ fields: { typed: 'required' } })
  })

  it('asks about a total that falls, and takes it once affirmed', async () => {
    await fileProgress(reporter, entered(at.tasks.projects, { month: '2025-05', typed: '8' }))
    const asked = await refusal(fileProgress(reporter, entered(at.tasks.projects, { typed: '6' })))
    expect(asked).toMatchObject({
      code: 'conflict',
      reason: 'guard',
      data: { asked: [{ guard: 'fallingTotal', numbers: { previous: '8', month: '2025-05', next: '6' } }] },
    })
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '6', answered: ['fallingTotal'] }))
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({ total: '6' })
  })

  it('keeps the answers to what was asked, and no others', async () => {
    const answered = ['fallingTotal', 'tenfold'] as const
    await fileProgress(reporter, entered(at.tasks.projects, { month: '2025-05', typed: '8' }))
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '6', answered: [...answered] }))
    const [, june] = await read((db) => filingsOf(db, { taskId: at.tasks.projects }))
    expect(june?.answered).toEqual(['fallingTotal'])
  })

  it('takes one click once: the same request again changes nothing', async () => {
    const click = entered(at.tasks.projects, { typed: '6' })
    const first = await fileProgress(reporter, click)
    expect(await fileProgress(reporter, click)).toEqual(first)
    expect(await read((db) => db.select().from(filing))).toHaveLength(1)
  })

  it('shows both values when somebody else was quicker, and overwrites neither', async () => {
    await fileProgress(await at.as('head'), entered(at.tasks.projects, { typed: '7' }))
    const late = await refusal(fileProgress(reporter, entered(at.tasks.projects, { typed: '6' })))
    expect(late).toMatchObject({
      code: 'conflict',
      reason: 'changed',
      data: { current: { typed: '7', by: '某head', rowVersion: 1 } },
    })
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({ total: '7' })
  })

  it('judges the later months anew when an earlier one is corrected, and keeps what was judged then', async () => {
    for (const [month, typed] of [
      ['2025-04', '1'],
      ['2025-05', '1'],
      ['2025-06', '6'],
    ] as const)
      await fileProgress(reporter, entered(at.tasks.projects, { month, entry: 'increment', typed }))
    const before = await rowOf(reporter, at.tasks.projects)
    await fileProgress(
      reporter,
      entered(at.tasks.projects, { month: '2025-04', entry: 'increment', typed: '3', rowVersion: 1 }),
    )
    expect([before?.total, (await rowOf(reporter, at.tasks.projects))?.total]).toEqual(['8', '10'])
    const june = await read((db) => db.select().from(judgement).where(eq(judgement.month, '2025-06')))
    expect(june.map((each) => each.numbers.actual)).toEqual(['8', '10'])
  })

  it('marks a deed done, a share, a growth and a commitment in words', async () => {
    await fileProgress(reporter, entered(at.tasks.canteen, { doneOn: '2025-06-20' }))
    await fileProgress(reporter, entered(at.tasks.share, { typed: '93' }))
    await fileProgress(reporter, entered(at.tasks.growth, { typed: '8.2%' }))
    await fileProgress(reporter, entered(at.tasks.words, { forecast: 'unlikely' }))
    const page = await ledgerPage(inspector, { report: at.reportId, month: '2025-06' })
    const lights = Object.fromEntries(page?.rows.map((row) => [row.id, row.standing]) ?? [])
    expect([at.tasks.canteen, at.tasks.share, at.tasks.growth, at.tasks.words].map((id) => lights[id])).toEqual([
      'completed',
      'yellow',
      'green',
      'red',
    ])
  })
})

describe('who may', () => {
  it.each(['neighbour', 'stranger', 'admin'] as const)(
    'hides the task from the %s as if it did not exist',
    async (who) => {
      const ctx = await at.as(who)
      const hidden = await refusal(fileProgress(ctx, entered(at.tasks.projects, { typed: '6' })))
      const missing = await refusal(fileProgress(ctx, entered('nothing', { typed: '6' })))
      expect([hidden, hidden.code]).toEqual([missing, 'notFound'])
    },
  )

  it.each(['inspector', 'leader'] as const)('lets no %s alter what is reported', async (who) => {
    expect(await refusal(fileProgress(await at.as(who), entered(at.tasks.projects, { typed: '6' })))).toMatchObject({
      code: 'forbidden',
    })
  })

  it('lets no reporter return or confirm', async () => {
    const { filingId, rowVersion } = await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    expect(await refusal(returnFiling(reporter, { filingId, rowVersion, reason: '核对' }))).toMatchObject({
      code: 'forbidden',
    })
    expect(await refusal(confirmLight(reporter, { filingId, rowVersion, standing: null, reason: '' }))).toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a supervisor’s answer', () => {
  it('returned filings count no longer and lead the list, with the reason', async () => {
    const filed = await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    await returnFiling(inspector, { ...filed, reason: '缺佐证' })
    const page = await ledgerPage(reporter, { report: at.reportId, month: '2025-06' })
    expect(page?.rows[0]).toMatchObject({
      id: at.tasks.projects,
      standing: 'unreported',
      filing: { state: 'returned', typed: '6', returnReason: '缺佐证' },
    })
    const again = await fileProgress(reporter, entered(at.tasks.projects, { typed: '7', rowVersion: 2 }))
    expect(again.rowVersion).toBe(3)
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({
      standing: 'green',
      filing: { state: 'submitted', returnReason: null },
    })
  })

  it('confirms the computed light, and another one only with a reason', async () => {
    const filed = await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    expect(await refusal(confirmLight(inspector, { ...filed, standing: 'red', reason: '' }))).toMatchObject({
      fields: { reason: 'required' },
    })
    const confirmed = await confirmLight(inspector, { ...filed, standing: 'red', reason: '两个项目未落地' })
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({
      standing: 'red',
      verdict: { standing: 'yellow' },
      confirmed: { reason: '两个项目未落地', by: '某inspector' },
    })
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '8', rowVersion: confirmed.rowVersion }))
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({ standing: 'green', confirmed: null })
  })

  it('takes a supervisor’s word that a task in words is done', async () => {
    const filed = await fileProgress(reporter, entered(at.tasks.words, { forecast: 'can' }))
    await confirmLight(inspector, { ...filed, standing: 'completed', reason: '已见成效' })
    expect(await rowOf(reporter, at.tasks.words)).toMatchObject({ standing: 'completed' })
    expect(await rowOf(await at.as('reporter', Date.UTC(2025, 7, 5)), at.tasks.words, '2025-07')).toMatchObject({
      standing: 'completed',
    })
  })

  it('refuses to answer a version that is no longer there', async () => {
    const filed = await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '7', rowVersion: 1 }))
    expect(await refusal(returnFiling(inspector, { ...filed, reason: '核对' }))).toMatchObject({
      code: 'conflict',
      reason: 'changed',
    })
  })
})
