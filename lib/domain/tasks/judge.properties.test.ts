import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TaskVersion } from './task.ts'
import { aReport, aTask, judged, total } from './task-examples.ts'
import type { Verdict } from './verdict.ts'

/** 0 worst … 2 best; completed is as good as green; null outside the order. */
function rank({ standing }: Verdict): number | null {
  const ranks: Record<string, number> = { red: 0, yellow: 1, green: 2, completed: 2 }
  return ranks[standing] ?? null
}
const notWorse = (better: Verdict, worse: Verdict) => {
  const [a, b] = [rank(better), rank(worse)]
  if (a !== null && b !== null) expect(a).toBeGreaterThanOrEqual(b)
}

const cents = (max: number, min = 0) => fc.integer({ min, max }).map((n) => String(n / 100))
const month = fc.integer({ min: 1, max: 14 })
const due = fc.integer({ min: 1, max: 12 }).map((m) => `2025-${String(m).padStart(2, '0')}-28`)
const points = fc
  .tuple(cents(3000), cents(3000), cents(3000))
  .map((values) => values.toSorted((a, b) => Number(a) - Number(b)))
  .map((values) => values.map((value, i) => ({ due: `2025-0${2 + 2 * i}-28`, title: '', value, doneOn: null })))
const pair = cents(20000, -500).chain((a) =>
  cents(20000, -500).map((b) => (Number(a) <= Number(b) ? [a, b] : [b, a]) as [string, string]),
)

const paced = fc.record({
  pace: fc.constantFrom('accumulate', 'path', 'hold', 'rate'),
  comparator: fc.constantFrom('plain', 'gte', 'approx', 'range'),
  value: cents(10000, 1),
  valueHigh: cents(12000, 1),
  measure: fc.constantFrom('level', 'share'),
  wholes: fc.boolean(),
  baseline: fc.option(cents(10000)),
  due,
}) satisfies fc.Arbitrary<Partial<TaskVersion>>

describe('moving toward the promised side never worsens a light', () => {
  it('for everything that goes up', () => {
    fc.assert(
      fc.property(paced, fc.option(points, { nil: [] }), pair, month, (change, checkpoints, [low, high], m) => {
        const task = aTask({ ...change, checkpoints })
        notWorse(judged(task, [total(m, high)], m), judged(task, [total(m, low)], m))
      }),
      { numRuns: 600 },
    )
  })
  it('for what goes down, and for limits', () => {
    const falling = fc.record({
      pace: fc.constantFrom('path', 'hold', 'rate', 'accumulate'),
      comparator: fc.constantFrom('plain', 'lte', 'approx'),
      value: cents(10000, -500),
      baseline: fc.option(cents(20000)),
      due,
    })
    fc.assert(
      fc.property(falling, fc.boolean(), pair, month, (change, wholes, [low, high], m) => {
        const task = aTask({ ...change, better: 'down', measure: 'level', wholes } as Partial<TaskVersion>)
        notWorse(judged(task, [total(m, low)], m), judged(task, [total(m, high)], m))
      }),
      { numRuns: 600 },
    )
  })
  it('for sync, in the own figure and against the reference', () => {
    const sync = aTask({ pace: 'rate', comparator: 'sync', value: null })
    const at = (own: string, reference: string, m: number) => judged(sync, [aReport(m, { total: own, reference })], m)
    fc.assert(
      fc.property(pair, cents(1000, -500), month, ([low, high], other, m) => {
        notWorse(at(high, other, m), at(low, other, m))
        notWorse(at(other, low, m), at(other, high, m))
      }),
    )
  })
  it('for recurring: one more occurrence anywhere', () => {
    const occurrences = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(
        occurrences,
        fc.nat(11),
        fc.constantFrom('week', 'month', 'quarter'),
        fc.option(fc.constantFrom('1', '2')),
        month,
        (done, more, recurrence, value, m) => {
          const task = aTask({ pace: 'recurring', recurrence, value, wholes: false })
          const reports = (extra: number) =>
            done.map((n, i) => aReport(i + 1, { occurrences: n + (i === more ? extra : 0) }))
          const at = Math.min(m, 12)
          notWorse(judged(task, reports(1), at), judged(task, reports(0), at))
        },
      ),
    )
  })
})

describe('a later month never improves it', () => {
  it('for what adds up, is held, or follows non-decreasing checkpoints', () => {
    const kept = fc.record({
      pace: fc.constantFrom('accumulate', 'path', 'hold'),
      value: cents(10000, 3000),
      wholes: fc.boolean(),
      baseline: fc.constant('0'),
      due,
    })
    fc.assert(
      fc.property(
        kept,
        fc.option(points, { nil: [] }),
        cents(12000),
        month,
        month,
        (change, checkpoints, reported, a, b) => {
          const task = aTask({ ...change, checkpoints } as Partial<TaskVersion>)
          const [early, late] = a <= b ? [a, b] : [b, a]
          notWorse(judged(task, [total(early, reported)], early), judged(task, [total(late, reported)], late))
        },
      ),
      { numRuns: 600 },
    )
  })
  it('for deeds with an unchanged word', () => {
    const forecast = fc.option(fc.constantFrom('can', 'likely', 'unlikely'))
    fc.assert(
      fc.property(forecast, due, month, month, (word, day, a, b) => {
        const task = aTask({ kind: 'milestone', pace: 'deed', value: null, due: day })
        const [early, late] = a <= b ? [a, b] : [b, a]
        const reports = [aReport(1, { forecast: word }), ...Array.from({ length: 13 }, (_, i) => aReport(i + 2))]
        notWorse(judged(task, reports, early), judged(task, reports, late))
      }),
    )
  })
})

describe('what holds for lines of their own', () => {
  it('a budget: an unchanged use never worsens with time, and one over is red in every month', () => {
    const budget = aTask({ value: '5', comparator: 'lte', better: 'down' })
    fc.assert(
      fc.property(fc.nat(9), month, month, (used, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        const [first, second] = [
          judged(budget, [total(early, String(used))], early),
          judged(budget, [total(late, String(used))], late),
        ]
        notWorse(second, first)
        if (used > 5) expect(second.standing).toBe('red')
      }),
    )
  })
  it('what recurs: a month in which nothing is done never lights better than the one before', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.constantFrom('month', 'quarter'),
        fc.integer({ min: 2, max: 12 }),
        (done, recurrence, m) => {
          const task = aTask({ pace: 'recurring', recurrence, value: null })
          const reports = Array.from({ length: m }, (_, i) =>
            aReport(i + 1, { occurrences: i + 1 < m && i < done ? 1 : 0 }),
          )
          notWorse(judged(task, reports, m - 1), judged(task, reports, m))
        },
      ),
    )
  })
  it('a shown gap never contradicts its light', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 11 }),
        (target, done, m) => {
          const { standing, marks, numbers } = judged(
            aTask({ value: String(target), wholes: false }),
            [total(m, String(done))],
            m,
          )
          const gap = Number(numbers.gapPoints)
          if (standing === 'red') expect(gap).toBeGreaterThan(30)
          if (standing === 'yellow') expect(gap >= 10 && gap <= 30).toBe(true)
          if (standing === 'green') expect(marks.includes('slightlyBehind') ? gap > 0 && gap < 10 : gap <= 0).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
