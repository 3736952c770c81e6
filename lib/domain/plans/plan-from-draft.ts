import type { Day } from '../calendar/day.ts'
import type { DraftTask } from '../extract/draft.ts'
import type { ReadReport } from '../extract/read-report-types.ts'
import type { Plan, PlanPeriod } from './plan.ts'
import { plannedTask } from './planned-task.ts'

const LONGEST_TITLE = 60

/**
 * What was read from a text, as the plan that confirming applies.
 * @param today the year that a plan naming none is taken to be of; `periodStated` says that it has to be asked.
 */
export function planFromDraft(reading: ReadReport, drafts: readonly DraftTask[], today: Day): Plan {
  const { meta } = reading
  const planPeriod = meta.planPeriod ?? assumedPeriod(meta.published ?? today)
  return {
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
    tasks: drafts.map(({ theme, unit, responsible: _, ...stated }) =>
      plannedTask({ ...stated, section: theme, measureUnit: unit, titleEn: null }, planPeriod),
    ),
  }
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
