import type { DocumentHead } from '../head/document.ts'
import { levelOf } from '../head/issuer.ts'
import { reviewPeriod } from '../head/periods.ts'
import { type Place, placeIn } from '../head/places.ts'
import { plannedTimes } from '../head/plan-periods.ts'
import type { LeftNumber, Period, ReadReport, ReportMeta, Sentence, Target } from '../read-report-types.ts'
import { withBaselines } from '../targets/baselines.ts'
import { figureTargets } from '../targets/figure-target.ts'
import { withHeadings } from '../targets/left-numbers.ts'
import { namedBefore } from '../targets/named-before.ts'
import { readSentence } from '../targets/targets.ts'
import { horizonsOf } from './horizons.ts'
import { pastSentences } from './past-sentences.ts'
import type { PlanPart } from './plan-part.ts'
import { headingsIn, themesOf, topicOfHeading } from './sections.ts'
import { sentencesIn } from './sentences.ts'
import { noted, withoutNotes } from './task-notes.ts'
import { taskTables, withoutOtherCells } from './task-rows.ts'
import { isTrackable } from './trackable.ts'

const FEWEST_TASKS = 3

/** Reads the plan that stands in `part`; null when it promises nothing. */
export function readPart(text: string, folded: string, head: DocumentHead, part: PlanPart): ReadReport | null {
  const times = plannedTimes(folded, head, part)
  const meta = metaOf(folded, head, part, times.plan)
  const headings = headingsIn(folded, part.body, part.end, part.heads)
  const tables = taskTables(folded, part.body, part.end)
  const rows = new Map(tables.rows.map((row) => [row.span[0], row]))
  const figures = new Map(tables.figures.map((row) => [row.span[0], row]))
  const bare = withoutOtherCells(folded, tables.rows)
  const cut = sentencesIn(folded, part.body, part.end, headings, tables)
  const { kept: stretches, notes } = withoutNotes(folded, cut)
  const year = meta.planPeriod ? Number(meta.planPeriod.end.slice(0, 4)) : null
  const past = pastSentences(folded, stretches, part.between, year, meta.planPeriod?.start.endsWith('07-01') ?? false)
  const horizons = horizonsOf(folded, stretches, meta.planPeriod)
  const periodAt = (at: number) => times.parts.findLast((one) => one.start <= at)?.period ?? meta.planPeriod
  const topics = headings.map((one) => ({ end: one.end, topic: topicOfHeading(folded, one) }))
  const named = (at: number) => topics.findLast((one) => one.end <= at)?.topic ?? ''
  const promised: Target[] = []
  const left: LeftNumber[] = []
  const read = stretches.map((stretch, i): Sentence => {
    const { start, end } = stretch
    const period = periodAt(start)
    // In a part for five years 6月底前 is still this year's, and what names no date is due when they end.
    const horizon = meta.planPeriod && period && period.end > meta.planPeriod.end ? period.end : (horizons[i] ?? null)
    const plan = horizon ? meta.planPeriod : period
    const figure = figures.get(start)
    const { found, left: unpromised } =
      past[i] || figure
        ? { found: [], left: [] }
        : readSentence(text, bare, [afterMark(bare, start), end], plan, null, horizon, named(start))
    const own = figure
      ? figureTargets(text, folded, figure, plan, horizon)
      : namedBefore(
          found.map((one) => one.target),
          promised,
        )
    promised.push(...own)
    left.push(...unpromised)
    return {
      span: [start, end],
      trackable:
        !past[i] && (rows.has(start) || isTrackable(folded, stretch, [stretches[i - 1], stretches[i + 1]], own.length)),
      responsible: rows.get(start)?.responsible ?? figure?.responsible ?? null,
    }
  })
  const { sentences, targets } = noted(text, folded, notes, meta.planPeriod, read, promised)
  if (targets.length === 0 && sentences.filter((sentence) => sentence.trackable).length < FEWEST_TASKS) return null
  return {
    meta,
    planSpan: [part.start, part.end],
    sections: themesOf(folded, headings).map((heading) => ({
      heading: text.slice(heading.start, heading.end),
      span: [heading.start, heading.end],
    })),
    sentences,
    targets: withBaselines(text, folded, [head.body, part.start], targets),
    left: withHeadings(folded, [part.start, part.end], sentences, left),
    isReport: true,
    refusal: null,
  }
}

/** 我代表市人民政府: the city that the text names. */
function ofLevel(level: string | null, place: Place): string | null {
  if (level === null) return null
  if (level === '省' || level === '自治区') return place.province
  return /^[市州盟]$|自治州/.test(level) ? place.city : place.district
}

/** Behind 1. or (2): the number of a list is no part of what it promises. */
const afterMark = (folded: string, start: number) =>
  start +
  (/^(?:\(\d{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳·◆◇●○■□★☆▲▶◎※]|[一二三四五六七八九十]{1,3}、)\s{0,9}/.exec(
    folded.slice(start, start + 8),
  )?.[0].length ?? 0)

function metaOf(folded: string, head: DocumentHead, part: PlanPart, plan: Period | null): ReportMeta {
  const { title, published, indexNo } = head
  const named = placeIn(folded, head.unit)
  const level = head.unit === null ? levelOf(folded) : null
  const unit = head.unit ?? ofLevel(level, named)
  const place = unit === head.unit ? named : placeIn(folded, unit)
  const reviewPeriodOf = part.start - head.body > 40 ? reviewPeriod(plan) : null
  return { unit, ...place, title, indexNo, published, reviewPeriod: reviewPeriodOf, planPeriod: plan }
}
