import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportingCalendar } from '../../../db/schema/cycle.ts'
import { contribution, filing, judgement } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { supporting } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { DEFAULT_CALENDAR } from '../../domain/calendar/reporting-calendar.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { showTask } from '../tasks/show-task.ts'
import { approveFilings } from './approve-filings.ts'
import { confirmLight } from './confirm-light.ts'
import { contribute } from './contribute.ts'
import { fileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice, JULY } from './filing-office.ts'
import { reopenFilings } from './reopen-filings.ts'
import { returnFilings } from './return-filings.ts'
import { signFilings } from './sign-filings.ts'
import { withdrawFiling } from './withdraw-filing.ts'

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

const JUNE = '2025-06'
const wantSigning = () =>
  write(commandContext(), (tx) =>
    tx.insert(reportingCalendar).values({
      ...{ id: 'signing', unitId: at.office.unitIds.street ?? '', fromMonth: '2025-01', at: 1 },
      settings: { ...DEFAULT_CALENDAR, signed: true },
    }),
  )
const file = (typed: string, key: 'projects' | 'share' | 'growth' = 'projects', rowVersion = 0) =>
  fileProgress(reporter, entered(at.tasks[key], { typed, rowVersion }))
const stands = async (filingId: string) => {
  const [found] = await read((db) => db.select().from(filing).where(eq(filing.id, filingId)))
  return found
}
const actions = async (subjectId: string) =>
  (await read((db) => db.select().from(history).where(eq(history.subjectId, subjectId)))).map((each) => each.action)
const codes = ({ rows }: { rows: ({ ok: true } | { ok: false; code: string; reason?: string })[] }) =>
  rows.map((row) => (row.ok ? 'done' : (row.reason ?? row.code)))
const rowOf = async (ctx: Ctx, taskId: string) =>
  (await ledgerPage(ctx, { report: at.reportId, month: JUNE }))?.rows.find((row) => row.id === taskId)

describe('signing', () => {
  it('comes before approval where the calendar wants it, and the approved figure carries the computed light', async () => {
    await wantSigning()
    const filed = await file('6')
    expect(codes(await approveFilings(inspector, { rows: [filed] }))).toEqual(['notSigned'])
    await expect(confirmLight(inspector, { ...filed, standing: null, reason: '' })).rejects.toThrow('notSigned')
    const [signed] = (await signFilings(head, { rows: [filed] })).rows
    expect(await stands(filed.filingId)).toMatchObject({ state: 'signed', signerId: head.actor.personId, typed: '6' })
    const row = { filingId: filed.filingId, rowVersion: signed?.ok ? signed.data.rowVersion : 0 }
    expect(codes(await approveFilings(inspector, { rows: [row] }))).toEqual(['done'])
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({
      standing: 'yellow',
      confirmed: { standing: 'yellow', by: '某inspector', reason: null },
      filing: { state: 'approved' },
    })
    expect(await actions(filed.filingId)).toEqual(['filing.submit', 'filing.sign', 'light.confirm'])
    const [shown] = (await showTask(reporter, { id: at.tasks.projects, month: JUNE })).filings
    expect(shown).toMatchObject({
      filing: { by: '某reporter' },
      signed: { by: '某head', at: JULY },
      reviewed: { by: '某inspector', at: JULY },
    })
  })

  it('is dropped by a correction, which is signed and approved anew', async () => {
    await wantSigning()
    const filed = await file('6')
    await signFilings(head, { rows: [filed] })
    const corrected = await file('7', 'projects', 2)
    expect(await stands(filed.filingId)).toMatchObject({ state: 'submitted', signerId: null, signedAt: null })
    expect(codes(await approveFilings(inspector, { rows: [corrected] }))).toEqual(['notSigned'])
  })

  it('is the head’s alone, of their own unit', async () => {
    const filed = await file('6')
    expect(codes(await signFilings(reporter, { rows: [filed] }))).toEqual(['forbidden'])
    expect(codes(await signFilings(inspector, { rows: [filed] }))).toEqual(['forbidden'])
    const stranger = await at.as('stranger')
    expect(codes(await signFilings(stranger, { rows: [filed] }))).toEqual(['notFound'])
  })
})

describe('many at once', () => {
  it('each is done or refused by itself; a repeat changes nothing', async () => {
    const [one, two, three] = [await file('6'), await file('93', 'share'), await file('8.2', 'growth')]
    await file('7', 'projects', 1)
    const rows = [one, two, three]
    expect(codes(await approveFilings(inspector, { rows }))).toEqual(['changed', 'done', 'done'])
    const judged = await read((db) => db.select().from(judgement).where(eq(judgement.confirmed, true)))
    expect(judged.map((each) => each.standing).toSorted()).toEqual(['green', 'yellow'])
    expect(codes(await approveFilings(inspector, { rows: [two, three] }))).toEqual(['done', 'done'])
    expect(await read((db) => db.select().from(judgement).where(eq(judgement.confirmed, true)))).toHaveLength(2)
    expect(codes(await approveFilings(await at.as('leader'), { rows: [two] }))).toEqual(['changed'])
  })

  it('go back with a reason each, and count no longer', async () => {
    const [one, two] = [await file('6'), await file('93', 'share')]
    const rows = [
      { ...one, reason: '缺佐证' },
      { ...two, reason: '口径不对' },
    ]
    expect(codes(await returnFilings(inspector, { rows }))).toEqual(['done', 'done'])
    expect(codes(await returnFilings(inspector, { rows }))).toEqual(['done', 'done'])
    expect(await stands(two.filingId)).toMatchObject({ state: 'returned', returnReason: '口径不对', typed: '93' })
    expect(await actions(two.filingId)).toEqual(['filing.submit', 'filing.return'])
    const page = await ledgerPage(reporter, { report: at.reportId, month: JUNE })
    expect(page?.rows.slice(0, 2).map((row) => row.filing?.returnReason)).toEqual(['缺佐证', '口径不对'])
  })

  it('a head returns what waits for their signature, not what they signed', async () => {
    const [one, two] = [await file('6'), await file('93', 'share')]
    await signFilings(head, { rows: [two] })
    const rows = [
      { ...one, reason: '退回修改' },
      { filingId: two.filingId, rowVersion: 2, reason: '退回修改' },
    ]
    expect(codes(await returnFilings(head, { rows }))).toEqual(['done', 'forbidden'])
    expect(codes(await returnFilings(reporter, { rows }))).toEqual(['forbidden', 'forbidden'])
  })
})

describe('taking back', () => {
  it('one’s own step of today, while nobody has acted since', async () => {
    const filed = await file('6')
    const { filingId } = filed
    await signFilings(head, { rows: [filed] })
    await approveFilings(inspector, { rows: [{ filingId, rowVersion: 2 }] })
    const back = { rows: [{ filingId, rowVersion: 3 }] }
    expect(codes(await reopenFilings(await at.as('leader'), back))).toEqual(['forbidden'])
    const tomorrow = await at.as('inspector', JULY + 86_400_000)
    expect(codes(await reopenFilings(tomorrow, back))).toEqual(['tooLateToUndo'])
    expect(codes(await reopenFilings(inspector, back))).toEqual(['done'])
    expect(await stands(filingId)).toMatchObject({ state: 'signed', reviewerId: null })
    expect((await rowOf(reporter, at.tasks.projects))?.confirmed).toBeNull()
    expect(codes(await reopenFilings(head, { rows: [{ filingId, rowVersion: 4 }] }))).toEqual(['done'])
    expect(await stands(filingId)).toMatchObject({ state: 'submitted', signerId: null, typed: '6' })
    expect(codes(await reopenFilings(head, { rows: [{ filingId, rowVersion: 5 }] }))).toEqual(['isSubmitted'])
  })

  it('a return counts again when it is taken back', async () => {
    const filed = await file('6')
    await returnFilings(inspector, { rows: [{ ...filed, reason: '核对' }] })
    expect((await rowOf(reporter, at.tasks.projects))?.standing).toBe('unreported')
    await reopenFilings(inspector, { rows: [{ filingId: filed.filingId, rowVersion: 2 }] })
    expect(await rowOf(reporter, at.tasks.projects)).toMatchObject({
      standing: 'yellow',
      filing: { state: 'submitted', returnReason: null },
    })
  })

  it('a report, by the unit that filed it, until somebody has signed it', async () => {
    const filed = await file('6')
    await expect(withdrawFiling(inspector, filed)).rejects.toMatchObject({ code: 'forbidden' })
    const back = await withdrawFiling(reporter, filed)
    expect(await withdrawFiling(reporter, filed)).toEqual(back)
    expect(await stands(filed.filingId)).toMatchObject({ state: 'draft', typed: '6', submittedAt: JULY })
    expect((await rowOf(reporter, at.tasks.projects))?.standing).toBe('unreported')
    expect((await rowOf(inspector, at.tasks.projects))?.filing).toBeNull()
    const again = await file('6', 'projects', back.rowVersion)
    await signFilings(head, { rows: [again] })
    const signed = { ...again, rowVersion: again.rowVersion + 1 }
    await expect(withdrawFiling(reporter, signed)).rejects.toThrow('isSigned')
  })
})

describe('a step whose answer was lost', () => {
  const light = (standing: 'red' | 'yellow' | null, reason = '') => ({ standing, reason })
  const said = async () => {
    const words = await read((db) => db.select().from(judgement).where(eq(judgement.confirmed, true)))
    return words.map((each) => [each.standing, each.reason])
  }

  it('is not taken again by the second press, whatever the step', async () => {
    await wantSigning()
    const { filingId, ...filed } = await file('6')
    expect(codes(await signFilings(head, { rows: [{ filingId, ...filed }] }))).toEqual(['done'])
    expect(codes(await signFilings(head, { rows: [{ filingId, ...filed }] }))).toEqual(['done'])
    const given = { filingId, rowVersion: 2, ...light('red', '筹备组未成立') }
    const first = await confirmLight(inspector, given)
    expect(await confirmLight(inspector, given)).toEqual(first)
    const back = { rows: [{ filingId, rowVersion: 3 }] }
    expect(codes(await reopenFilings(inspector, back))).toEqual(['done'])
    expect(codes(await reopenFilings(inspector, back))).toEqual(['done'])
    expect(codes(await reopenFilings(await at.as('leader'), back))).toEqual(['changed'])
    expect(await said()).toEqual([['red', '筹备组未成立']])
    expect(await actions(filingId)).toEqual(['filing.submit', 'filing.sign', 'light.confirm', 'filing.reopen'])
  })

  it('stands against another word of the same person, who is told that it was they; others are told of a change', async () => {
    const { filingId } = await file('6')
    const row = { filingId, rowVersion: 1 }
    await confirmLight(inspector, { ...row, ...light('red', '筹备组未成立') })
    expect(codes(await approveFilings(inspector, { rows: [row] }))).toEqual(['ownApproved'])
    for (const other of [light('red', '另有原因'), light('yellow')])
      await expect(confirmLight(inspector, { ...row, ...other })).rejects.toThrow('ownApproved')
    expect(codes(await returnFilings(inspector, { rows: [{ ...row, reason: '缺佐证' }] }))).toEqual(['ownApproved'])
    expect(codes(await approveFilings(await at.as('leader'), { rows: [row] }))).toEqual(['changed'])
    expect(await said()).toEqual([['red', '筹备组未成立']])
  })

  it('of a return keeps its reason', async () => {
    const { filingId } = await file('6')
    const row = { filingId, rowVersion: 1 }
    await returnFilings(inspector, { rows: [{ ...row, reason: '缺佐证' }] })
    expect(codes(await returnFilings(inspector, { rows: [{ ...row, reason: '口径不对' }] }))).toEqual(['ownReturned'])
    expect(codes(await approveFilings(inspector, { rows: [row] }))).toEqual(['ownReturned'])
    expect(await stands(filingId)).toMatchObject({ returnReason: '缺佐证', rowVersion: 2 })
  })
})

describe('a supporting unit', () => {
  const support = () =>
    write(commandContext(), (tx) =>
      tx.insert(supporting).values({ taskId: at.tasks.projects, unitId: at.office.unitIds.civil ?? '' }),
    )
  const said = (note: string, rowVersion = 0) => ({
    ...{ taskId: at.tasks.projects, month: JUNE, unitId: at.office.unitIds.civil ?? '', note, rowVersion },
  })

  it('adds words, a row a unit, and no figure', async () => {
    await support()
    const neighbour = await at.as('neighbour')
    await contribute(neighbour, said('已协调场地'))
    expect(await contribute(neighbour, said('已协调场地'))).toEqual({ rowVersion: 1 })
    await contribute(neighbour, said('已协调两处场地', 1))
    await expect(contribute(neighbour, said('又一处', 1))).rejects.toMatchObject({
      detail: {
        reason: 'changed',
        data: { current: { note: '已协调两处场地', rowVersion: 2, by: '某neighbour' } },
      },
    })
    const kept = await read((db) => db.select().from(contribution))
    expect(kept).toMatchObject([{ note: '已协调两处场地', rowVersion: 2, personId: neighbour.actor.personId }])
    await expect(fileProgress(neighbour, entered(at.tasks.projects, { typed: '6' }))).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await actions(at.tasks.projects)).filter((each) => each === 'filing.contribute')).toHaveLength(2)
  })

  it('speaks for itself alone', async () => {
    await expect(contribute(await at.as('neighbour'), said('x'))).rejects.toMatchObject({ code: 'notFound' })
    await support()
    for (const who of ['reporter', 'head', 'inspector', 'leader'] as const)
      await expect(contribute(await at.as(who), said('x'))).rejects.toMatchObject({ code: 'forbidden' })
    const own = { ...said('x'), unitId: at.office.unitIds.economy ?? '' }
    await expect(contribute(reporter, own)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
