import { type Day, day, isDay } from '../calendar/day.ts'
import { chineseValue } from './numerals.ts'
import type { Period } from './read-report-types.ts'

const YEAR = '(20\\d\\d|二[〇零][一二三四五六七八九〇零]{2})'
const PLAN = '(?:计划|打算|思路|规划|安排|要点|任务|部署|目标|举措|重点|展望|设想)'
const HALVES = new RegExp(`${YEAR}年(?:度)?.{0,6}上半年.{0,16}下半年`)
const TITLE_PLAN = new RegExp(`${YEAR}年(?:度)?(上半年|下半年)?(?:[^。\\d]|\\d(?!\\d{3}年)){0,24}?${PLAN}`, 'g')
const TITLE_REVIEW = new RegExp(`${YEAR}年(?:度)?(上半年|下半年)?[^。\\d]{0,24}?(?:总结|报告|回顾|小结)`)
const HEADING = new RegExp(`(?:${YEAR}年(?:度)?)?.{0,4}?(上半年|下半年)?`)
const OPENS = new RegExp(`${YEAR}年(?:度)?,?(?:是|[^。\\n]{0,60}(?:目标|思路|要求|工作))`)
const half = (year: number, which: string | undefined): Period => ({
  start: day(year, which === '下半年' ? 7 : 1, 1),
  end: which === '上半年' ? day(year, 6, 30) : day(year, 12, 31),
})
const number = (printed: string) => Number(/^\d/.test(printed) ? printed : chineseValue(printed))

/** The plan's period as its title says it; null when it says none. */
export function periodOfTitle(title: string | null): Period | null {
  if (!title) return null
  const halves = HALVES.exec(title)
  if (halves) return half(number(halves[1] as string), '下半年')
  const match = [...title.matchAll(TITLE_PLAN)].at(-1)
  if (match) return half(number(match[1] as string), match[2])
  const review = TITLE_REVIEW.exec(title)
  if (!review) return null
  // 2024年度工作报告 reports on 2024, 2024年政府工作报告 is held in 2024 and plans that year.
  const year = number(review[1] as string)
  return review[2] ? null : /政府工作报告/.test(title) ? half(year, undefined) : half(year + 1, undefined)
}

/** A report published in autumn plans the next year, one published in midsummer the second half. */
export function periodOfDay(published: Day | null): Period | null {
  if (!published) return null
  const year = Number(published.slice(0, 4))
  return half(Number(published.slice(5, 7)) >= 11 ? year + 1 : year, undefined)
}

/** The plan's period from its heading and first sentences, else from the title, else from the publication. */
export function planPeriod(
  heading: string,
  opening: string,
  title: string | null,
  published: Day | null,
): Period | null {
  const fallback = periodOfTitle(title) ?? periodOfDay(published)
  const [, year, part] = HEADING.exec(heading) ?? []
  if (year) return half(number(year), part ?? /下半年|上半年/.exec(heading)?.[0])
  const said = OPENS.exec(opening.slice(0, 160))
  const fromOpening = said ? half(number(said[1] as string), undefined) : null
  if (/下半年/.test(heading)) {
    const base = fallback ?? fromOpening
    return base ? half(Number(base.end.slice(0, 4)), '下半年') : null
  }
  return fromOpening ?? fallback
}

/** What the report looks back on: the half or the year before its plan. */
export function reviewPeriod(plan: Period | null): Period | null {
  if (!plan) return null
  const year = Number(plan.start.slice(0, 4))
  return plan.start.endsWith('07-01') ? half(year, '上半年') : half(year - 1, undefined)
}

/** A date printed 2024-03-21, 2024/3/21, 2024.03.21 or 2024年3月21日. */
export function printedDay(printed: string): Day | null {
  const match = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(printed)
  if (!match) return null
  const date = day(Number(match[1]), Number(match[2]), Number(match[3]))
  return isDay(date) ? date : null
}
