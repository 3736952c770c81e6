import { afterEach, beforeEach, expect, it } from 'vitest'
import { chainHead } from '../../../db/schema/history.ts'
import { freshDatabase } from '../../../db/test-database.ts'
import { commandContext } from '../../kernel/context.ts'
import { write } from '../../kernel/write.ts'
import { as, cast } from './cast.ts'
import { checkHistory } from './check-history.ts'
import { csvLine } from './csv.ts'
import { endSessions } from './end-sessions.ts'
import { exportHistory, HISTORY_COLUMNS } from './export-history.ts'
import { lastCheck } from './last-check.ts'
import { everyHistoryRow, HistoryFilter, ListHistory, listHistory } from './list-history.ts'
import type { OfficeSetUp } from './set-up-office.ts'
import { verifyHistory } from './verify-history.ts'

let remove: () => Promise<void>
let office: OfficeSetUp
beforeEach(async () => {
  remove = await freshDatabase()
  office = await cast()
})
afterEach(() => remove())

const asked = (filter: Record<string, string> = {}) => ListHistory.parse(filter)

it('shows all of it to 审计管理员 only, newest first', async () => {
  const { rows, next, names } = await listHistory(await as(office, 'audit'), asked({ subject: '', before: '' }))
  expect(rows.map((row) => row.seq)).toEqual([...rows.keys()].map((at) => rows.length - at))
  expect(next).toBeNull()
  expect(names[office.personIds.chen!]).toBe('陈填报')
  // Units, posts and people are told by their names, not by ids.
  expect(rows.find((row) => row.action === 'post.create')?.after?.unitId).toBe('经济发展科')
  for (const key of ['sys', 'sec', 'chen']) {
    await expect(listHistory(await as(office, key), asked())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(verifyHistory(await as(office, key))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(everyHistoryRow(await as(office, key), asked()).next()).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await verifyHistory(await as(office, 'audit'))).toEqual({ checked: rows.length, broken: null })
})

it('is checked by 审计管理员 only, and says when it was last, by whom and what came of it', async () => {
  for (const key of ['sys', 'sec', 'chen']) {
    await expect(checkHistory(await as(office, key))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(lastCheck(await as(office, key))).rejects.toMatchObject({ code: 'forbidden' })
  }
  const audit = await as(office, 'audit')
  expect(await lastCheck(audit)).toBeNull()
  const { checked } = await verifyHistory(audit)
  expect(await checkHistory(audit)).toEqual({ checked, broken: null, recorded: true })
  const told = { at: audit.now, by: audit.actor.name, checked, brokenAt: null, why: null }
  expect(await lastCheck(audit)).toEqual(told)
  // The check is a row of the chain itself.
  expect(await verifyHistory(audit)).toEqual({ checked: checked + 1, broken: null })
  await write(commandContext(), (tx) => tx.update(chainHead).set({ hash: 'another' }))
  const cut = { checked: checked + 1, broken: { seq: checked + 2, why: 'cut' }, recorded: true }
  expect(await checkHistory(audit)).toEqual(cut)
  expect(await lastCheck(audit)).toMatchObject({ checked: checked + 1, brokenAt: checked + 2, why: 'cut' })
  // Where no row can follow, the result is told and not lost.
  await write(commandContext(), (tx) => tx.update(chainHead).set({ seq: 0 }))
  expect(await checkHistory(audit)).toMatchObject({ broken: { why: 'missing' }, recorded: false })
})

it('goes through the pages without leaving one out', async () => {
  const chen = { personId: office.personIds.chen! }
  for (let i = 0; i < 120; i++) await endSessions(await as(office, 'sec'), chen)
  const audit = await as(office, 'audit')
  const first = await listHistory(audit, asked())
  const second = await listHistory(audit, asked({ before: String(first.next) }))
  expect(first.rows).toHaveLength(100)
  const seen = [...first.rows, ...second.rows].map((row) => row.seq)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen[seen.length - 1]).toBe(1)
  const exported = (await Array.fromAsync(everyHistoryRow(audit, asked()))).flat()
  expect(exported.map((row) => row.seq)).toEqual(seen)
})

it('filters by subject, by person and by the days of the office', async () => {
  const midnight = Date.parse('2026-03-05T16:00:00Z')
  await endSessions(await as(office, 'sec', midnight), { personId: office.personIds.chen! })
  const audit = await as(office, 'audit')
  const found = async (filter: Record<string, string>) =>
    (await listHistory(audit, asked(filter))).rows.map((row) => row.action)
  expect(await found({ from: '2026-03-06', to: '2026-03-06' })).toEqual(['person.endSessions'])
  expect(await found({ from: '2026-03-05', to: '2026-03-05' })).toEqual([])
  expect(await found({ personId: office.personIds.sec! })).toContain('person.endSessions')
  expect(await found({ personId: office.personIds.chen! })).toEqual(['person.endSessions', 'person.create'])
  expect(new Set(await found({ subject: 'unit' }))).toEqual(new Set(['unit.create']))
})

it('exports what the filter lets through, as a file that spreadsheets open', async () => {
  const heads = Object.fromEntries(HISTORY_COLUMNS.map((column) => [column, `头${column}`])) as never
  const file = await exportHistory(await as(office, 'audit'), HistoryFilter.parse({ subject: 'unit' }), heads)
  const bytes = Buffer.from(await new Response(file).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString().trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('头no,头time')
  expect(lines[1]).toMatch(/^2,20\d\d-\d\d-\d\d \d\d:\d\d:\d\d,系统,unit.create,unit,/)
  await expect(exportHistory(await as(office, 'sys'), {}, heads)).rejects.toMatchObject({ code: 'forbidden' })
})

it.each([
  [['=1+1', '-2', '@x', '\t'], "'=1+1,'-2,'@x,'\t\r\n"],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [[-2, 3, null, '普通'], '-2,3,,普通\r\n'],
  [['＝1+1', '\r=1'], '\'＝1+1,"\'\r=1"\r\n'],
])('writes %j as a line that runs nothing', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
