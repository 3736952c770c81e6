import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CatalogueReport, type CatalogueTask, loadCatalogue, matchOriginal } from './catalogue.ts'

const catalogue = loadCatalogue()
const each = catalogue.map((report) => [report.id, report] as const)

describe('the catalogue', () => {
  it('holds the five reports', () => {
    expect(catalogue.map((report) => `${report.unit} ${report.planPeriod.start}`)).toEqual([
      '东北塘街道 2024-01-01',
      '东城街道 2023-07-01',
      '东柳街道 2024-01-01',
      '唐闸镇街道 2023-01-01',
      '新嘉街道 2025-01-01',
    ])
  })

  it('gives every report and every task a name of its own', () => {
    const names = [
      ...catalogue.map((report) => report.id),
      ...catalogue.flatMap((r) => r.tasks.map((task) => task.key)),
    ]
    expect(new Set(names).size).toBe(names.length)
  })

  it('finds a report by its original, whatever the case of the digest', () => {
    const [first] = catalogue
    expect(matchOriginal(catalogue, first!.sha256.toUpperCase())).toBe(first)
    expect(matchOriginal(catalogue, '0'.repeat(64))).toBeUndefined()
  })

  it.each(each)('%s: spans lie in the text, in order, and inside their sentence', (_, report) => {
    const spans = [report.planSpan, ...report.themes.map((t) => t.span), ...report.tasks.flatMap(taskSpans)]
    for (const [start, end] of spans) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(report.sourceLength)
    }
    for (const { span, sentenceSpan } of report.tasks) expect(inside(span, sentenceSpan)).toBe(true)
    expect(report.tasks).toEqual([...report.tasks].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]))
    expect(report.themes).toEqual([...report.themes].sort((a, b) => a.span[0] - b.span[0]))
  })

  it.each(each)('%s: a task belongs to the theme its sentence stands under', (_, report) => {
    for (const { theme, span } of report.tasks) {
      if (theme === null) continue
      expect(report.themes[theme]!.span[1]).toBeLessThanOrEqual(span[0])
      expect(report.themes[theme + 1]?.span[0] ?? report.sourceLength).toBeGreaterThanOrEqual(span[1])
    }
  })

  it.each(each)('%s: a task says what its kind says, and no more', (_, report) => {
    for (const task of report.tasks) {
      expect([task.key, task.kind === 'words']).toEqual([task.key, task.indicator === null])
      expect([task.key, task.kind === 'quantity']).toEqual([task.key, task.measure !== null])
      expect([task.key, task.kind === 'quantity' && task.comparator !== 'sync']).toEqual([
        task.key,
        task.value !== null,
      ])
      expect([task.key, task.comparator === 'range']).toEqual([task.key, task.valueHigh !== null])
    }
  })
})

const folder = process.env.LIANGDENG_REPORTS ?? join(import.meta.dirname, '../../shared/reports')
const originals = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.gold.json')) : []
if (originals.length === 0) {
  console.info(
    `catalogue: no originals in ${folder}; left out: digest, marked targets, covered sentences, borrowed prose`,
  )
}

describe.runIf(originals.length > 0)('beside the originals', () => {
  const pairs = originals.map(readOriginal).map((original) => [original.gold.meta.unit, original] as const)

  it('knows each by its digest, and no other', () => {
    const found = pairs.map(([, original]) => matchOriginal(catalogue, original.sha256)?.id)
    expect(found.sort()).toEqual(catalogue.map((report) => report.id).sort())
  })

  it.each(pairs)('%s: the facts of the whole report are the marked ones', (_, original) => {
    const { meta, planSpan, sections } = original.gold
    const { unit, province, city, district, indexNo, published, reviewPeriod, planPeriod, ...report } =
      reportOf(original)
    const { title, ...facts } = meta
    expect({ unit, province, city, district, indexNo, published, reviewPeriod, planPeriod }).toEqual(facts)
    expect(report.titleAsPrinted ? report.title : null).toBe(report.titleAsPrinted ? title : null)
    expect(report.planSpan).toEqual(planSpan)
    expect(report.themes.map((theme) => theme.span)).toEqual(sections.map((section) => section.span))
    expect(report.sourceLength).toBe(original.text.length)
  })

  it.each(pairs)('%s: no marked target is missing, no figure differs', (_, original) => {
    const kept = reportOf(original)
      .tasks.filter((task) => task.kind !== 'words')
      .map(figures)
    const marked = original.gold.targets.filter((target) => !target.optional)
    expect(kept).toEqual(expect.arrayContaining(marked.map(markedFigures)))
    const known = original.gold.targets.map(markedFigures)
    expect(known).toEqual(expect.arrayContaining(kept))
  })

  it.each(pairs)('%s: every trackable sentence has its task', (_, original) => {
    const { tasks } = reportOf(original)
    const bare = original.gold.sentences
      .filter((sentence) => sentence.trackable && !tasks.some((task) => inside(task.span, sentence.span)))
      .map((sentence) => original.text.slice(...sentence.span))
    expect(bare).toEqual([])
  })

  it.each(pairs)('%s: a sentence without a marked target has its task in words', (_, original) => {
    const words = reportOf(original).tasks.filter((task) => task.kind === 'words')
    const marked = original.gold.targets.filter((target) => !target.optional)
    for (const { span, trackable } of original.gold.sentences) {
      if (!trackable || marked.some((target) => inside(target.span, span))) continue
      expect(words.filter((task) => inside(task.span, span))).toHaveLength(1)
    }
  })

  it.each(pairs)('%s: nothing hangs on a sentence that promises nothing', (_, original) => {
    const { tasks } = reportOf(original)
    const idle = original.gold.sentences.filter((sentence) => sentence.trackable === false)
    expect(tasks.filter((task) => idle.some((sentence) => inside(task.span, sentence.span)))).toEqual([])
  })

  it.each(pairs)('%s: the prose stays out', (_, original) => {
    const report = reportOf(original)
    const indicators = original.gold.targets.map((target) => target.indicator)
    const ours = [...report.themes, ...report.tasks].map((it) => it.title)
    const named = report.tasks.flatMap((task) => (task.indicator ? [task.indicator] : []))
    const foreign = named.filter((indicator) => !indicators.includes(indicator))
    expect([...ours, ...foreign].filter((text) => text.length > 14 && original.text.includes(text))).toEqual([])
    // A document's name and number are facts; everything else is searched for borrowed runs.
    const { title: _title, indexNo: _indexNo, ...rest } = report
    const json = JSON.stringify(rest)
    expect(runs(json, 20).filter((run) => original.text.includes(run))).toEqual([])
  })

  const reportOf = (original: Original): CatalogueReport => matchOriginal(catalogue, original.sha256)!
})

type Span = [number, number]
interface Target extends Omit<CatalogueTask, 'value' | 'valueHigh' | 'baseline'> {
  value: number | null
  valueHigh: number | null
  baseline: { span: Span; value: number | null; unit: string | null; growth: number | null } | null
  optional?: true
}
interface Gold {
  source: string
  meta: Pick<CatalogueReport, 'unit' | 'province' | 'city' | 'district' | 'indexNo' | 'published'> &
    Pick<CatalogueReport, 'reviewPeriod' | 'planPeriod'> & { title: string | null }
  planSpan: Span
  sections: { span: Span }[]
  sentences: { span: Span; trackable: boolean | null }[]
  targets: Target[]
}
interface Original {
  gold: Gold
  text: string
  sha256: string
}

function readOriginal(name: string): Original {
  const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold
  const bytes = readFileSync(join(folder, gold.source))
  return { gold, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') }
}

const inside = ([start, end]: Span, [from, to]: Span) => from <= start && end <= to
const taskSpans = (task: CatalogueTask): Span[] => [
  task.span,
  task.sentenceSpan,
  ...(task.baseline ? [task.baseline.span] : []),
]
const runs = (text: string, length: number) =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))

const asText = (value: number | null) => (value === null ? null : String(value))

function figures(task: CatalogueTask) {
  const { kind, indicator, measure, value, valueHigh, unit, comparator, hedge } = task
  const { due, dueStated, recurrence, baseline, span } = task
  return {
    kind,
    indicator,
    measure,
    value,
    valueHigh,
    unit,
    comparator,
    hedge,
    due,
    dueStated,
    recurrence,
    baseline,
    span,
  }
}

function markedFigures(target: Target) {
  const { kind, indicator, measure, unit, comparator, hedge, due, dueStated, recurrence, span } = target
  const from = target.baseline
  return {
    ...{ kind, indicator, measure, value: asText(target.value), valueHigh: asText(target.valueHigh), unit, comparator },
    ...{ hedge, due, dueStated, recurrence, span },
    baseline: from && { value: asText(from.value), unit: from.unit, growth: asText(from.growth), span: from.span },
  }
}
