import { type Day, day } from '../calendar/day.ts'
import type { Period } from './read-report-types.ts'
import type { Heading } from './sections.ts'
import type { Stretch } from './sentences.ts'

const PLAN_OF = /十([二三四五六七])五[”"]?(?:时期|期间|规划|末|期末|的?(?:总体|发展|奋斗|主要|预期)?(?:目标|任务|思路))/
const YEARS = /(?:今后|未来|本届政府|往后)(?:的)?五年/
const THIS_YEAR = /今年|20\d\d年(?!底|末)|本年/

/**
 * For each sentence of a plan the last day of the five years that its part speaks of — under a heading
 * “十五五”时期主要目标, or in a paragraph that opens with 今后五年 —, null where it speaks of the plan's own period.
 */
export function horizonsOf(
  folded: string,
  stretches: readonly Stretch[],
  headings: readonly Heading[],
  plan: Period | null,
): (Day | null)[] {
  let ofPart: Day | null = null
  let ofParagraph: Day | null = null
  let paragraph = -1
  let next = 0
  return stretches.map((stretch) => {
    for (let heading = headings[next]; heading && heading.start < stretch.start; heading = headings[++next]) {
      const words = folded.slice(heading.start, heading.end)
      if (heading.style === 'part' || named(words, plan)) ofPart = named(words, plan)
    }
    if (stretch.paragraph !== paragraph) ofParagraph = null
    paragraph = stretch.paragraph
    const opening = folded.slice(stretch.start, Math.min(stretch.end, stretch.start + 24))
    ofParagraph = named(opening, plan) ?? (THIS_YEAR.test(opening) ? null : ofParagraph)
    return ofParagraph ?? ofPart
  })
}

/** “十四五” ends in 2025; the next five years end four years after the plan's first. */
function named(words: string, plan: Period | null): Day | null {
  if (THIS_YEAR.test(words)) return null
  const which = PLAN_OF.exec(words)?.[1]
  const end = which
    ? 2015 + 5 * '二三四五六七'.indexOf(which)
    : plan && YEARS.test(words)
      ? Number(plan.start.slice(0, 4)) + 4
      : null
  return end === null || (plan && end <= Number(plan.end.slice(0, 4))) ? null : day(end, 12, 31)
}
