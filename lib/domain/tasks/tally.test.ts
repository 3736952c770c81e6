import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counted, completedOf, isStretch, onSchedule, percent, tally } from './tally.ts'
import { TURNS, turn } from './turn.ts'
import { STANDINGS, type Standing } from './verdict.ts'

const row = (standing: Standing, more: Partial<Counted> = {}): Counted => ({
  standing,
  hedge: null,
  verdict: { marks: [] },
  filing: null,
  confirmed: null,
  ...more,
})

describe('tally', () => {
  it('counts standings, reports, confirmations and red lights gone silent', () => {
    const sum = tally([
      row('green', { filing: { state: 'approved' }, confirmed: {} }),
      row('red', { filing: { state: 'submitted' } }),
      row('unreported', { verdict: { marks: ['lastLightRed'] } }),
      row('unreported', { filing: { state: 'returned' } }),
      row('completed', { filing: { state: 'signed' } }),
      row('standing'),
      row('notDue'),
    ])
    expect(sum).toEqual({
      total: 7,
      counts: { green: 1, red: 1, unreported: 2, completed: 1, standing: 1, notDue: 1 },
      redSilent: 1,
      reported: 3,
      confirmed: 1,
    })
    expect(onSchedule(sum)).toEqual({ part: 2, whole: 5 })
    expect(completedOf(sum)).toEqual({ part: 1, whole: 6 })
  })

  it('loses no row', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STANDINGS)), (standings) => {
        const sum = tally(standings.map((standing) => row(standing)))
        expect(Object.values(sum.counts).reduce((a, b) => a + b, 0)).toBe(sum.total)
        expect(onSchedule(sum).whole).toBeLessThanOrEqual(sum.total)
      }),
    )
  })

  it('knows a stretch by its hedge', () => {
    expect([{ hedge: '力争' }, { hedge: '争取' }, { hedge: '确保' }, { hedge: null }].map(isStretch)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('percent', () => {
  it.each([
    [44, 55, '80.0'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [1, 16, '6.3'],
    [1999, 2000, '99.9'],
    [1, 5000, '0.1'],
    [0, 7, '0.0'],
    [7, 7, '100.0'],
  ])('%i of %i is %s', (part, whole, text) => expect(percent({ part, whole })).toBe(text))

  it('of nothing is nothing', () => expect(percent({ part: 0, whole: 0 })).toBeNull())
})

describe('turn', () => {
  it.each([
    ['green', 'yellow', 'worse'],
    ['yellow', 'red', 'worse'],
    ['completed', 'green', 'worse'],
    ['notDue', 'red', 'worse'],
    ['unreported', 'yellow', 'worse'],
    ['red', 'yellow', 'better'],
    ['yellow', 'green', 'better'],
    ['red', 'completed', 'done'],
    ['notDue', 'completed', 'done'],
    ['unreported', 'green', null],
    ['green', 'unreported', null],
    ['green', 'green', null],
    ['notDue', 'unreported', null],
  ] as const)('%s → %s is %s', (before, now, expected) => expect(turn(before, now)).toBe(expected))

  it('knows its own words only', () => {
    for (const before of STANDINGS) for (const now of STANDINGS) expect([null, ...TURNS]).toContain(turn(before, now))
  })
})
