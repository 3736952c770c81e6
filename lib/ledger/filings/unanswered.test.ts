import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filing } from '../../../db/schema/filing.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { fileMonth } from './file-month.ts'
import type { FileProgress } from './file-progress.ts'
import { entered, type FilingOffice, filingOffice } from './filing-office.ts'
import { returnFiling } from './return-filing.ts'
import { saveDrafts } from './save-drafts.ts'

let clean: () => Promise<void>
let at: FilingOffice
let reporter: Ctx
beforeEach(async () => {
  clean = await freshDatabase()
  at = await filingOffice()
  reporter = await at.as('reporter')
})
afterEach(() => clean())

const stood = async () =>
  (await read((db) => db.select().from(filing).where(eq(filing.taskId, at.tasks.projects))))[0] ?? null
const own = (typed: string, requestKey: string, more: Partial<FileProgress> = {}) =>
  entered(at.tasks.projects, { typed, requestKey, ...more })
const file = async (ctx: Ctx, row: FileProgress) => (await fileMonth(ctx, { rows: [row] })).rows[0]

describe('a reporter whose answer was lost', () => {
  it('who types on over what their own request wrote is in no conflict with themselves', async () => {
    await file(reporter, own('8', 'lost-key-1'))
    expect(await file(reporter, own('9', 'next-key-2'))).toMatchObject({ ok: false, reason: 'changed' })
    const next = own('9', 'next-key-2', { unanswered: ['lost-key-1'] })
    expect(await file(reporter, next)).toMatchObject({ ok: true, data: { rowVersion: 2 } })
    const third = own('9.0', 'next-key-3', { unanswered: ['lost-key-1', 'next-key-2'] })
    expect(await file(reporter, third)).toMatchObject({ ok: true, data: { rowVersion: 3 } })
    expect(await stood()).toMatchObject({ typed: '9', rowVersion: 3 })
  })

  it('may file what their own draft became', async () => {
    await saveDrafts(reporter, { rows: [own('8', 'lost-key-1')] })
    expect(await file(reporter, own('8', 'next-key-2', { unanswered: ['lost-key-1'] }))).toMatchObject({ ok: true })
    expect(await stood()).toMatchObject({ state: 'submitted', rowVersion: 2 })
  })

  it('still sees what somebody else did since', async () => {
    const lost = await file(reporter, own('8', 'lost-key-1'))
    if (!lost?.ok) throw new Error('not filed')
    await returnFiling(await at.as('inspector'), {
      ...{ filingId: lost.data.filingId, rowVersion: 1, reason: '口径不对' },
    })
    const unanswered = ['lost-key-1', 'never-came-2']
    expect(await file(reporter, own('9', 'next-key-3', { unanswered }))).toMatchObject({ reason: 'changed' })
    await file(reporter, own('10', 'other-key-4', { rowVersion: 2 }))
    expect(await file(reporter, own('9', 'next-key-3', { unanswered }))).toMatchObject({ reason: 'changed' })
    expect(await stood()).toMatchObject({ typed: '10' })
  })
})
