import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../calendar/month.ts'
import { promiseInForce } from './promise-in-force.ts'
import { type DecidedRevision, promiseWas } from './promise-was.ts'
import { revisedPromise } from './revised-promise.ts'
import type { TaskVersion } from './task.ts'
import { aTask } from './task-examples.ts'

interface Kept extends DecidedRevision {
  promise: TaskVersion
}
type Decision = { fromMonth: string; change: Partial<TaskVersion>; documentNo?: string }

const first: Kept = { no: 1, fromMonth: '2025-01', promise: aTask(), reason: 'edit', documentNo: null }

/** The versions after some decisions, one after the other, and the promise that stands then. */
function decided(...decisions: Decision[]): { current: TaskVersion; kept: Kept[] } {
  const kept = [first]
  let current = first.promise
  for (const { fromMonth, change, documentNo } of decisions) {
    for (const { restates, ...version } of revisedPromise(current, kept, change, fromMonth)) {
      const reason = restates ? 'restated' : documentNo === undefined ? 'extension' : 'adjustment'
      kept.push({ no: kept.length + 1, ...version, reason, documentNo: documentNo ?? null })
    }
    current = { ...current, ...change }
  }
  return { current, kept }
}
const extended = (fromMonth: string, due: string): Decision => ({ fromMonth, change: { due } })
const adjusted = (fromMonth: string, value: string, documentNo = '汀街发〔2025〕12号'): Decision => {
  return { fromMonth, change: { value }, documentNo }
}

describe('what a decision replaced', () => {
  it('is told from its first month on, not before', () => {
    const { current, kept } = decided(adjusted('2025-07', '12'))
    expect(promiseWas(current, kept, '2025-06')).toBeNull()
    expect(promiseWas(current, kept, '2025-07')).toEqual({ value: '16', documentNo: '汀街发〔2025〕12号' })
  })

  it('keeps target and due day apart, whichever was decided first and reaches further', () => {
    const due = '2026-03-31'
    for (const decisions of [
      [extended('2025-08', due), adjusted('2025-06', '12')],
      [adjusted('2025-06', '12'), extended('2025-08', due)],
    ]) {
      const { current, kept } = decided(...decisions)
      expect(promiseWas(current, kept, '2025-07')).toEqual({ value: '16', documentNo: '汀街发〔2025〕12号' })
      expect(promiseWas(current, kept, '2025-08')).toMatchObject({ value: '16', due: '2025-12-31' })
    }
  })

  it('is the last one of its kind', () => {
    const { current, kept } = decided(adjusted('2025-03', '14', '一号'), adjusted('2025-07', '12', '二号'))
    expect(promiseWas(current, kept, '2025-05')).toEqual({ value: '16', documentNo: '一号' })
    expect(promiseWas(current, kept, '2025-08')).toEqual({ value: '14', documentNo: '二号' })
  })

  it('is nothing for a correction', () => {
    const kept: Kept[] = [first, { ...first, no: 2, fromMonth: '2025-04', promise: aTask({ value: '18' }) }]
    expect(promiseWas(aTask({ value: '18' }), kept, '2025-05')).toBeNull()
  })
})

describe('a change from a month on', () => {
  it('does not reach into earlier months, nor is it swallowed by a later version', () => {
    const { current, kept } = decided(adjusted('2025-10', '12'), extended('2025-08', '2026-03-31'))
    const seen = ['2025-07', '2025-08', '2025-09', '2025-10'].map((month) => {
      const { value, due } = promiseInForce(current, kept, month)
      return [value, due]
    })
    expect(seen).toEqual([
      ['16', '2025-12-31'],
      ['16', '2026-03-31'],
      ['16', '2026-03-31'],
      ['12', '2026-03-31'],
    ])
  })

  it('is always in force in its month and later, whatever else was decided', () => {
    const month = fc.integer({ min: 0, max: 11 }).map((count) => addMonths('2025-01', count))
    const decision = fc.oneof(
      fc.tuple(month, fc.integer({ min: 1, max: 99 })).map(([from, value]) => adjusted(from, String(value))),
      fc.tuple(month, fc.integer({ min: 10, max: 28 })).map(([from, day]) => extended(from, `2026-01-${day}`)),
    )
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), decision, month, (earlier, last, at) => {
        const before = decided(...earlier)
        const now = decided(...earlier, last)
        const expected = promiseInForce(before.current, before.kept, at)
        const changed = at >= last.fromMonth ? { ...expected, ...last.change } : expected
        expect(promiseInForce(now.current, now.kept, at)).toEqual(changed)
        expect(promiseInForce(now.current, now.kept, '2026-12')).toEqual(now.current)
      }),
    )
  })
})
