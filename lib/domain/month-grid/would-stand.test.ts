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
const WORDS = { note: '', issues: '', nextSteps: '', dataSource: '', level: null, levelBefore: null }
const may: FiledMonth = { ...none, month: '2025-05', state: 'approved', entry: 'total', typed: '5' }
const stands = (said: Partial<Said>, earlier: FiledMonth[] = [may]) => {
  const full: Said = { ...none, ...WORDS, entry: 'total', typed: null, ...said }
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
  it('asks about a growth that its levels contradict, and about done without a day in any of the words', () => {
    const growth: TaskVersion = {
      ...version,
      pace: 'rate',
      measure: 'growth',
      measureUnit: '%',
      value: '6',
      wholes: false,
    }
    const asks = (of: TaskVersion, said: Partial<Said>) =>
      wouldStand(
        { version: of, rule: DEFAULT_RULE, mayFall: false, earlier: [], declared: [] },
        { ...none, ...WORDS, entry: 'total', typed: null, ...said },
        '2025-06',
        '2025-07-03',
      ).asked.map(({ guard }) => guard)
    expect(asks(growth, { typed: '5', level: '1050', levelBefore: '1000' })).toEqual([])
    expect(asks(growth, { typed: '8', level: '1050', levelBefore: '1000' })).toEqual(['growthDiffers'])
    const deed: TaskVersion = { ...version, kind: 'milestone', pace: 'deed', measure: null, value: null }
    expect(asks(deed, { forecast: 'can', nextSteps: '已建成，待移交' })).toEqual(['noDoneDay'])
  })
  it('with an increment after a gap is incomplete', () => {
    expect(stands({ typed: '9', entry: 'increment' }, [])).toEqual(['9', 'green', 'incomplete'])
  })
})
