import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../db/test-database.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { type ExampleLedger, exampleLedger } from '../tasks/example-ledger.ts'
import { showOverview } from './show-overview.ts'
import type { Turned } from './summary.ts'

let remove: () => Promise<void>
let example: ExampleLedger
beforeEach(async () => {
  remove = await freshDatabase()
  example = await exampleLedger()
})
afterEach(() => remove())

const at = (actor: Actor) => ({ actor, now: Date.UTC(2025, 6, 10), requestId: 'test' })
const inspector = () => at(example.actor('inspector', 'street'))
const numbers = (turned: Turned[] | undefined) => turned?.map(({ row, before }) => [row.no, before, row.standing])

describe('the overview of the last complete month', () => {
  it('counts what was counted by hand', async () => {
    const seen = await showOverview(inspector(), {})
    expect(seen?.month).toBe('2025-06')
    expect(seen?.all).toEqual({
      total: 9,
      counts: { yellow: 2, red: 2, green: 1, completed: 2, unreported: 1, standing: 1 },
      redSilent: 1,
      reported: 7,
      confirmed: 2,
    })
    expect(seen?.onSchedule).toEqual({ part: 3, whole: 7 })
    expect(seen?.completed).toEqual({ part: 2, whole: 7 })
    expect(seen?.stretch).toMatchObject({ tally: { total: 1, counts: { red: 1 } }, onSchedule: { part: 0, whole: 1 } })
  })

  it('by lead unit and by theme', async () => {
    const seen = await showOverview(inspector(), {})
    const { economy, civil, street } = example.office.unitIds
    const byUnit = Object.fromEntries(seen?.byUnit.map(({ id, tally }) => [id, tally.counts]) ?? [])
    expect(byUnit).toEqual({
      [economy ?? '']: { yellow: 2, red: 1, green: 1 },
      [civil ?? '']: { completed: 2, unreported: 1 },
      [street ?? '']: { red: 1, standing: 1 },
    })
    expect(seen?.units.map((unit) => unit.name)[0]).toBe('汀兰街道')
    const totals = seen?.bySection.map(({ id, tally }) => [
      seen.sections.find((section) => section.id === id)?.name ?? null,
      tally.total,
    ])
    expect(totals).toEqual([
      ['经济', 4],
      ['民生', 3],
      [null, 2],
    ])
  })

  it('says what turned since the month before, as it was shown', async () => {
    const turned = (await showOverview(inspector(), {}))?.turned
    expect(numbers(turned?.worse.rows)).toEqual([
      [7, 'unreported', 'red'],
      [1, 'green', 'yellow'],
    ])
    expect(numbers(turned?.better.rows)).toEqual([[9, 'yellow', 'green']])
    expect(numbers(turned?.done.rows)).toEqual([
      [4, 'green', 'completed'],
      [6, 'red', 'completed'],
    ])
  })

  it('puts what is worst first', async () => {
    const seen = await showOverview(inspector(), {})
    expect(seen?.attention.map((row) => row.no)).toEqual([3, 7, 1, 2])
    expect(seen?.attentionTotal).toBe(4)
  })

  it('follows the lights through the plan', async () => {
    const course = (await showOverview(inspector(), {}))?.course
    expect(course?.map((each) => each.month)).toEqual(['01', '02', '03', '04', '05', '06'].map((m) => `2025-${m}`))
    expect(course?.at(-2)?.counts).toEqual({ green: 2, yellow: 2, red: 3, unreported: 1, standing: 1 })
    expect(course?.[0]?.counts).toEqual({ unreported: 8, standing: 1 })
  })
})

describe('the overview of another question', () => {
  it('keeps to a unit and what is below it', async () => {
    const ofCivil = await showOverview(inspector(), { unit: example.office.unitIds.civil })
    expect(ofCivil?.all.counts).toEqual({ completed: 2, unreported: 1 })
    expect(ofCivil?.course.at(-1)?.counts).toEqual({ completed: 2, unreported: 1 })
    const ofStreet = await showOverview(inspector(), { unit: example.office.unitIds.street })
    expect(ofStreet?.all.total).toBe(9)
  })

  it('has no month before the first', async () => {
    const first = await showOverview(inspector(), { month: '2025-01' })
    expect(first?.turned).toBeNull()
    expect(first?.all.counts).toEqual({ unreported: 8, standing: 1 })
  })

  it('shows a reporter their unit’s tasks and a stranger nothing', async () => {
    const own = await showOverview(at(example.actor('reporter', 'civil')), {})
    expect(own?.all.total).toBe(3)
    const { economy } = example.office.unitIds
    const beyond = showOverview(at(example.actor('reporter', 'civil')), { unit: economy })
    await expect(beyond).rejects.toMatchObject({ code: 'notFound' })
    const stranger = at(example.actor('inspector', 'elsewhere'))
    expect(await showOverview(stranger, {})).toBeNull()
    await expect(showOverview(stranger, { report: example.reportId })).rejects.toMatchObject({ code: 'notFound' })
  })
})
