import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DraftTask, draftTasks } from '../lib/domain/extract/draft/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'
import { reportedMonths } from '../lib/domain/filings/reported-months.ts'
import {
  defaultBetter,
  defaultCadence,
  defaultCheckpoints,
  defaultLagDays,
  defaultNoFigureMonths,
  defaultStart,
} from '../lib/domain/tasks/indicator.ts'
import { judge } from '../lib/domain/tasks/judge.ts'
import { defaultPace, isWholeUnit } from '../lib/domain/tasks/pace.ts'
import { DEFAULT_RULE } from '../lib/domain/tasks/rule.ts'
import type { TaskVersion } from '../lib/domain/tasks/task.ts'
import { loadSample, type SampleFilings, type SampleSettled, taskMeant, unitFor } from './sample.ts'

const sample = loadSample()
const report = readReport(sample.text)
const drafts = draftTasks(report, sample.text)
const quoteOf = (draft: { span: readonly [number, number] }) => sample.text.slice(...draft.span)

describe('the invented report', () => {
  it('carries true positions', () => {
    for (const { span, quote, baseline } of gold().targets) {
      expect(sample.text.slice(...span)).toBe(quote)
      if (baseline) expect(sample.text.slice(...baseline.span)).toBe(baseline.quote)
    }
  })

  it('is read: every sentence, and every target with its figures', () => {
    expect(report.sections).toEqual(gold().sections)
    const trackable = (one: { span: readonly [number, number]; trackable: boolean | null }) => one.trackable
    expect(report.sentences.filter(trackable).map(quoteOf)).toEqual(gold().sentences.filter(trackable).map(quoteOf))
    expect(report.targets.map(({ quote, ...target }) => figures(quote, target))).toEqual(
      gold().targets.map(({ quote, ...target }) => figures(quote, target)),
    )
  })
})

describe('the invented office', () => {
  const { units, people, posts, assign } = sample.office

  it('is a tree, parents first, every unit with a name of its own', () => {
    for (const [at, { parent }] of units.entries()) {
      const above = units.slice(0, at).map((unit) => unit.key)
      expect(parent === null ? at === 0 : above.includes(parent)).toBe(true)
    }
    for (const names of [units.map((u) => u.key), units.map((u) => u.name), people.map((p) => p.username)])
      expect(new Set(names).size).toBe(names.length)
  })

  it('gives every person a post, and every post a unit', () => {
    const held = posts.flatMap((post) => (post.holder === null ? [] : [post.holder]))
    expect(held.toSorted()).toEqual(people.map((person) => person.username).toSorted())
    const keys = new Set(units.map((unit) => unit.key))
    expect([...posts, ...assign].filter(({ unit }) => !keys.has(unit))).toEqual([])
  })

  it('has a unit with a reporter for every task', () => {
    const reporting = new Set(posts.filter((post) => post.role === 'reporter').map((post) => post.unit))
    expect(drafts.filter((draft) => !reporting.has(unitFor(sample.office, quoteOf(draft)) ?? '')).map(quoteOf)).toEqual(
      [],
    )
  })
})

describe('the invented filings', () => {
  const entries = sample.filings.tasks
  const rows = entries.flatMap((entry) => {
    const draft = taskMeant(entry.match, drafts, quoteOf)
    return draft ? [{ entry, draft, task: version(draft, entry.settle ?? {}) }] : []
  })

  it('mean every task once', () => {
    expect(entries.filter((entry) => !rows.some((row) => row.entry === entry)).map((entry) => entry.match)).toEqual([])
    expect(new Set(rows.map((row) => row.draft)).size).toBe(rows.length)
    expect(rows.length).toBe(drafts.length)
  })

  it('stay within the months that are over', () => {
    for (const { months } of entries)
      for (const month of Object.keys(months)) expect(month >= '2026-01' && month <= '2026-10').toBe(true)
  })

  it('show every kind of light and empty in October', () => {
    const shown = rows.map(({ entry, task }) => {
      const { standing, marks } = judge(task, DEFAULT_RULE, reportedMonths(task, filed(entry)), '2026-10', '2026-11-22')
      return [standing, ...marks].join(' ')
    })
    expect(shown).toEqual(
      expect.arrayContaining([
        ...['green', 'green slightlyBehind', 'green ahead', 'green carried', 'green notExpectedYet', 'green within'],
        ...['yellow', 'yellow near', 'yellow carried noProgress', 'red', 'red overdue'],
        ...['completed', 'completed doneLate', 'standing', 'notDue', 'notInPeriod', 'unpublished', 'unreported'],
        'unreported lastLightRed',
      ]),
    )
  })

  it('show each state of a filing in the last month', () => {
    const states = entries.flatMap((entry) => entry.months['2026-10']?.state ?? [])
    expect(new Set(states)).toEqual(new Set(['draft', 'submitted', 'signed', 'approved', 'returned']))
  })
})

type Gold = Pick<ReturnType<typeof readReport>, 'sections' | 'targets'> & {
  sentences: { span: [number, number]; trackable: boolean | null }[]
}
function gold(): Gold {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'sample/tinglan-2026.gold.json'), 'utf8')) as Gold
}

type Figures = Omit<DraftTask, 'title' | 'sentenceSpan' | 'theme' | 'kind' | 'span' | 'responsible'>
/** What the marks fix; a quote may be a word longer. */
function figures(quote: string, { measure, value, valueHigh, unit, comparator, hedge, ...rest }: Figures) {
  const { due, dueStated, recurrence, baseline } = rest
  const plain = (number: string | number | null) => (number === null ? null : Number(number))
  const from = baseline && { value: plain(baseline.value), unit: baseline.unit, growth: plain(baseline.growth) }
  const [low, high] = [value, valueHigh].map(plain)
  const end = quote.slice(-6)
  return { end, measure, value: low, valueHigh: high, unit, comparator, hedge, due, dueStated, recurrence, from }
}

/** The task as it goes live: what was read, what the office settled, the defaults for the rest. */
function version(draft: DraftTask, settled: SampleSettled): TaskVersion {
  const { kind, measure, comparator, value, valueHigh, unit: measureUnit, recurrence } = draft
  const indicator = draft.indicator ?? ''
  const baseline = settled.baseline ?? draft.baseline?.value ?? null
  const hasCheckpoints = settled.checkpoints !== undefined
  const stated = { kind, indicator: draft.indicator, measure, comparator, value, measureUnit, recurrence }
  const pace = settled.pace ?? defaultPace({ ...stated, baseline, hasCheckpoints })
  const start = settled.start ?? defaultStart('2026-01-01', indicator, pace)
  const due = draft.due ?? '2026-12-31'
  return {
    ...{ kind, measure, comparator, value, valueHigh, measureUnit, recurrence, baseline, pace, start, due },
    state: settled.state ?? 'live',
    better: defaultBetter(indicator, comparator, value),
    cadence: settled.cadence ?? defaultCadence(indicator),
    noFigureMonths: settled.noFigureMonths ?? defaultNoFigureMonths(indicator),
    lagDays: settled.lagDays ?? defaultLagDays(indicator),
    wholes: measure !== null && isWholeUnit(measureUnit, measure),
    checkpoints:
      settled.checkpoints?.map((point) => ({ value: null, doneOn: null, ...point })) ??
      defaultCheckpoints(indicator, value, start, due),
  }
}

function filed(entry: SampleFilings['tasks'][number]) {
  return Object.entries(entry.months).map(([month, { state, unchanged, ...said }]) => ({
    month,
    state,
    unchanged,
    entry: said.increment === undefined ? ('total' as const) : ('increment' as const),
    typed: said.increment ?? said.total ?? null,
    reference: said.reference ?? null,
    doneOn: said.doneOn ?? null,
    occurrences: said.occurrences ?? null,
    forecast: said.forecast ?? null,
  }))
}
