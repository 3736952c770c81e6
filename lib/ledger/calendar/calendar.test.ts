import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dayOff, reportingCalendar } from '../../../db/schema/cycle.ts'
import { filing } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { report } from '../../../db/schema/report.ts'
import { task } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { type CalendarSettings, DEFAULT_CALENDAR } from '../../domain/calendar/reporting-calendar.ts'
import { Refusal } from '../../domain/errors.ts'
import { PromiseFields } from '../../domain/tasks/promise.ts'
import { commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice } from '../filings/filing-office.ts'
import { returnFiling } from '../filings/return-filing.ts'
import { saveDrafts } from '../filings/save-drafts.ts'
import { printSheet } from '../prints/print-sheet.ts'
import { addTask } from '../tasks/add-task.ts'
import { breakDown } from '../tasks/break-down.ts'
import { ledgerPage } from '../tasks/ledger-page.ts'
import { loadTask } from '../tasks/load-task.ts'
import { showTask } from '../tasks/show-task.ts'
import { calendarOf } from './calendar-of.ts'
import { removeDayOff } from './remove-day-off.ts'
import { setCalendar } from './set-calendar.ts'
import { setDayOff } from './set-day-off.ts'
import { showCalendar } from './show-calendar.ts'

let clean: () => Promise<void>
let at: FilingOffice
let street: string
let economy: string
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  clock = on(6, 10)
  street = at.office.unitIds.street ?? ''
  economy = at.office.unitIds.economy ?? ''
  await openedOn(Date.UTC(2025, 0, 6))
})
afterEach(() => clean())

const openedOn = (createdAt: number) =>
  write(commandContext(), async (tx) => {
    await tx.update(report).set({ createdAt })
    await tx.update(task).set({ createdAt })
  })

const refusal = async (attempt: Promise<unknown>): Promise<Refusal['detail'] & { code: string }> => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return { code: error.code, ...error.detail }
}
/** By the 25th of the month itself, closed five working days later. */
const SAME_MONTH: CalendarSettings = { ...DEFAULT_CALENDAR, cutoffDay: 25, cutoffIn: 'same', closeDays: 5 }
const on = (month: number, date: number) => Date.UTC(2025, month - 1, date, 4)
let clock = on(6, 10)
const set = async (
  change: Partial<Parameters<typeof setCalendar>[1]> = {},
  who: 'inspector' | 'reporter' = 'inspector',
) => {
  clock += 60_000
  return setCalendar(await at.as(who, clock), {
    ...{ unitId: street, fromMonth: '2025-06', settings: SAME_MONTH, latestId: null, closedToo: false },
    ...change,
  })
}
const pathOf = (unit: 'street' | 'economy') => {
  const { unitIds } = at.office
  return `/${unitIds.city}/${unitIds.street}/${unit === 'street' ? '' : `${unitIds.economy}/`}`
}
const calendar = (unit: 'street' | 'economy') => read((db) => calendarOf(db, pathOf(unit)))

describe('whose calendar', () => {
  it('is the default’s until somebody says otherwise', async () => {
    const { settingsIn, rowIn } = await calendar('economy')
    expect([settingsIn('2025-06'), rowIn('2025-06')]).toEqual([DEFAULT_CALENDAR, null])
  })
  it('is the nearest upper unit’s, from its month on', async () => {
    await set()
    const { settingsIn } = await calendar('economy')
    expect([settingsIn('2025-05'), settingsIn('2025-06')]).toEqual([DEFAULT_CALENDAR, SAME_MONTH])
  })
  it('is the unit’s own, until it goes by the one above again', async () => {
    await set()
    const own = { ...SAME_MONTH, cutoffDay: 20 }
    const { calendarId } = await set({ unitId: economy, settings: own })
    await set({ unitId: economy, fromMonth: '2025-08', settings: { above: true }, latestId: calendarId })
    const { settingsIn } = await calendar('economy')
    expect([settingsIn('2025-07'), settingsIn('2025-08')]).toEqual([own, SAME_MONTH])
    expect((await calendar('street')).settingsIn('2025-07')).toEqual(SAME_MONTH)
  })
  it('is what was said last of a month, also where that was said from an earlier one on', async () => {
    const { calendarId } = await set()
    await set({ fromMonth: '2025-05', settings: DEFAULT_CALENDAR, latestId: calendarId })
    const { settingsIn } = await calendar('street')
    expect([settingsIn('2025-05'), settingsIn('2025-06')]).toEqual([DEFAULT_CALENDAR, DEFAULT_CALENDAR])
  })
  it('keeps what stood: a later row of the same month decides, and each has its history', async () => {
    const { calendarId } = await set()
    await set({ settings: { ...SAME_MONTH, cutoffDay: 28 }, latestId: calendarId })
    expect((await calendar('street')).settingsIn('2025-06').cutoffDay).toBe(28)
    expect(await read((db) => db.select().from(reportingCalendar))).toHaveLength(2)
    const said = await read((db) => db.select().from(history).where(eq(history.action, 'calendar.set')))
    expect(said.map((each) => [each.subjectId, each.personName])).toEqual([
      [street, '某inspector'],
      [street, '某inspector'],
    ])
    expect(JSON.parse(said[1]?.before ?? '')).toMatchObject({ cutoffDay: 25 })
  })
})

describe('setting it', () => {
  it('takes a double click once, and refuses whoever looked at another one', async () => {
    const first = await set()
    expect(await set()).toEqual(first)
    expect(await refusal(set({ settings: { ...SAME_MONTH, cutoffDay: 1 } }))).toMatchObject({ reason: 'changed' })
  })
  it('asks before it opens months that are closed', async () => {
    const { calendarId } = await set({ fromMonth: '2025-04' })
    const again = { fromMonth: '2025-04', settings: DEFAULT_CALENDAR, latestId: calendarId }
    expect(await refusal(set(again))).toMatchObject({
      ...{ code: 'conflict', reason: 'closedMonths', data: { months: ['2025-04', '2025-05'] } },
    })
    await set({ ...again, closedToo: true })
    expect((await calendar('street')).settingsIn('2025-04')).toEqual(DEFAULT_CALENDAR)
  })
  it('stays near the present', async () => {
    expect(await refusal(set({ fromMonth: '2019-12' }))).toMatchObject({ fields: { fromMonth: 'outsideReach' } })
  })
  it('is the inspector’s of the office', async () => {
    expect(await refusal(set({}, 'reporter'))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(set({ unitId: at.office.unitIds.elsewhere ?? '' }))).toMatchObject({ code: 'notFound' })
    expect(await refusal(set({ unitId: at.office.unitIds.city ?? '' }))).toMatchObject({ code: 'notFound' })
  })
})

describe('a window', () => {
  const june = (who: 'reporter' | 'inspector', now: number) =>
    at.as(who, now).then((ctx) => ledgerPage(ctx, { report: at.reportId, month: '2025-06' }))

  it.each([
    [16, 'open', 7],
    [20, 'soon', 3],
    [26, 'late', 1],
  ])('on 2025-06-%i is %s', async (date, state, workingDays) => {
    await set()
    const page = await june('reporter', on(6, date))
    const window = { state, cutoff: '2025-06-25', closesOn: '2025-07-02', workingDays }
    expect(page?.window).toEqual({ ...window, beforeLedger: false })
    expect(page?.rows.find((row) => row.id === at.tasks.projects)?.window).toEqual(window)
  })
  it('is the reporter’s own unit’s, and the office’s for a supervisor', async () => {
    await set()
    await set({ unitId: economy, settings: { ...SAME_MONTH, cutoffDay: 20 } })
    expect((await june('reporter', on(6, 16)))?.window.cutoff).toBe('2025-06-20')
    expect((await june('inspector', on(6, 16)))?.window.cutoff).toBe('2025-06-25')
  })
  it('takes what is late, and says so everywhere', async () => {
    await set()
    await fileProgress(await at.as('reporter', on(6, 25)), entered(at.tasks.share, { typed: '96' }))
    const late = await at.as('reporter', on(6, 26))
    await fileProgress(late, entered(at.tasks.projects, { typed: '6' }))
    const kept = await read((db) => db.select().from(filing))
    expect(kept.map((each) => [each.taskId === at.tasks.projects, each.late]).toSorted()).toEqual([
      [false, false],
      [true, true],
    ])
    const shown = await showTask(late, { id: at.tasks.projects, month: '2025-06' })
    expect(shown.filings[0]?.filing.late).toBe(true)
    const sheet = await printSheet(late, { report: at.reportId, month: '2025-06' })
    expect(sheet?.rows.find((row) => row.id === at.tasks.projects)?.filing?.late).toBe(true)
  })
  it('that is closed refuses with its day, but not the answer to a return', async () => {
    await set()
    const filed = await fileProgress(await at.as('reporter', on(6, 20)), entered(at.tasks.projects, { typed: '6' }))
    const after = await at.as('reporter', on(7, 3))
    const again = entered(at.tasks.projects, { typed: '7', rowVersion: 2 })
    expect(await refusal(fileProgress(after, entered(at.tasks.share, { typed: '96' })))).toMatchObject({
      ...{ code: 'validation', fields: { month: 'closedMonth' }, data: { closesOn: '2025-07-02' } },
    })
    expect(await refusal(fileProgress(after, { ...again, rowVersion: 1 }))).toMatchObject({ code: 'validation' })
    await returnFiling(await at.as('inspector', on(7, 3)), { ...filed, reason: '核对口径' })
    await saveDrafts(after, { rows: [{ ...again, typed: '8' }] })
    await fileProgress(after, { ...again, requestKey: 'sent-again', rowVersion: 3 })
    expect(await read((db) => db.select().from(filing))).toMatchObject([
      { typed: '7', late: false, state: 'submitted' },
    ])
  })
  it('keeps a correction in time', async () => {
    await set()
    await fileProgress(await at.as('reporter', on(6, 20)), entered(at.tasks.projects, { typed: '6' }))
    await fileProgress(await at.as('reporter', on(6, 27)), entered(at.tasks.projects, { typed: '7', rowVersion: 1 }))
    expect(await read((db) => db.select().from(filing))).toMatchObject([{ typed: '7', late: false }])
  })
  it('blames nobody for months before the ledger was opened', async () => {
    await openedOn(on(7, 9))
    const now = await at.as('reporter')
    await fileProgress(now, entered(at.tasks.projects, { typed: '6' }))
    expect(await read((db) => db.select().from(filing))).toMatchObject([{ late: false }])
    expect((await ledgerPage(now, { report: at.reportId, month: '2025-06' }))?.window).toMatchObject({
      ...{ state: 'late', beforeLedger: true },
    })
  })
})

describe('a task that came into an older ledger', () => {
  const lateIn = async (taskId: string, now: number, month: string) => {
    const filed = entered(taskId, { typed: '1', month, answered: ['sameAsLast'] })
    await fileProgress(await at.as('neighbour', now), filed)
    const rows = await read((db) => db.select().from(filing).where(eq(filing.taskId, taskId)))
    return rows.find((row) => row.month === month)?.late
  }
  const civil = () => at.office.unitIds.civil ?? ''

  it('is late only for months that were cut off since', async () => {
    const inspector = await at.as('inspector', on(7, 9))
    const { task: like } = await read((db) => loadTask(db, inspector.actor, at.tasks.projects))
    const promise = PromiseFields.strip().parse({ ...like, title: '新增驿站' })
    const { taskId } = await addTask(inspector, { reportId: at.reportId, sectionId: null, promise, why: '会议纪要' })
    await write(commandContext(), (tx) => tx.update(task).set({ leadUnitId: civil() }).where(eq(task.id, taskId)))
    expect(await lateIn(taskId, on(7, 10), '2025-06')).toBe(false)
    expect(await lateIn(taskId, on(8, 20), '2025-07')).toBe(true)
  })
  it('as a part of one that was broken down in mid-year', async () => {
    const share = { unitId: civil(), postId: null, value: '16', due: '2025-12-31', weight: '1' }
    const { parts } = await breakDown(await at.as('inspector', on(7, 9)), {
      ...{ taskId: at.tasks.projects, rowVersion: 1, rollUp: 'sum', parts: [share], answered: [] },
    })
    expect(await lateIn(parts[0] ?? '', on(7, 10), '2025-06')).toBe(false)
    expect(await lateIn(parts[0] ?? '', on(8, 20), '2025-07')).toBe(true)
  })
})

describe('days off', () => {
  const day = { day: '2025-06-25', kind: 'rest', name: '台风停工' } as const

  it('move the cut-off of the unit and those below, and back again', async () => {
    await set()
    const inspector = await at.as('inspector', on(6, 16))
    const seen = () =>
      at.as('reporter', on(6, 16)).then((ctx) => ledgerPage(ctx, { report: at.reportId, month: '2025-06' }))
    expect((await seen())?.window.cutoff).toBe('2025-06-25')
    await setDayOff(inspector, { unitId: street, ...day })
    await setDayOff(inspector, { unitId: street, ...day })
    expect((await seen())?.window.cutoff).toBe('2025-06-26')
    await setDayOff(inspector, { unitId: economy, ...day, kind: 'work', name: '照常上班' })
    expect((await seen())?.window.cutoff).toBe('2025-06-25')
    await removeDayOff(inspector, { unitId: economy, day: day.day })
    await removeDayOff(inspector, { unitId: economy, day: day.day })
    expect((await seen())?.window.cutoff).toBe('2025-06-26')
    const said = await read((db) => db.select().from(history).where(eq(history.subject, 'unit')))
    expect(said.map((each) => each.action).filter((action) => action.startsWith('calendar.'))).toEqual([
      ...['calendar.set', 'calendar.setDay', 'calendar.setDay', 'calendar.removeDay'],
    ])
  })
  it('go before the built-in ones', async () => {
    await setDayOff(await at.as('inspector'), { unitId: street, day: '2025-10-08', kind: 'work', name: '提前上班' })
    const { off } = await calendar('economy')
    expect([off.get('2025-10-07'), off.get('2025-10-08')]).toEqual(['rest', 'work'])
  })
  it('are the inspector’s', async () => {
    expect(await refusal(setDayOff(await at.as('head'), { unitId: economy, ...day }))).toMatchObject({
      code: 'forbidden',
    })
    expect(await refusal(removeDayOff(await at.as('stranger'), { unitId: economy, day: day.day }))).toMatchObject({
      code: 'notFound',
    })
    expect(await read((db) => db.select().from(dayOff))).toEqual([])
  })
})

describe('the calendar’s page', () => {
  it('shows a year’s months, its days and whose settings they are', async () => {
    await set()
    await setDayOff(await at.as('inspector'), { unitId: street, day: '2025-06-25', kind: 'rest', name: '停工' })
    const shown = await showCalendar(await at.as('reporter'), { year: 2025 })
    expect(shown).toMatchObject({
      unit: { id: economy },
      mayKeep: false,
      year: 2025,
      own: [],
      source: '国办发明电〔2024〕12号',
    })
    expect(shown.from).toEqual({ unitId: street, unitName: '汀兰街道', fromMonth: '2025-06' })
    expect(shown.months.map(({ window }) => window.cutoff).slice(3, 8)).toEqual([
      ...['2025-05-06', '2025-06-05', '2025-06-26', '2025-07-25', '2025-08-25'],
    ])
    expect(shown.days.find((each) => each.day === '2025-06-25')).toEqual({
      ...{ day: '2025-06-25', kind: 'rest', name: '停工', from: 'above', unitName: '汀兰街道' },
    })
    expect(shown.units.map(({ name, depth }) => [name, depth])).toEqual([
      ['汀兰街道', 0],
      ['经济科', 1],
      ['民生科', 1],
    ])
  })
  it('is the office’s for an inspector, with the rows set so far', async () => {
    const { calendarId } = await set()
    const shown = await showCalendar(await at.as('inspector'), { year: 2027 })
    expect(shown).toMatchObject({ unit: { id: street }, mayKeep: true, source: null, days: [] })
    expect(shown.own).toMatchObject([{ id: calendarId, fromMonth: '2025-06', settings: SAME_MONTH, by: '某inspector' }])
  })
  it('is nobody’s without a business role or out of reach', async () => {
    expect(await refusal(showCalendar(await at.as('admin'), {}))).toMatchObject({ code: 'notFound' })
    const unit = at.office.unitIds.elsewhere
    expect(await refusal(showCalendar(await at.as('inspector'), { unit }))).toMatchObject({ code: 'notFound' })
  })
})
