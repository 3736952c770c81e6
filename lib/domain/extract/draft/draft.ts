import type { Day } from '../../calendar/day.ts'
import { canonical } from '../../decimal.ts'
import type { Comparator, Kind, Measure, Recurrence } from '../../tasks/task.ts'
import { fold, trimmed } from '../layout/fold.ts'
import type { Baseline, ReadReport, Responsible, Sentence, Span, Target } from '../read-report-types.ts'
import { further } from '../targets/further-deed.ts'
import { hedgeIn } from '../targets/hedges.ts'
import { milestoneTitle, quantityTitle, wordsTitle } from './title.ts'

/** A row of the ledger as the reader proposes it; a person confirms it before anything goes live. */
export interface DraftTask {
  /** Short, from the clause itself; at most 40 characters. */
  title: string
  kind: Kind
  indicator: string | null
  measure: Measure | null
  comparator: Comparator
  /** Decimal text in `unit`; null for words, milestones and sync. */
  value: string | null
  valueHigh: string | null
  unit: string | null
  hedge: string | null
  due: Day | null
  dueStated: boolean
  recurrence: Recurrence | null
  baseline: Baseline | null
  span: Span
  sentenceSpan: Span
  /** Who answers for it, in the text's own words. */
  responsible: Responsible | null
  /** Index into the report's sections; null before the first. */
  theme: number | null
}

/**
 * What becomes the ledger, in the order of the text: every target, one words task for each trackable sentence that
 * holds none, and the further deed of a sentence that holds some. Empty for a refused report.
 */
export function draftTasks(report: ReadReport, text: string): DraftTask[] {
  const folded = fold(text)
  const drafts: DraftTask[] = []
  let next = 0
  for (const sentence of report.sentences) {
    const own: Target[] = []
    for (let one = report.targets[next]; one && one.span[0] < sentence.span[1]; one = report.targets[++next])
      own.push(one)
    for (const target of own) drafts.push(taskOfTarget(report, target, sentence))
    if (!sentence.trackable) continue
    const span = own.length === 0 ? withoutStop(folded, sentence.span) : further(folded, sentence.span, own)
    if (span) drafts.push(taskOfWords(report, folded, span, sentence))
  }
  return drafts
}

/** A target as a row of the ledger. */
export function taskOfTarget(report: ReadReport, target: Target, sentence: Sentence): DraftTask {
  const { quote: _, ...rest } = target
  const value = target.value === null ? null : canonical(target.value)
  const title = target.kind === 'milestone' ? milestoneTitle(target) : quantityTitle(target)
  const { span: sentenceSpan, responsible } = sentence
  return { title, ...rest, value, sentenceSpan, responsible, theme: themeAt(report, target.span[0]) }
}

/** A stretch of a sentence as a row in words. */
export function taskOfWords(report: ReadReport, folded: string, span: Span, sentence: Sentence): DraftTask {
  const words = folded.slice(span[0], span[1])
  return {
    title: wordsTitle(words),
    kind: 'words',
    indicator: null,
    measure: null,
    comparator: 'plain',
    value: null,
    valueHigh: null,
    unit: null,
    hedge: hedgeIn(words.split(/[,;]/)[0] as string),
    due: report.meta.planPeriod?.end ?? null,
    dueStated: false,
    recurrence: null,
    baseline: null,
    span,
    sentenceSpan: sentence.span,
    responsible: sentence.responsible,
    theme: themeAt(report, span[0]),
  }
}

function themeAt(report: ReadReport, at: number): number | null {
  const later = report.sections.findIndex((section) => section.span[0] > at)
  const index = (later < 0 ? report.sections.length : later) - 1
  return index < 0 ? null : index
}

function withoutStop(folded: string, [start, end]: Span): Span {
  return trimmed(folded, start, /[。;!?]$/.test(folded.slice(start, end)) ? end - 1 : end)
}
