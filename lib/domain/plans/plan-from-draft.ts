import type { Day } from '../calendar/day.ts'
import type { DraftTask } from '../extract/draft/draft.ts'
import type { ReadReport, Responsible } from '../extract/read-report-types.ts'
import type { Plan, PlanFrame, PlannedTask, PlanPeriod } from './plan.ts'
import { plannedTask } from './planned-task.ts'

const LONGEST_TITLE = 60

/** A task as it was read, with the text's own words for who answers for it. */
export interface ReadRow {
  task: PlannedTask
  named: Responsible | null
}

/**
 * What was read from a text, as the rows that a person decides about, in the order of the text.
 * @param today the year that a plan naming none is taken to be of; `periodStated` says that it has to be asked.
 */
export function readRows(reading: ReadReport, drafts: readonly DraftTask[], today: Day) {
  const { meta } = reading
  const planPeriod = meta.planPeriod ?? assumedPeriod(meta.published ?? today)
  const frame: PlanFrame = {
    report: {
      unit: meta.unit,
      title: meta.title ?? `${meta.unit ?? ''}${planPeriod.start.slice(0, 4)}年工作报告`,
      indexNo: meta.indexNo,
      published: meta.published,
      reviewPeriod: meta.reviewPeriod,
      planPeriod,
      periodStated: meta.planPeriod !== null,
    },
    sections: reading.sections.map(({ heading, span }) => ({ title: themeTitle(heading), span })),
  }
  const rows = drafts
    .toSorted((a, b) => a.span[0] - b.span[0])
    .map((each): ReadRow => ({ task: plannedFrom(each, planPeriod), named: each.responsible }))
  return { frame, rows }
}

/** The same as the plan that accepting every row makes. */
export function planFromDraft(reading: ReadReport, drafts: readonly DraftTask[], today: Day): Plan {
  const { frame, rows } = readRows(reading, drafts, today)
  return { ...frame, tasks: rows.map((row) => row.task) }
}

/** A task as the reader proposes it, with what the text leaves open settled. */
export function plannedFrom({ theme, unit, responsible: _, ...read }: DraftTask, period: PlanPeriod): PlannedTask {
  const baseline = read.baseline && {
    ...{ value: read.baseline.value, unit: read.baseline.unit, growth: read.baseline.growth },
  }
  return plannedTask({ ...read, baseline, section: theme, measureUnit: unit, titleEn: null }, period)
}

/** A plan is published around the turn of the year it is for: the publication's own year. */
function assumedPeriod(published: Day): PlanPeriod {
  const year = published.slice(0, 4)
  return { start: `${year}-01-01`, end: `${year}-12-31` }
}

/** 「（一）聚焦项目招引，壮大实体经济」 without its number. */
function themeTitle(heading: string): string {
  const bare = heading
    .trim()
    .replace(/^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])\s*/, '')
  return bare.length > LONGEST_TITLE ? `${bare.slice(0, LONGEST_TITLE - 1)}…` : bare
}
