import { describe, expect, it } from 'vitest'
import { type DigestKind, digestCount } from './digest.ts'
import { type As, type DigestFacts, digestOf, MOST_TOLD, type MonthFact, type NoticeFact } from './digest-of.ts'

const QUIET: DigestFacts = {
  ...{ day: '2025-07-10', working: true, returned: [], months: [], notices: [] },
  ...{ sign: [], approve: [], decide: [], decided: [], red: [] },
}
const month = (as: As[], change: Partial<MonthFact> = {}): MonthFact => ({
  ...{ reportId: 'r', unitId: 'u', unit: '经济科', month: '2025-06', state: 'late', cutoff: '2025-07-07' },
  ...{ unreported: 3, rows: 5, complete: true, missedFor: 3, graceDays: 2, as },
  ...change,
})
const notice = (as: As[], change: Partial<NoticeFact> = {}): NoticeFact => ({
  ...{ id: 'n', kind: 'order', colour: 'yellow', year: 2025, no: 3, title: '项目滞后', unit: '经济科' },
  ...{ state: 'issued', due: '2025-07-08', overdue: null, graceDays: 2, as },
  ...change,
})
const returned = { taskId: 't', title: '新引进项目', month: '2025-06', reason: '与台账不符' }
const told = (facts: Partial<DigestFacts>): DigestKind[] =>
  digestOf({ ...QUIET, ...facts })?.sections.map((each) => each.kind) ?? []

describe('a digest', () => {
  it('is none where there is nothing to tell, and none on a rest day', () => {
    expect(digestOf(QUIET)).toBeNull()
    expect(digestOf({ ...QUIET, returned: [returned] })).toEqual({
      day: '2025-07-10',
      sections: [{ kind: 'returned', total: 1, rows: [returned] }],
    })
    expect(digestOf({ ...QUIET, returned: [returned], working: false })).toBeNull()
  })

  it('puts what was sent back first and what is only told last', () => {
    const decided = [{ taskId: 't', title: '某事', kind: 'extension', granted: true, decision: '同意' } as const]
    const months = [month(['files'])]
    expect(told({ decided, months, notices: [notice(['files'])], returned: [returned] })).toEqual([
      ...['returned', 'answer', 'unreported', 'decided'],
    ])
  })

  it('keeps so many rows and counts the rest', () => {
    const all = Array.from({ length: MOST_TOLD + 5 }, () => returned)
    const digest = digestOf({ ...QUIET, returned: all })
    expect(digest?.sections[0]?.rows).toHaveLength(MOST_TOLD)
    expect(digest && digestCount(digest)).toBe(MOST_TOLD + 5)
  })
})

describe('a month with rows unreported', () => {
  it.each<[Partial<MonthFact>, boolean]>([
    [{ state: 'open', missedFor: null }, true],
    [{ state: 'soon', missedFor: null }, true],
    [{ state: 'late' }, true],
    [{ state: 'closed' }, false],
    [{ state: 'notOpen', missedFor: null }, false],
    [{ state: 'open', missedFor: null, complete: false }, false],
    [{ state: 'soon', missedFor: null, complete: false }, true],
    [{ unreported: 0 }, false],
  ])('with %j is asked of its reporter: %s', (change, asked) => {
    expect(told({ months: [month(['files'], change)] })).toEqual(asked ? ['unreported'] : [])
  })

  it('is told to the head after the days of grace only, and not twice to who also files', () => {
    expect(told({ months: [month(['heads'], { missedFor: 1 })] })).toEqual([])
    expect(told({ months: [month(['heads'], { missedFor: 2 })] })).toEqual(['escalatedMonths'])
    expect(told({ months: [month(['heads'], { missedFor: null, state: 'soon' })] })).toEqual([])
    expect(told({ months: [month(['files', 'heads'])] })).toEqual(['unreported'])
  })

  it('is told to supervisors once the cut-off is past', () => {
    expect(told({ months: [month(['supervises'], { missedFor: null, state: 'soon' })] })).toEqual([])
    expect(told({ months: [month(['supervises'], { missedFor: 0 })] })).toEqual(['silent'])
  })
})

describe('a notice', () => {
  it('is to be answered by reporter and head until it is', () => {
    for (const as of ['files', 'heads'] as const) {
      expect(told({ notices: [notice([as])] })).toEqual(['answer'])
      expect(told({ notices: [notice([as], { state: 'acknowledged' })] })).toEqual(['answer'])
      expect(told({ notices: [notice([as], { state: 'replied' })] })).toEqual([])
      expect(told({ notices: [notice([as], { state: 'closed' })] })).toEqual([])
    }
  })

  it('escalates to the head when it stays unanswered through the days of grace', () => {
    expect(told({ notices: [notice(['heads'], { overdue: 1 })] })).toEqual(['answer'])
    expect(told({ notices: [notice(['heads'], { overdue: 2 })] })).toEqual(['escalatedNotices'])
    expect(told({ notices: [notice(['files'], { overdue: 2 })] })).toEqual(['answer'])
  })

  it('is to be closed by its office once there is a reply', () => {
    expect(told({ notices: [notice(['supervises'])] })).toEqual([])
    expect(told({ notices: [notice(['supervises'], { state: 'replied' })] })).toEqual(['close'])
  })

  it('tells nothing of who it is for', () => {
    const digest = digestOf({ ...QUIET, notices: [notice(['files'])] })
    expect(Object.keys(digest?.sections[0]?.rows[0] ?? {})).not.toContain('as')
  })
})
