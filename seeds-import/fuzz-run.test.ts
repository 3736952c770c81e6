import { describe, expect, it } from 'vitest'
import { Unreadable } from '../lib/readers/unreadable.ts'
import { dice } from './fuzz-cases.ts'
import { runOf, runOnce } from './fuzz-run.ts'

/** `npm run fuzz` runs 100,000. */
const RUNS = 400
const LONGEST_MS = 10_000

describe('mutated texts and files', () => {
  it('are each read or refused, rightly and in time', { timeout: 300_000 }, async () => {
    const outcomes = new Set<string>()
    for (let run = 0; run < RUNS; run++) {
      const begun = process.cpuUsage()
      const { outcome, fault } = await runOnce(dice(1_000_000 + run))
      const { user, system } = process.cpuUsage(begun)
      expect({ run, fault, hangs: (user + system) / 1_000 > LONGEST_MS }).toEqual({ run, fault: null, hangs: false })
      outcomes.add(outcome)
    }
    expect([...outcomes].sort()).toEqual(['read', 'refused'])
  })
})

describe('a run whose reader throws', () => {
  const run = (thrown: unknown) => runOf(() => Promise.reject(thrown), dice(1))

  it('is a refusal when the file was refused', async () => {
    expect(await run(new Unreadable('scan'))).toEqual({ outcome: 'refused', fault: null })
  })

  it.each([
    [new TypeError('x is not a function'), /^throws TypeError: x is not a function .*fuzz-run\.test\.ts/],
    ['a word', /^throws a word$/],
  ])('is a fault when it threw anything else: %s', async (thrown, told) => {
    expect(await run(thrown)).toEqual({ outcome: 'refused', fault: expect.stringMatching(told) })
  })
})
