import { fold, trimmed } from '../layout/fold.ts'
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
 * its words as one task.
 */
export function draftsOfSpan(report: ReadReport, text: string, span: Span): DraftTask[] {
  const folded = fold(text)
  const chosen = within(folded, span)
  const sentences = surrounding(report, folded, chosen)
  for (const meant of [false, true]) {
    const drafts = sentences.flatMap((sentence) =>
      targetsOf(report, text, folded, sentence, chosen, meant).map((target) => taskOfTarget(report, target, sentence)),
    )
    if (drafts.length > 0) return drafts
  }
  return [taskOfWords(report, folded, withoutStop(folded, chosen), sentences[0] as Sentence)]
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
