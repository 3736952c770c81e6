import { describe, expect, it } from 'vitest'
import type { FiledMonth } from '../filings/reported-months.ts'
import { DEFAULT_RULE } from '../tasks/rule.ts'
import type { TaskVersion } from '../tasks/task.ts'
import type { Said } from './row-reading.ts'
import { wouldStand } from './would-stand.ts'

const version: TaskVersion = {
  ...{ kind: 'quantity', state: 'live', pace: 'accumulate', measure: 'count', comparator: 'plain', better: 'up' },
  ...{ value: '16', valueHigh: null, measureUnit: '个', baseline: null, start: '2025-01-01', due: '2025-12-31' },
  ...{ recurrence: null, cadence: 'month', noFigureMonths: [], lagDays: 0, wholes: true, checkpoints: [] },
}
const none = { reference: null, doneOn: null, occurrences: null, forecast: null, unchanged: false }
const may: FiledMonth = { ...none, month: '2025-05', state: 'approved', entry: 'total', typed: '5' }
const stands = (said: Partial<Said>, earlier: FiledMonth[] = [may]) => {
  const full: Said = { ...none, note: '', entry: 'total', typed: null, ...said }
  const { total, verdict, asked } = wouldStand(
    { version, rule: DEFAULT_RULE, mayFall: false, earlier, declared: [] },
    full,
    '2025-06',
    '2025-07-03',
  )
  return [total, verdict.standing, ...verdict.marks, ...asked.map(({ guard }) => guard)]
}

describe('how a row would stand', () => {
  it('with a total, an increment, no change', () => {
    expect(stands({ typed: '8' })).toEqual(['8', 'green'])
    expect(stands({ typed: '1', entry: 'increment' })).toEqual(['6', 'yellow'])
    expect(stands({ unchanged: true })).toEqual(['5', 'yellow'])
    expect(stands({ typed: '16' })).toEqual(['16', 'completed'])
  })
  it('and what would be asked first', () => {
    expect(stands({ typed: '4' })).toEqual(['4', 'yellow', 'fallingTotal'])
    expect(stands({ typed: '5' })).toEqual(['5', 'yellow', 'sameAsLast'])
    expect(stands({ typed: '0', entry: 'increment' })).toEqual(['5', 'yellow'])
  })
  it('with an increment after a gap is incomplete', () => {
    expect(stands({ typed: '9', entry: 'increment' }, [])).toEqual(['9', 'green', 'incomplete'])
  })
})
