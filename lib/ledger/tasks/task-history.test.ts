import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import { record } from '../../kernel/history.ts'
import { write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice } from '../filings/filing-office.ts'
import { returnFiling } from '../filings/return-filing.ts'
import { handOverAll } from '../people/hand-over-all.ts'
import { assignTasks } from './assign-tasks.ts'
import { taskHistory } from './task-history.ts'

let leave: () => Promise<void>
let at: FilingOffice
beforeEach(async () => {
  leave = await freshDatabase()
  at = await filingOffice()
})
afterEach(() => leave())

const taskId = () => at.tasks.projects
/** After the posts were filled, which is now. */
const later = (hours: number) => Date.now() + hours * 3_600_000
const lines = async (who: Parameters<FilingOffice['as']>[0] = 'inspector') =>
  (await taskHistory(await at.as(who, later(100)), { taskId: taskId() })).lines

describe('a task’s life', () => {
  it('names who said it and the post they held then, before and after the hand-over', async () => {
    const { postIds, personIds } = at.office
    await assignTasks(await at.as('inspector', later(0)), { taskIds: [taskId()], postId: postIds.reporter })
    await fileProgress(await at.as('reporter', later(1)), entered(taskId(), { typed: '5' }))
    const admin = await at.as('admin', later(2))
    await handOverAll(admin, { personId: personIds.reporter ?? '', toPersonId: personIds.neighbour ?? '' })
    // A post that the task does not hang on is none of its life.
    await handOverAll(admin, { personId: personIds.head ?? '', toPersonId: personIds.reporter ?? '' })
    await fileProgress(await at.as('neighbour', later(3)), entered(taskId(), { typed: '6', rowVersion: 1 }))
    const told = (await lines()).filter((line) => line.kind !== 'light')
    expect(told.map(({ action, by, post }) => [action, by, post])).toEqual([
      ['filing.submit', '某neighbour', '经济科 reporter'],
      ['post.handOver', '某admin', '汀兰街道 admin'],
      ['filing.submit', '某reporter', '经济科 reporter'],
      ['task.assign', '某inspector', '汀兰街道 inspector'],
      ['task.open', '', null],
    ])
    expect([told[0]?.before?.typed, told[0]?.after?.typed, told[0]?.month]).toEqual(['5', '6', '2025-06'])
    expect([told[1]?.before?.name, told[1]?.after?.name]).toEqual(['某reporter', '某neighbour'])
  })

  it('has the return with its reason, and what the rule said each time', async () => {
    const { filingId } = await fileProgress(await at.as('reporter', later(1)), entered(taskId(), { typed: '5' }))
    await returnFiling(await at.as('inspector', later(2)), { filingId, rowVersion: 1, reason: '请附清单' })
    await fileProgress(await at.as('reporter', later(3)), entered(taskId(), { typed: '8', rowVersion: 2 }))
    const all = await lines()
    expect(all.find((line) => line.action === 'filing.return')?.after?.returnReason).toBe('请附清单')
    expect(all.flatMap((line) => line.verdict?.standing ?? [])).toEqual(['green', 'yellow'])
    const {
      counts,
      lines: review,
      total,
    } = await taskHistory(await at.as('head'), { taskId: taskId(), kind: 'review' })
    expect([counts.filing, counts.review, counts.light, total, review.length]).toEqual([2, 1, 2, 1, 1])
  })

  it('is turned over 300 lines at a time', async () => {
    const ctx = await at.as('inspector', later(1))
    await write(ctx, async (tx) => {
      for (let no = 0; no < 301; no++)
        await record(tx, ctx, 'task.edit', { kind: 'task', id: taskId() }, { title: `${no}` }, { title: `${no + 1}` })
    })
    const of = (page: number) => taskHistory(ctx, { taskId: taskId(), page })
    const [first, second] = [await of(1), await of(2)]
    expect([first.pages, first.lines.length, second.lines.length, (await of(9)).page]).toEqual([2, 300, 2, 2])
    expect(second.lines.at(-1)?.action).toBe('task.open')
  })
})
