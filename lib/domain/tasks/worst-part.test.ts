import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Month } from '../calendar/month.ts'
import { judge } from './judge.ts'
import { type KnownPart, knownWhole } from './judge-whole.ts'
import { countedOnce, numbering, type RollUp, rollUpsOf } from './parts.ts'
import { DEFAULT_RULE } from './rule.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'
import { aTask, in2025, total } from './task-examples.ts'
import { type Light, STANDINGS, type Standing } from './verdict.ts'
import { type PartSeen, worstPart } from './worst-part.ts'

const whole = aTask({ kind: 'words', pace: 'words', value: null })
const seen = (name: string, standing: Standing, lastLight?: Light): PartSeen => ({
  name,
  standing,
  verdict: { marks: [], numbers: lastLight ? { lastLight } : {} },
})
const of = (...standings: Standing[]) =>
  worstPart(
    whole,
    standings.map((standing, at) => seen(String(at), standing)),
  )

describe('the worst part', () => {
  it.each([
    [['red', 'yellow', 'green'], 'red'],
    [['completed', 'yellow', 'green'], 'yellow'],
    [['completed', 'green', 'unreported'], 'green'],
    [['completed', 'unreported', 'notDue'], 'unreported'],
    [['completed', 'notDue'], 'notDue'],
    [['completed', 'completed'], 'completed'],
    [['unreported', 'unreported'], 'unreported'],
    [['withdrawn', 'completed'], 'completed'],
    [['standing', 'red'], 'red'],
    [['withdrawn', 'withdrawn'], 'unreported'],
    [[], 'unreported'],
  ] as const)('%j is %s', (standings, expected) => {
    expect(of(...standings).standing).toBe(expected)
  })
  it('says how many stand how, and who is worst', () => {
    const verdict = worstPart(whole, [
      seen('二社区', 'red'),
      seen('一社区', 'red'),
      seen('三社区', 'yellow'),
      seen('四社区', 'unreported'),
      seen('五社区', 'withdrawn'),
    ])
    expect(verdict.line).toBe('parts')
    expect(verdict.numbers).toMatchObject({ parts: 4, partsRed: 2, partsYellow: 1, partsSilent: 1, partsReported: 3 })
    expect(verdict.numbers.worstPart).toBe('一社区')
  })
  it('a part that fell silent counts with its last light', () => {
    const verdict = worstPart(whole, [seen('一社区', 'unreported', 'red'), seen('二社区', 'green')])
    expect(verdict).toMatchObject({ standing: 'red', marks: ['lastLightRed'] })
    const silent = worstPart(whole, [seen('一社区', 'unreported', 'yellow'), seen('二社区', 'unreported')])
    expect(silent).toMatchObject({ standing: 'unreported', numbers: { lastLight: 'yellow' } })
  })
})

const RANK: Partial<Record<Standing, number>> = { red: 0, yellow: 1, green: 2, completed: 3 }
describe('properties', () => {
  const standing = fc.constantFrom(...STANDINGS)
  it('worsening a part never improves the whole, and going silent does not either', () => {
    const lights = fc.constantFrom<Light | 'completed'>('red', 'yellow', 'green', 'completed')
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 5 }), lights, lights, (others, a, b) => {
        const [worse, better] = (RANK[a] ?? 0) <= (RANK[b] ?? 0) ? [a, b] : [b, a]
        const rest = others.map((each, at) => seen(String(at), each))
        const rank = (part: PartSeen) => RANK[worstPart(whole, [...rest, part]).standing] ?? null
        const now = rank(seen('x', worse))
        const then = rank(seen('x', better))
        if (now !== null && then !== null) expect(now).toBeLessThanOrEqual(then)
        const silenced = worse === 'completed' ? null : rank(seen('x', 'unreported', worse))
        if (silenced !== null && now !== null) expect(silenced).toBeLessThanOrEqual(now)
      }),
      { numRuns: 500 },
    )
  })
  it('the order of parts does not matter', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 6 }), (standings) => {
        const parts = standings.map((each, at) => seen(String(at), each))
        expect(worstPart(whole, parts.toReversed())).toEqual(worstPart(whole, parts))
      }),
    )
  })
})

describe('a whole', () => {
  const known = (version: TaskVersion, reported: ReportedMonth[]): KnownPart => {
    const verdictIn = (month: Month) => judge(version, DEFAULT_RULE, reported, month, '2025-12-31')
    const shownIn = (month: Month) => verdictIn(month).standing
    const asked = { versionIn: () => version, reportedIn: () => reported, ownIn: () => true, verdictIn, shownIn }
    return { name: '一社区', weight: '1', ...asked }
  }
  const made = (rollUp: RollUp, own: KnownPart, part: KnownPart) =>
    knownWhole(rollUp, own, [part], () => DEFAULT_RULE, '2025-12-31')

  it('keeps what was filed for it before it had parts, in the months for which no part has reported', () => {
    const own = known(aTask({ value: '9' }), [total(1, '2'), total(3, '5')])
    const summed = made('sum', own, known(aTask(), [total(3, '1')]))
    expect([1, 3].map((m) => summed.verdictIn(in2025(m)).numbers.actual)).toEqual(['2', '1'])
    const worst = made('worst', own, known(aTask(), []))
    expect([3, 4].map((m) => worst.verdictIn(in2025(m)).line)).toEqual(['accumulate', 'parts'])
  })
  it('that is withdrawn says so', () => {
    const gone = made('worst', known(aTask({ state: 'withdrawn' }), []), known(aTask(), [total(3, '1')]))
    expect(gone.shownIn(in2025(3))).toBe('withdrawn')
  })
})

describe('families', () => {
  const row = (id: string, no: number, parentId: string | null = null) => ({ id, no, parentId })
  it('are numbered where their first row stands', () => {
    const numbered = numbering([
      ...[row('a', 1), row('b', 2), row('b2', 8, 'b'), row('b1', 7, 'b')],
      ...[row('c', 3, 'g'), row('d', 4, 'g'), row('e', 5), row('g', 9)],
    ])
    const labels = [...numbered].toSorted(([, x], [, y]) => x.place[0] - y.place[0] || x.place[1] - y.place[1])
    expect(labels.map(([id, { label }]) => `${id} ${label}`)).toEqual([
      ...['a 1', 'b 2', 'b1 2.1', 'b2 2.2', 'g 3', 'c 3.1', 'd 3.2', 'e 5'],
    ])
  })
  it('are counted once: a part only where its whole is not', () => {
    const rows = [row('a', 1), row('p', 2, 'a'), row('q', 3, 'z')]
    expect(countedOnce(rows).map((each) => each.id)).toEqual(['a', 'q'])
    expect(countedOnce(rows.slice(1)).map((each) => each.id)).toEqual(['p', 'q'])
  })
  it('roll up as fits what they count', () => {
    expect(rollUpsOf(aTask())[0]).toBe('sum')
    expect(rollUpsOf(aTask({ measure: 'growth', pace: 'rate' }))).toEqual(['mean', 'worst'])
    expect(rollUpsOf(whole)).toEqual(['worst'])
    expect(rollUpsOf(aTask({ comparator: 'sync', value: null }))).toEqual(['worst'])
  })
})
