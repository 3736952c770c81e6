import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachment, filing } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { supporting } from '../../../db/schema/task.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { type Ctx, commandContext } from '../../kernel/context.ts'
import { read, write } from '../../kernel/write.ts'
import { fileProgress } from '../filings/file-progress.ts'
import { entered, type FilingOffice, filingOffice } from '../filings/filing-office.ts'
import { monthPage } from '../filings/month-page.ts'
import { reviewPage } from '../filings/review-page.ts'
import { addAttachment } from './add-attachment.ts'
import { dropOrphans } from './drop-orphans.ts'
import { listAttachments } from './list-attachments.ts'
import { openAttachment } from './open-attachment.ts'
import { removeAttachment } from './remove-attachment.ts'

let clean: () => Promise<void>
let at: FilingOffice
let reporter: Ctx
let folder: string
const before = process.env.LIANGDENG_DATA
beforeEach(async () => {
  clean = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'liangdeng-files-'))
  process.env.LIANGDENG_DATA = folder
  at = await filingOffice()
  reporter = await at.as('reporter')
})
afterEach(async () => {
  await clean()
  rmSync(folder, { recursive: true })
  if (before === undefined) delete process.env.LIANGDENG_DATA
  else process.env.LIANGDENG_DATA = before
})

const MONTH = '2025-06'
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n签约清单'))
const PNG = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n照片', 'latin1'))
const about = (fileName = '签约清单.pdf', taskId = at.tasks.projects, month = MONTH) => ({ taskId, month, fileName })
const add = (ctx = reporter, bytes = PDF, name?: string) => addAttachment(ctx, about(name), bytes)
const list = (ctx: Ctx, month: string | undefined = MONTH) =>
  listAttachments(ctx, { taskId: at.tasks.projects, ...(month && { month }) })
const refusal = (fields: Record<string, string>) => ({ code: 'validation', detail: { fields } })
const hidden = { code: 'notFound' }
const onDisk = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}/.test(name))
const bytesOf = async (ctx: Ctx, id: string) =>
  new Uint8Array(await new Response((await openAttachment(ctx, { id })).stream).arrayBuffer())

describe('a file with a month', () => {
  it('is counted in its row of the reporter’s month', async () => {
    await add()
    await add(reporter, PNG, '现场.png')
    const files = async (month: string) =>
      (await monthPage(reporter, { month }))?.rows.find((row) => row.id === at.tasks.projects)?.files
    expect([await files(MONTH), await files('2025-05')]).toEqual([2, 0])
  })

  it('is kept under its hash, told in the history, and comes back as it was', async () => {
    const { attachmentId } = await add()
    expect(onDisk()).toHaveLength(1)
    expect(readFileSync(join(folder, onDisk()[0] ?? ''))).toEqual(Buffer.from(PDF))
    const supervisor = await at.as('inspector')
    expect(await bytesOf(supervisor, attachmentId)).toEqual(PDF)
    expect(await openAttachment(supervisor, { id: attachmentId })).toMatchObject({
      ...{ name: '签约清单.pdf', mediaType: 'application/pdf', size: PDF.length },
    })
    expect(await list(supervisor)).toMatchObject({ mayAdd: false, files: [{ by: '某reporter', mayRemove: false }] })
    const told = await read((db) => db.select().from(history).where(eq(history.action, 'filing.attach')))
    expect(told).toHaveLength(1)
    expect(told[0]?.after).toContain('签约清单.pdf')
  })

  it('is one file however often it is sent, and one on disk under many tasks', async () => {
    const first = await add()
    expect(await add(reporter, PDF, '换个名字.pdf')).toEqual(first)
    await addAttachment(reporter, about('别处.pdf', at.tasks.share), PDF)
    expect((await list(reporter)).files).toHaveLength(1)
    expect(onDisk()).toHaveLength(1)
  })

  it('is added by the lead unit and by a supporting one, by nobody else', async () => {
    await write(commandContext(), (tx) =>
      tx.insert(supporting).values({ taskId: at.tasks.projects, unitId: at.office.unitIds.civil ?? '' }),
    )
    const neighbour = await at.as('neighbour')
    const { attachmentId } = await add(neighbour)
    expect((await list(neighbour)).files).toMatchObject([{ by: '某neighbour', mayRemove: true }])
    const own = await add(reporter, PNG, '照片.png')
    expect((await list(neighbour)).files.map((each) => each.mayRemove)).toEqual([true, false])
    await expect(removeAttachment(neighbour, own)).rejects.toMatchObject({ code: 'forbidden' })
    for (const who of ['inspector', 'leader'] as const)
      await expect(add(await at.as(who))).rejects.toMatchObject({ code: 'forbidden' })
    for (const who of ['stranger', 'admin'] as const) await expect(add(await at.as(who))).rejects.toMatchObject(hidden)
    await removeAttachment(await at.as('head'), { attachmentId })
    expect((await list(reporter)).files).toHaveLength(1)
  })

  it('shows nothing to a stranger: hidden, removed and never handed in are one answer', async () => {
    const { attachmentId: id } = await add()
    const stranger = await at.as('stranger')
    await expect(openAttachment(stranger, { id })).rejects.toMatchObject(hidden)
    await expect(openAttachment(stranger, { id: 'none' })).rejects.toMatchObject(hidden)
    await expect(list(stranger)).rejects.toMatchObject(hidden)
    await expect(removeAttachment(stranger, { attachmentId: id })).rejects.toMatchObject(hidden)
    // The same bytes handed in elsewhere give away nothing of this file.
    await removeAttachment(reporter, { attachmentId: id })
    await expect(openAttachment(reporter, { id })).rejects.toMatchObject(hidden)
    expect((await list(reporter)).files).toEqual([])
    const [row] = await read((db) => db.select().from(attachment).where(eq(attachment.id, id)))
    expect(row).toMatchObject({ removedAt: reporter.now, removedBy: reporter.actor.personId })
    await removeAttachment(reporter, { attachmentId: id })
    await expect(removeAttachment(await at.as('head'), { attachmentId: id })).rejects.toMatchObject(hidden)
    expect((await add()).attachmentId).not.toBe(id)
  })

  it('is marked where it came after its month was approved, until another filing is', async () => {
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    await add()
    const later = { ...reporter, now: reporter.now + 60_000 }
    const inspector = await at.as('inspector')
    const approved = { state: 'approved', reviewedAt: reporter.now + 1, reviewerId: inspector.actor.personId } as const
    await write(commandContext(), (tx) => tx.update(filing).set(approved))
    expect(await list(reporter)).toMatchObject({ approved: true, mayAdd: true })
    await add(later, PNG, '照片.png')
    const marked = { files: [{ afterApproval: false }, { afterApproval: true, mayRemove: false }] }
    expect(await list(inspector)).toMatchObject(marked)
    const [, told] = await read((db) => db.select().from(history).where(eq(history.action, 'filing.attach')))
    expect(JSON.parse(told?.after ?? '')).toMatchObject({ fileName: '照片.png', afterApproval: true })
    const { rows } = await reviewPage(inspector, { tab: 'done' })
    expect(rows.flatMap((row) => row.files.map((file) => file.afterApproval))).toEqual([false, true])
    await write(commandContext(), (tx) => tx.update(filing).set({ state: 'submitted' }))
    expect((await list(reporter)).files.map((file) => file.afterApproval)).toEqual([false, false])
  })

  it('stays once its month is approved', async () => {
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    const added = await add()
    await write(commandContext(), (tx) => tx.update(filing).set({ state: 'approved' }))
    expect((await list(reporter)).files).toMatchObject([{ mayRemove: false }])
    await expect(removeAttachment(reporter, added)).rejects.toMatchObject({ detail: { reason: 'isApproved' } })
  })

  it('stands beside its filing where a supervisor decides', async () => {
    await fileProgress(reporter, entered(at.tasks.projects, { typed: '6' }))
    const { attachmentId: id } = await add()
    const { rows } = await reviewPage(await at.as('inspector'), { month: MONTH })
    expect(rows.map((row) => row.files)).toEqual([[{ id, name: '签约清单.pdf', afterApproval: false }]])
  })
})

describe('what is refused', () => {
  const content = (key: string) => refusal({ content: key })
  it('leaves nothing on disk', async () => {
    await expect(add(reporter, new Uint8Array())).rejects.toMatchObject(content('evidenceEmpty'))
    const large = new Uint8Array(21 * 1024 * 1024)
    large.set(PDF)
    await expect(add(reporter, large)).rejects.toMatchObject(content('evidenceTooLarge'))
    const page = new Uint8Array(Buffer.from('<svg onload="alert(1)"/>'))
    await expect(add(reporter, page, '图.png')).rejects.toMatchObject(content('evidenceKind'))
    const heic = new Uint8Array(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))
    await expect(add(reporter, heic, '照片.jpg')).rejects.toMatchObject(content('evidenceHeic'))
    await expect(add(reporter, PNG, '照片.pdf')).rejects.toMatchObject({
      detail: { fields: { content: 'evidenceName' }, data: { kind: 'png' } },
    })
    await expect(add(reporter, PDF, '清单\u202E.pdf.exe')).rejects.toMatchObject(content('evidenceName'))
    await expect(add(await at.as('stranger'))).rejects.toMatchObject(hidden)
    expect(onDisk()).toEqual([])
  })

  it('is a month that is not there to be filed, and an eleventh file', async () => {
    await expect(addAttachment(reporter, about('a.pdf', at.tasks.projects, '2025-08'), PDF)).rejects.toMatchObject(
      refusal({ month: 'futureMonth' }),
    )
    for (let no = 1; no <= 10; no++) await add(reporter, new Uint8Array(Buffer.from(`%PDF-1.7\n${no}`)), `${no}.pdf`)
    expect((await list(reporter)).mayAdd).toBe(false)
    await expect(add()).rejects.toMatchObject({ detail: { reason: 'evidenceFull' } })
  })
})

it('drops bytes that no file names once they are an hour old, and no others', async () => {
  const { attachmentId } = await add()
  await add(reporter, PNG, '照片.png')
  await removeAttachment(reporter, { attachmentId })
  const [one = ''] = onDisk()
  writeFileSync(join(folder, `${one}.0123.partial`), 'half')
  const now = Date.now()
  expect(await dropOrphans(now)).toBe(0)
  for (const name of onDisk()) utimesSync(join(folder, name), 1, 1)
  expect(await dropOrphans(now)).toBe(2)
  expect(onDisk()).toHaveLength(1)
  expect((await list(reporter)).files).toMatchObject([{ name: '照片.png' }])
})
