import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type ExampleLedger, exampleLedger } from '../tasks/example-ledger.ts'
import { PrintQuery, printSheet } from './print-sheet.ts'

let remove: () => Promise<void>
let example: ExampleLedger
beforeEach(async () => {
  remove = await freshDatabase()
  example = await exampleLedger()
})
afterEach(() => remove())

const at = (actor: Actor) => ({ actor, now: Date.UTC(2025, 6, 10), requestId: 'test' })
const inspector = () => at(example.actor('inspector', 'street'))
const numbers = (sheet: Awaited<ReturnType<typeof printSheet>>) => sheet?.rows.map((row) => row.no)

it('holds every row of the question in the report’s order, with what heads it', async () => {
  const sheet = await printSheet(inspector(), {})
  expect(numbers(sheet)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(sheet).toMatchObject({
    ...{ unitName: '汀兰街道', reportTitle: '2025 年工作报告', month: '2025-06', dataThrough: '2025-06-30' },
    ...{ printedBy: '某人', printedAt: Date.UTC(2025, 6, 10) },
  })
  expect(sheet?.tally.counts).toEqual({ yellow: 2, red: 2, green: 1, completed: 2, unreported: 1, standing: 1 })
})

it('keeps to the filter, and heads itself by the unit', async () => {
  const { civil } = example.office.unitIds
  const sheet = await printSheet(inspector(), { unit: civil })
  expect(sheet?.unitName).toBe('民生科')
  expect(numbers(sheet)).toEqual([4, 5, 6])
  expect(numbers(await printSheet(inspector(), { light: 'red' }))).toEqual([3, 7])
})

it('keeps to the chosen rows, and gives none that the actor may not see', async () => {
  const ids = [example.taskIds[3], example.taskIds[0]].join()
  const query = PrintQuery.parse({ ids, paper: 'folded' })
  expect(query.paper).toBeUndefined()
  expect(numbers(await printSheet(inspector(), query))).toEqual([1, 4])
  expect(numbers(await printSheet(at(example.actor('reporter', 'civil')), query))).toEqual([4])
  const stranger = at(example.actor('inspector', 'elsewhere'))
  expect(await printSheet(stranger, query)).toBeNull()
  await expect(printSheet(stranger, { report: example.reportId })).rejects.toMatchObject({ code: 'notFound' })
})
