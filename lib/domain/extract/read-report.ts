import { withBaselines } from './baselines.ts'
import { type DocumentHead, documentHead } from './document.ts'
import { fold } from './fold.ts'
import { withHeadings } from './left-numbers.ts'
import { planPeriod, reviewPeriod } from './periods.ts'
import { placeIn } from './places.ts'
import { type PlanPart, planPart } from './plan-part.ts'
import type { LeftNumber, ReadRefusal, ReadReport, ReportMeta, Sentence, Target } from './read-report-types.ts'
import { headingsIn, themesOf } from './sections.ts'
import { sentencesIn } from './sentences.ts'
import { readSentence } from './targets.ts'
import { isTrackable } from './trackable.ts'

/** Changes with every change of the grammar that can change a reading; kept with each report that was read. */
export const READER_VERSION = '1'

const LONGEST_TEXT = 500_000
const FEWEST_TASKS = 3

/**
 * A report's text → what it promises, each with its span. Deterministic; in: any text; out: the reading, or a refusal
 * for an empty text and for one that is no report. Spans are UTF-16 code units into the text as given. Never throws.
 */
export function readReport(text: string): ReadReport {
  const folded = fold(text)
  if (folded.trim() === '') return refused('empty')
  if (text.length > LONGEST_TEXT || !isChinese(folded)) return refused('notAReport')
  const head = documentHead(folded)
  const guess = planPeriod('', '', head.title, head.published)
  const part = planPart(folded, head.title, head.body, guess ? Number(guess.end.slice(0, 4)) : null)
  if (!part) return refused('notAReport')
  const meta = metaOf(folded, head, part)
  const headings = headingsIn(folded, part.body, part.end)
  const stretches = sentencesIn(folded, part.body, part.end, headings)
  const targets: Target[] = []
  const left: LeftNumber[] = []
  const sentences = stretches.map((stretch, i): Sentence => {
    const { found, left: unpromised } = readSentence(text, folded, [stretch.start, stretch.end], meta.planPeriod)
    targets.push(...found.map((one) => one.target))
    left.push(...unpromised)
    return {
      span: [stretch.start, stretch.end],
      trackable: isTrackable(folded, stretch, stretches[i + 1], found.length),
      responsible: null,
    }
  })
  if (targets.length === 0 && sentences.filter((sentence) => sentence.trackable).length < FEWEST_TASKS)
    return refused('notAReport')
  const review = [head.body, part.start] as const
  return {
    meta,
    planSpan: [part.start, part.end],
    sections: themesOf(headings).map((heading) => ({
      heading: text.slice(heading.start, heading.end),
      span: [heading.start, heading.end],
    })),
    sentences,
    targets: withBaselines(text, folded, review, targets),
    left: withHeadings(folded, [part.start, part.end], sentences, left),
    isReport: true,
    refusal: null,
  }
}

function metaOf(folded: string, head: DocumentHead, part: PlanPart): ReportMeta {
  const plan = planPeriod(
    folded.slice(part.start, part.body),
    folded.slice(part.body, part.body + 200),
    head.title,
    head.published,
  )
  return {
    unit: head.unit,
    ...placeIn(folded),
    title: head.title,
    indexNo: head.indexNo,
    published: head.published,
    reviewPeriod: part.start - head.body > 40 ? reviewPeriod(plan) : null,
    planPeriod: plan,
  }
}

function isChinese(folded: string): boolean {
  const sample = folded.slice(0, 20_000)
  const letters = sample.replace(/\s/g, '').length
  return letters > 0 && (sample.match(/\p{Script=Han}/gu)?.length ?? 0) > 0.3 * letters
}

function refused(refusal: ReadRefusal): ReadReport {
  const none = { unit: null, province: null, city: null, district: null, title: null, indexNo: null, published: null }
  return {
    meta: { ...none, reviewPeriod: null, planPeriod: null },
    planSpan: null,
    sections: [],
    sentences: [],
    targets: [],
    left: [],
    isReport: false,
    refusal,
  }
}
