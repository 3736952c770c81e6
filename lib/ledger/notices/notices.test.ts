import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { history } from '../../../db/schema/history.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { read } from '../../kernel/write.ts'
import { type FilingOffice, filingOffice, JULY } from '../filings/filing-office.ts'
import { taskHistory } from '../tasks/task-history.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import { closeNotice } from './close-notice.ts'
import { IssueNotice, issueNotice } from './issue-notice.ts'
import { listNotices, NoticeQuery } from './list-notices.ts'
import { offerNotices } from './offer-notices.ts'
import { replyNotice } from './reply-notice.ts'
import { returnReply } from './return-reply.ts'
import { showNotice } from './show-notice.ts'

let remove: () => Promise<void>
let office: FilingOffice
beforeEach(async () => {
  remove = await freshDatabase()
  office = await filingOffice()
})
afterEach(() => remove())

const HOUR = 3_600_000
const FORBIDDEN = { code: 'forbidden' }
const HIDDEN = { code: 'notFound' }
let clicks = 0
const sheet = (taskIds: string[], said: Partial<IssueNotice> = {}): IssueNotice => {
  clicks += 1
  return IssueNotice.parse({
    ...{ taskIds, kind: 'order', colour: 'yellow', title: '项目引进滞后', requirement: '三日内报送整改措施。' },
    ...{ due: '2025-07-15', requestKey: `click-${clicks}-of-a-test` },
    ...said,
  })
}
const issue = async (taskIds: string[], said: Partial<IssueNotice> = {}) =>
  issueNotice(await office.as('inspector'), sheet(taskIds, said))
const issued = async () => (await issue([office.tasks.projects])).noticeIds[0] ?? ''
const step = (noticeId: string, rowVersion: number, words = '') => ({ noticeId, rowVersion, words })
const listed = async (who: 'inspector' | 'reporter' | 'stranger' | 'neighbour' | 'leader', query: object = {}) =>
  (await listNotices(await office.as(who), NoticeQuery.parse(query))).lines

describe('issuing', () => {
  it('makes one notice a unit, numbered without gaps within office and year; reminders bear no number', async () => {
    const { projects, share, elsewhere, words } = office.tasks
    expect((await issue([projects, elsewhere, share])).noticeIds).toHaveLength(2)
    await issue([words], { kind: 'reminder', colour: 'blue' })
    await issue([words])
    const nextYear = await office.as('inspector', Date.UTC(2026, 0, 5))
    await issueNotice(nextYear, sheet([words], { due: '2026-01-09' }))
    const lines = await listed('inspector')
    const told = lines.map((each) => [each.unit, each.notice.year, each.notice.no, each.tasks])
    expect(told.toSorted((a, b) => String(a.slice(1)).localeCompare(String(b.slice(1))))).toEqual([
      ['经济科', null, null, 1],
      ['经济科', 2025, 1, 2],
      ['民生科', 2025, 2, 1],
      ['经济科', 2025, 3, 1],
      ['经济科', 2026, 1, 1],
    ])
  })

  it('leaves no number out where one of several is refused', async () => {
    const elsewhere = await office.as('stranger')
    await expect(issue([office.tasks.projects, 'none'])).rejects.toMatchObject(HIDDEN)
    await expect(issueNotice(elsewhere, sheet([office.tasks.projects]))).rejects.toMatchObject(HIDDEN)
    await issued()
    expect((await listed('inspector')).map((each) => each.notice.no)).toEqual([1])
  })

  it('is written once however often one clicks', async () => {
    const input = sheet([office.tasks.projects, office.tasks.elsewhere])
    const first = await issueNotice(await office.as('inspector'), input)
    expect(await issueNotice(await office.as('inspector'), input)).toEqual(first)
    expect(await listed('inspector')).toHaveLength(2)
  })

  it('is not written again, nor dropped in silence, where the words were changed after an answer was lost', async () => {
    const input = sheet([office.tasks.projects])
    await issueNotice(await office.as('inspector'), input)
    const changed = issueNotice(await office.as('inspector'), { ...input, requirement: '五日内报送整改措施。' })
    await expect(changed).rejects.toMatchObject({ code: 'conflict', detail: { reason: 'issuedAlready' } })
    expect(await listed('inspector')).toHaveLength(1)
  })

  it('is 督查员’s alone, and not for a day that is past', async () => {
    for (const who of ['reporter', 'head', 'leader'] as const)
      await expect(issueNotice(await office.as(who), sheet([office.tasks.projects]))).rejects.toMatchObject(FORBIDDEN)
    await expect(issue([office.tasks.projects], { due: '2025-07-09' })).rejects.toMatchObject({
      detail: { fields: { due: 'pastDay' } },
    })
    await expect(offerNotices(await office.as('reporter'), { task: [] })).rejects.toMatchObject(FORBIDDEN)
  })

  it('is offered for what is red or silent, by unit, with days to answer in', async () => {
    const offer = await offerNotices(await office.as('inspector'), { task: [office.tasks.words] })
    expect(offer?.groups.map((group) => [group.unit.name, group.rows.length])).toEqual([
      ['经济科', 5],
      ['民生科', 1],
    ])
    expect(offer?.chosen).toEqual([office.tasks.words])
    expect(offer?.dues).toEqual({ blue: '2025-07-17', yellow: '2025-07-15', red: '2025-07-14' })
  })
})

describe('the way of a notice', () => {
  it('goes from the office to the unit and back, each step with its words and its line of history', async () => {
    const noticeId = await issued()
    const inspector = (hours: number) => office.as('inspector', JULY + hours * HOUR)
    const reporter = (hours: number) => office.as('reporter', JULY + hours * HOUR)
    await acknowledgeNotice(await reporter(1), step(noticeId, 1))
    await replyNotice(await office.as('head', JULY + 2 * HOUR), step(noticeId, 2, '已约谈企业'))
    await returnReply(await inspector(3), step(noticeId, 3, '请写明完成时限'))
    await replyNotice(await reporter(4), step(noticeId, 4, '八月底前签约'))
    await closeNotice(await inspector(5), step(noticeId, 5))
    const shown = await showNotice(await reporter(6), { noticeId })
    expect(shown.notice.state).toBe('closed')
    expect(shown.entries.map(({ kind, words, by }) => [kind, words, by])).toEqual([
      ['issue', '', '某inspector'],
      ['acknowledge', '', '某reporter'],
      ['reply', '已约谈企业', '某head'],
      ['return', '请写明完成时限', '某inspector'],
      ['reply', '八月底前签约', '某reporter'],
      ['close', '', '某inspector'],
    ])
    expect(shown.tasks.map(({ row, month }) => [row.title, row.standing, month])).toEqual([
      ['新引进产业项目', 'unreported', '2025-06'],
    ])
    const rows = await read((db) => db.select().from(history).where(eq(history.subject, 'notice')))
    expect(rows.map((row) => row.action)).toEqual(
      ['issue', 'acknowledge', 'reply', 'return', 'reply', 'close'].map((name) => `notice.${name}`),
    )
    const { lines } = await taskHistory(await reporter(7), { taskId: office.tasks.projects, kind: 'notice' })
    expect(lines.map(({ action, after }) => [action, after?.note])).toEqual([
      ['notice.close', ''],
      ['notice.reply', '八月底前签约'],
      ['notice.return', '请写明完成时限'],
      ['notice.reply', '已约谈企业'],
      ['notice.acknowledge', ''],
      ['notice.issue', '项目引进滞后'],
    ])
    expect(await listed('inspector')).toEqual([])
    expect(await listed('inspector', { state: 'closed' })).toHaveLength(1)
  })

  it('has each step taken by its own side only', async () => {
    const noticeId = await issued()
    for (const who of ['inspector', 'leader'] as const)
      await expect(acknowledgeNotice(await office.as(who), step(noticeId, 1))).rejects.toMatchObject(FORBIDDEN)
    for (const who of ['neighbour', 'stranger', 'admin'] as const)
      await expect(acknowledgeNotice(await office.as(who), step(noticeId, 1))).rejects.toMatchObject(HIDDEN)
    await acknowledgeNotice(await office.as('reporter'), step(noticeId, 1))
    await replyNotice(await office.as('reporter'), step(noticeId, 2, '已办'))
    for (const take of [returnReply, closeNotice])
      for (const who of ['reporter', 'head', 'leader'] as const)
        await expect(take(await office.as(who), step(noticeId, 3, '退'))).rejects.toMatchObject(FORBIDDEN)
  })

  it('refuses a step on what somebody else has changed, and one that does not fit', async () => {
    const noticeId = await issued()
    await acknowledgeNotice(await office.as('reporter'), step(noticeId, 1))
    const late = acknowledgeNotice(await office.as('head'), step(noticeId, 1))
    await expect(late).rejects.toMatchObject({ code: 'conflict', detail: { reason: 'changed' } })
    const again = acknowledgeNotice(await office.as('head'), step(noticeId, 2))
    await expect(again).rejects.toMatchObject({ code: 'conflict', detail: { reason: 'noticeStep' } })
  })
})

describe('the list', () => {
  it('shows the overdue first, in working days, and what each can do', async () => {
    const soon = await issue([office.tasks.projects], { due: '2025-07-11' })
    await issue([office.tasks.share], { due: '2025-07-30' })
    const now = await office.as('reporter', Date.UTC(2025, 6, 15))
    const { lines, counts, mayIssue } = await listNotices(now, {})
    expect(lines.map((each) => [each.notice.due, each.overdue, each.steps])).toEqual([
      ['2025-07-11', 2, ['acknowledge']],
      ['2025-07-30', null, ['acknowledge']],
    ])
    expect([counts, mayIssue]).toEqual([{ issued: 2 }, false])
    await closeNotice(await office.as('inspector'), step(soon.noticeIds[0] ?? '', 1, '发错'))
    expect((await listNotices(now, {})).counts).toEqual({ issued: 1, closed: 1 })
  })

  it('keeps to whom it concerns', async () => {
    await issued()
    for (const who of ['neighbour', 'stranger'] as const) expect(await listed(who)).toEqual([])
    expect(await listed('leader')).toHaveLength(1)
    expect(await listed('leader', { own: '1' })).toEqual([])
    for (const who of ['reporter', 'inspector'] as const) expect(await listed(who, { own: '1' })).toHaveLength(1)
  })
})
