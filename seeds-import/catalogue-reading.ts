import { isDeepStrictEqual } from 'node:util'
import { type DraftTask, draftTasks } from '../lib/domain/extract/draft/draft.ts'
import { readReport } from '../lib/domain/extract/read-report.ts'
import type { Span } from '../lib/domain/extract/read-report-types.ts'
import type { CatalogueReport, CatalogueTask } from './catalogue.ts'

/** One thing that the catalogue and the reader say differently of the same report. */
export interface Difference {
  /** The catalogue's task; null for a fact of the whole report and for a task that only the reader has. */
  task: string | null
  /** `unread`: the catalogue alone has the task; `unlisted`: the reader alone; else the name of the field. */
  field: string
  kept: unknown
  read: unknown
}

const FACTS = [
  ...(['unit', 'province', 'city', 'district', 'indexNo', 'published'] as const),
  ...(['reviewPeriod', 'planPeriod'] as const),
]
const FIELDS = [
  ...(['kind', 'indicator', 'measure', 'value', 'valueHigh', 'unit', 'comparator', 'hedge'] as const),
  ...(['due', 'dueStated', 'recurrence', 'theme', 'span', 'sentenceSpan'] as const),
]

/**
 * Everything in which a catalogue report and the reading of its original differ: facts, themes, and every task both
 * ways, in words too. Titles are our own and not compared, but for a report's printed one.
 */
export function differencesFrom(kept: CatalogueReport, original: string): Difference[] {
  const reading = readReport(original)
  const drafts = draftTasks(reading, original)
  const about = FACTS.map((field) => differing(null, field, kept[field], reading.meta[field]))
  about.push(differing(null, 'planSpan', kept.planSpan, reading.planSpan))
  const themes = reading.sections.map((section) => section.span)
  about.push(
    differing(
      null,
      'themes',
      kept.themes.map((theme) => theme.span),
      themes,
    ),
  )
  if (kept.titleAsPrinted) about.push(differing(null, 'title', kept.title, reading.meta.title))
  const free = new Set(drafts)
  const tasks = kept.tasks.flatMap((task): (Difference | null)[] => {
    const draft = partner(task, [...free])
    if (!draft) return [{ task: task.key, field: 'unread', kept: task.span, read: null }]
    free.delete(draft)
    const fields = FIELDS.map((field) => differing(task.key, field, task[field], draft[field]))
    return [...fields, differing(task.key, 'baseline', task.baseline, withoutQuote(draft.baseline))]
  })
  const unlisted = drafts
    .filter((draft) => free.has(draft))
    .map(({ span }): Difference => ({ task: null, field: 'unlisted', kept: null, read: span }))
  return [...about, ...tasks, ...unlisted].filter((one) => one !== null)
}

/** The draft that says the same: the same stretch first, then one that touches it. */
function partner(task: CatalogueTask, drafts: readonly DraftTask[]): DraftTask | undefined {
  const alike = drafts.filter(
    ({ kind, value, span }) => kind === task.kind && value === task.value && touch(span, task.span),
  )
  const same = alike.filter(({ span }) => String(span) === String(task.span))
  return same.find((draft) => draft.indicator === task.indicator) ?? same[0] ?? alike[0]
}

const touch = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]

function withoutQuote(baseline: DraftTask['baseline']) {
  if (!baseline) return null
  const { value, unit, growth, span } = baseline
  return { value, unit, growth, span }
}

const differing = (task: string | null, field: string, kept: unknown, read: unknown): Difference | null =>
  isDeepStrictEqual(kept, read) ? null : { task, field, kept, read }
