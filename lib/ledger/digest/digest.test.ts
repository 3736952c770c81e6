import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOff, digest, reportingCalendar } from '../../../db/schema/cycle.ts'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { person } from '../../../db/schema/people.ts'
import { report } from '../../../db/schema/report.ts'
import { changeRequest, task } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { DEFAULT_CALENDAR } from '../../domain/calendar/reporting-calendar.ts'
import type { Digest } from '../../domain/notices/digest.ts'
import { commandContext } from '../../kernel/context.ts'
import type { Letter } from '../../kernel/mail.ts'
import { read, write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice } from '../filings/filing-office.ts'
import { returnFiling } from '../filings/return-filing.ts'
import { issueNotice } from '../notices/issue-notice.ts'
import { makeDigest } from './make-digest.ts'
import { markSeen } from './mark-seen.ts'
import { runDigests } from './run-digests.ts'
import { showToday } from './show-today.ts'
import { unseenCount } from './unseen-count.ts'

let remove: () => Promise<void>
let office: FilingOffice
beforeEach(async () => {
  remove = await freshDatabase()
  office = await filingOffice()
  await write(commandContext(), async (tx) => {
    await tx.update(report).set({ createdAt: on(1, 6) })
    await tx.update(task).set({ createdAt: on(1, 6) })
  })
})
afterEach(() => remove())

type Who = Parameters<FilingOffice['as']>[0]
/** Half past eight by the office's clock; 10 July 2025 is a Thursday, the cut-off of June was Monday the 7th. */
const on = (month: number, date: number) => Date.UTC(2025, month - 1, date, 0, 30)
const THURSDAY = on(7, 10)
const told = async (who: Who, now = THURSDAY) => {
  const made = await makeDigest(await office.as(who, now))
  return made?.content.sections.map((section) => [section.kind, section.total]) ?? null
}
const judged = (task: keyof FilingOffice['tasks'], standing: 'green' | 'red', at: number) => ({
  ...{ id: `${task}-${at}`, taskId: office.tasks[task], month: '2025-07', at, revisionNo: 1, ruleId: 'r' },
  ...{ confirmed: false, standing, line: 'accumulate' as const, marks: [], numbers: {} },
})
const firstSections = async () => ((await rows())[0]?.content as Digest | undefined)?.sections ?? []
const rows = () => read((db) => db.select().from(digest))
const submitted = (task: keyof FilingOffice['tasks'], typed: string) =>
  office.as('reporter').then((ctx) => fileProgress(ctx, entered(office.tasks[task], { typed })))
const noticed = async (now = on(7, 9)) =>
  issueNotice(await office.as('inspector', now), {
    ...{ taskIds: [office.tasks.projects], kind: 'order', colour: 'red', title: '项目滞后', requirement: '速办' },
    ...{ due: '2025-07-11', requestKey: `click-at-${now}` },
  })

describe('what is told', () => {
  it('to a reporter: what is missing, what came back, what asks for an answer', async () => {
    const { filingId, rowVersion } = await submitted('projects', '7')
    await returnFiling(await office.as('inspector'), { filingId, rowVersion, reason: '与台账不符' })
    await noticed()
    expect(await told('reporter')).toEqual([
      ['returned', 1],
      ['answer', 1],
      ['unreported', 1],
    ])
    expect((await firstSections())[2]?.rows[0]).toMatchObject({
      unit: '经济科',
      month: '2025-06',
      unreported: 5,
      rows: 5,
      state: 'late',
    })
  })

  it('to the head only after the days of grace, counted in working days', async () => {
    expect(await told('head', on(7, 8))).toBeNull()
    expect(await told('head', on(7, 9))).toEqual([['escalatedMonths', 1]])
    await noticed()
    expect(await told('head', on(7, 14))).toEqual([
      ['answer', 1],
      ['escalatedMonths', 1],
    ])
    expect(await told('head', on(7, 15))).toEqual([
      ['escalatedNotices', 1],
      ['escalatedMonths', 1],
    ])
  })

  it('to supervisors: what waits, who is silent, what turned red', async () => {
    await submitted('projects', '7')
    await write(commandContext(), async (tx) => {
      await tx
        .insert(judgement)
        .values([
          judged('projects', 'green', on(7, 1)),
          judged('projects', 'red', on(7, 9)),
          judged('share', 'red', on(7, 1)),
          judged('share', 'red', on(7, 9)),
        ])
      await tx.insert(changeRequest).values({
        ...{ id: 'asked', taskId: office.tasks.canteen, kind: 'extension', reason: '雨季', askedAt: on(7, 9) },
        ...{ oldDue: '2025-06-30', newDue: '2025-08-31', askedBy: office.office.personIds.reporter },
      })
    })
    for (const who of ['inspector', 'leader'] as const)
      expect(await told(who)).toEqual([
        ['approve', 1],
        ['decide', 1],
        ['silent', 2],
        ['red', 1],
      ])
    expect(await told('stranger')).toBeNull()
    expect(await told('admin')).toBeNull()
  })

  it('to the head what waits for a signature, where the office wants one', async () => {
    await submitted('projects', '7')
    await write(commandContext(), async (tx) => {
      await tx.insert(reportingCalendar).values({
        ...{ id: 'c', unitId: office.office.unitIds.street ?? '', fromMonth: '2025-01', at: 1 },
        settings: { ...DEFAULT_CALENDAR, signed: true, graceDays: 30 },
      })
      await tx.update(filing).set({ submittedAt: on(7, 7) })
    })
    expect(await told('head')).toEqual([['sign', 1]])
    expect((await firstSections())[0]?.rows).toEqual([{ unit: '经济科', count: 1, due: '2025-07-09', late: 1 }])
    expect((await told('inspector'))?.map(([kind]) => kind)).not.toContain('approve')
  })

  it('of a request that was decided once, to whoever asked', async () => {
    await write(commandContext(), async (tx) => {
      await tx.insert(changeRequest).values({
        ...{ id: 'done', taskId: office.tasks.canteen, kind: 'extension', reason: '雨季', askedAt: on(7, 1) },
        ...{ oldDue: '2025-06-30', newDue: '2025-08-31', askedBy: office.office.personIds.reporter },
        ...{ state: 'granted', decidedAt: on(7, 9), decision: '同意' },
      })
    })
    expect((await told('reporter'))?.at(-1)).toEqual(['decided', 1])
    expect((await told('reporter', on(7, 11)))?.map(([kind]) => kind)).toEqual(['unreported'])
  })
})

describe('a digest', () => {
  it('is made once a person and day, and never on a rest day', async () => {
    expect(await told('reporter', on(7, 12))).toBeNull()
    await write(commandContext(), (tx) =>
      tx.insert(dayOff).values({
        ...{ unitId: office.office.unitIds.street ?? '', day: '2025-07-11', kind: 'rest', name: '停工', at: 1 },
      }),
    )
    expect(await told('reporter', on(7, 11))).toBeNull()
    expect(await rows()).toEqual([])
    const first = await makeDigest(await office.as('reporter'))
    await submitted('projects', '7')
    expect(await makeDigest(await office.as('reporter', THURSDAY + 3_600_000))).toEqual(first)
    await Promise.all([1, 2, 3].map(async () => makeDigest(await office.as('inspector', THURSDAY))))
    expect(await rows()).toHaveLength(2)
  })

  it('counts in the frame until it was looked at; the page shows what is open at any time', async () => {
    expect(await unseenCount(await office.as('reporter', THURSDAY))).toBe(1)
    await markSeen(await office.as('reporter', THURSDAY))
    expect(await unseenCount(await office.as('reporter', THURSDAY))).toBe(0)
    expect(await unseenCount(await office.as('admin', THURSDAY))).toBe(0)
    await noticed(THURSDAY)
    const page = await showToday(await office.as('reporter', THURSDAY))
    expect(page?.sections.map((section) => section.kind)).toEqual(['answer', 'unreported'])
    expect(page).toMatchObject({ day: '2025-07-10', working: true, email: null })
    expect(await showToday(await office.as('reporter', on(7, 12)))).toMatchObject({ working: false })
    expect(await showToday(await office.as('admin', THURSDAY))).toBeNull()
  })
})

describe('a run', () => {
  const compose = () => ({ subject: '今日提要', text: '请看', html: '<p>请看</p>' })
  const run = (taken: Letter[], fault: string | null = null, now = THURSDAY) =>
    runDigests({ ...commandContext(), now }, compose, async (letter) => {
      if (fault === null) taken.push(letter)
      return fault
    })
  const withMail = (who: 'reporter' | 'inspector') =>
    write(commandContext(), (tx) =>
      tx
        .update(person)
        .set({ email: `${who}@office.test` })
        .where(eq(person.username, who)),
    )

  it('tells everybody who is to be told, and mails each once however often it runs', async () => {
    await withMail('reporter')
    await withMail('inspector')
    const taken: Letter[] = []
    expect(await run(taken)).toEqual({ day: '2025-07-10', told: 5, mailed: 2, failed: 0 })
    expect(await run(taken)).toEqual({ day: '2025-07-10', told: 5, mailed: 0, failed: 0 })
    await Promise.all([run(taken), run(taken)])
    expect(taken.map((letter) => letter.to).toSorted()).toEqual(['inspector@office.test', 'reporter@office.test'])
    expect((await run(taken, null, on(7, 12))).told).toBe(0)
  })

  it('keeps the fault of a letter that was not taken, and brings it at the next run', async () => {
    await withMail('reporter')
    const taken: Letter[] = []
    const lost: Letter[] = []
    await runDigests({ ...commandContext(), now: THURSDAY - 900_000 }, compose, async (letter) => {
      lost.push(letter)
      return 'ETIMEDOUT'
    })
    expect(await run(taken, 'ECONNECTION')).toMatchObject({ mailed: 0, failed: 1 })
    expect((await rows()).filter((row) => row.mailFault).map((row) => [row.mailFault, row.mailedAt])).toEqual([
      ['ECONNECTION', null],
    ])
    expect(await run(taken, null, THURSDAY + 900_000)).toMatchObject({ mailed: 1, failed: 0 })
    expect((await rows()).map((row) => row.mailFault)).toEqual(Array(5).fill(null))
    // The server may have taken the first all the same: the second is to be known for the same letter.
    expect(lost[0]?.id).toMatch(/^2025-07-10\../)
    expect(taken.map(({ id }) => id)).toEqual(lost.map(({ id }) => id))
    expect(taken).toHaveLength(1)
  })

  it('sends nothing that another server is sending, until that one is taken for gone', async () => {
    await withMail('reporter')
    await makeDigest(await office.as('reporter', THURSDAY))
    await write(commandContext(), (tx) => tx.update(digest).set({ mailFault: `sending ${THURSDAY}` }))
    const taken: Letter[] = []
    expect((await run(taken, null, THURSDAY + 60_000)).mailed).toBe(0)
    expect((await run(taken, null, THURSDAY + 660_000)).mailed).toBe(1)
  })

  it('mails nothing to who has looked already, and nothing to who is disabled', async () => {
    await withMail('reporter')
    await withMail('inspector')
    await makeDigest(await office.as('reporter', THURSDAY))
    await markSeen(await office.as('reporter', THURSDAY))
    await write(commandContext(), (tx) =>
      tx.update(person).set({ disabled: true }).where(eq(person.username, 'inspector')),
    )
    const taken: Letter[] = []
    expect(await run(taken)).toMatchObject({ told: 4, mailed: 0 })
  })

  it('is for the owner of the data folder alone', async () => {
    await expect(runDigests(await office.as('inspector'), compose)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
