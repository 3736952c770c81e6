import { dueDates } from '../dates/dated-words.ts'
import { datesIn } from '../dates/dates.ts'
import { clausesIn } from '../layout/clauses.ts'
import { fold, trimmed } from '../layout/fold.ts'
import { namesIn } from '../layout/names.ts'
import { quantitiesIn } from '../numbers/quantities.ts'
import { sentencesIn } from '../plan/sentences.ts'
import type { ReadReport, Sentence, Span, Target } from '../read-report-types.ts'
import { readSentence } from '../targets/targets.ts'
import { type DraftTask, taskOfTarget, taskOfWords } from './draft.ts'

/**
 * One selected stretch of text as the task a person means by it: the first of `draftsOfSpan`.
 * @param span UTF-16 code units into `text`, which is the text that `report` was read from
 */
export const draftOfSpan = (report: ReadReport, text: string, span: Span): DraftTask =>
  draftsOfSpan(report, text, span)[0] as DraftTask

/**
 * Every task that a selected stretch holds, never none: its promised numbers and dated deeds, read in the sentence that
 * surrounds it; else the numbers in it that the rules would leave, for a number that a person points at is meant; else
 * its words as one task. A date, an ordinal or a numbering alone stands for the clause around it.
 */
export function draftsOfSpan(report: ReadReport, text: string, span: Span): DraftTask[] {
  const folded = fold(text)
  const pointed = within(folded, span)
  const sentences = surrounding(report, folded, pointed)
  const first = sentences[0] as Sentence
  const around = isOnlyWhen(folded, pointed) ? clauseAround(folded, first.span, pointed) : null
  const chosen = around ?? pointed
  for (const meant of around ? [false] : [false, true]) {
    const drafts = sentences.flatMap((sentence) =>
      targetsOf(report, text, folded, sentence, chosen, meant).map((target) => taskOfTarget(report, target, sentence)),
    )
    if (drafts.length > 0) return drafts
  }
  return [inWords(report, folded, withoutStop(folded, chosen), first)]
}

/** The stretch as words, due on the day that it states. */
function inWords(report: ReadReport, folded: string, span: Span, sentence: Sentence): DraftTask {
  const words = taskOfWords(report, folded, span, sentence)
  const task = { ...words, title: words.title || folded.slice(...span) }
  const plan = report.meta.planPeriod
  const date = dueDates(folded, span, datesIn(folded, ...span, plan)).findLast((one) => one.stated)
  const passed = date?.due && plan && date.due < plan.start
  return date && !passed ? { ...task, due: date.due, dueStated: true } : task
}

const clauseAround = (folded: string, sentence: Span, [start, end]: Span): Span | null =>
  clausesIn(folded, ...sentence, namesIn(folded, ...sentence)).find(([from, to]) => from <= start && end <= to) ?? null

const MARK = /[\p{L}\p{N}]/u

/** Whether nothing is said but dates, ordinals and a numbering. */
function isOnlyWhen(folded: string, [start, end]: Span): boolean {
  const orders = namesIn(folded, start, end).filter(([, , why]) => why === 'ordinal')
  const taken: (readonly [number, number, ...unknown[]])[] = [...orders]
  for (const one of datesIn(folded, start, end, null)) taken.push([one.start, one.end])
  for (const one of quantitiesIn(folded, start, end))
    if (
      (one.named && /[年月日]/.test(one.name ?? '')) ||
      orders.some(([from, to]) => from <= one.number && one.number < to)
    )
      taken.push([one.start, one.end])
  for (let at = start; at < end; at++)
    if (MARK.test(folded[at] as string) && !taken.some(([from, to]) => from <= at && at < to)) return false
  return start < end
}

function targetsOf(
  report: ReadReport,
  text: string,
  folded: string,
  sentence: Sentence,
  chosen: Span,
  meant: boolean,
): Target[] {
  const plan = report.meta.planPeriod
  const { found } = readSentence(text, folded, sentence.span, plan, meant ? chosen : null)
  const said = found.filter(({ at, target }) =>
    target.kind === 'quantity' ? chosen[0] <= at && at < chosen[1] : overlaps(target.span, chosen),
  )
  return said.map(({ target }) => known(report, target) ?? target)
}

/** The target as the whole report gave it, with the figure of the review part. */
const known = (report: ReadReport, target: Target) =>
  report.targets.find(
    (one) => one.span[0] === target.span[0] && one.span[1] === target.span[1] && one.value === target.value,
  )

/** The sentences of the report that the stretch touches; for a heading or a line of the review, that line's own. */
function surrounding(report: ReadReport, folded: string, chosen: Span): Sentence[] {
  const touched = report.sentences.filter((sentence) => overlaps(sentence.span, chosen))
  if (touched.length > 0) return touched
  const from = folded.lastIndexOf('\n', chosen[0] - 1) + 1
  const found = folded.indexOf('\n', chosen[1])
  const lines = sentencesIn(folded, chosen[0] === 0 ? 0 : from, found < 0 ? folded.length : found, [])
  const own = lines
    .map((one): Sentence => ({ span: [one.start, one.end], trackable: true, responsible: null }))
    .filter((sentence) => overlaps(sentence.span, chosen))
  return own.length > 0 ? own : [{ span: chosen, trackable: true, responsible: null }]
}

const overlaps = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]

function within(folded: string, [start, end]: Span): Span {
  const from = Math.max(0, Math.min(start, end, folded.length))
  return trimmed(folded, from, Math.min(folded.length, Math.max(start, end)))
}

function withoutStop(folded: string, [start, end]: Span): Span {
  let from = start
  let to = end
  while (to > from && /[。;!?、,:\s]/.test(folded[to - 1] as string)) to--
  while (from < to && /[。;!?、,:\s]/.test(folded[from] as string)) from++
  return from < to ? [from, to] : [start, end]
}
