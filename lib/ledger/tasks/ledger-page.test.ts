import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Role } from '../../domain/people/role.ts'
import { type ExampleLedger, exampleLedger } from './example-ledger.ts'
import { LedgerQuery, ledgerPage } from './ledger-page.ts'

let clean: () => Promise<void>
let example: ExampleLedger
beforeEach(async () => {
  clean = await freshDatabase()
  example = await exampleLedger()
})
afterEach(() => clean())

const JULY = Date.UTC(2025, 6, 10)
async function seen(role: Role, unit: Parameters<ExampleLedger['actor']>[1], address: object = {}) {
  const ctx = { actor: example.actor(role, unit), now: JULY, requestId: 'request' }
  return ledgerPage(ctx, LedgerQuery.parse({ report: example.reportId, month: '2025-06', ...address }))
}
const titles = async (...asked: Parameters<typeof seen>) => (await seen(...asked))?.rows.map((row) => row.no)

describe('the ledger of a report and month', () => {
  it('shows a reporter their section’s tasks, a supervisor the office’s, a stranger none', async () => {
    expect(await titles('reporter', 'civil', { order: 'no' })).toEqual([4, 5, 6])
    expect(await titles('leader', 'street', { order: 'no' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    await expect(seen('leader', 'elsewhere')).rejects.toMatchObject({ code: 'notFound' })
    await expect(seen('leader', 'street', { report: 'nothing' })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('takes a unit with everything below it, and a unit that leads nothing for nothing', async () => {
    const { unitIds } = example.office
    expect(await titles('leader', 'street', { unit: unitIds.street, order: 'no' })).toHaveLength(9)
    expect(await titles('leader', 'street', { unit: unitIds.civil, order: 'no' })).toEqual([4, 5, 6])
    expect(await titles('leader', 'street', { unit: unitIds.elsewhere })).toEqual([])
  })

  it('puts what needs something first, and keeps asked rows in the order asked', async () => {
    const urgent = await seen('leader', 'street')
    expect(urgent?.rows[0]).toMatchObject({ standing: 'unreported' })
    expect(urgent?.rows.at(-1)).toMatchObject({ standing: 'standing' })
    const ids = [example.taskIds[3], example.taskIds[0]].join()
    expect(await titles('leader', 'street', { ids })).toEqual([4, 1])
  })

  it('counts every standing of the question, whichever light is shown', async () => {
    const red = await seen('leader', 'street', { light: 'red' })
    const all = await seen('leader', 'street')
    expect(red?.counts).toEqual(all?.counts)
    expect(red?.total).toBe(all?.counts.red)
  })

  it('finds by number and title, and leaves out what is no question', async () => {
    expect(await titles('leader', 'street', { q: '食堂' })).toEqual([6])
    expect((await seen('leader', 'street', { month: '2025-6', light: 'purple', page: 'x' }))?.page).toBe(1)
  })
})
