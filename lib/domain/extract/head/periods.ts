import { type Day, day, daysIn, isDay } from '../../calendar/day.ts'
import { yearNumber, yearsOf } from '../plan/plan-words.ts'
import type { Period } from '../read-report-types.ts'

/** What a text says of the time that it plans. */
export interface PeriodClues {
  /** The heading of the plan part; empty without one. */
  heading: string
  /** Its first sentences. */
  opening: string
  title: string | null
  /** The text before the plan part: its headings and first words speak of the time that is over. */
  review: string
  published: Day | null
  /** The day of the meeting that heard the report. */
  met: Day | null
  /** The year of the document's number, 云政办〔2025〕3号. */
  numbered: number | null
}

const YEAR = '(20\\d\\d|二[〇零][一二三四五六七八九〇零]{2})'
const PLAN = '(?:计划|打算|思路|规划|安排|要点|任务|部署|目标|举措|重点|展望|设想|实事|清单|分解)'
const TITLE_PLAN = new RegExp(`${YEAR}(?:年(?:度)?|(?=[^\\d年-]))(?:[^。\\d]|\\d(?!\\d{3}年)){0,30}?${PLAN}`, 'g')
const TITLE_REVIEW = new RegExp(`${YEAR}年(?:度)?([^。\\d]{0,24}?)(?:总结|报告|回顾|小结|汇报|情况|述职)`)
const OPENS = new RegExp(
  `(?<![到至])${YEAR}年(?:度)?,?(?:是|将|要|[^。\\n]{0,60}(?:目标|思路|要求|工作|任务|围绕|坚持|重点|计划))|(?:^|[。\\n ])${YEAR}年,`,
)
const REVIEWED = new RegExp(
  `(?<![到至])${YEAR}年(?:度)?(?:[^。\\n]{0,10}(?:回顾|总结|情况|成效|工作(?:完成|开展))|,(?![^。\\n]{0,30}(?:目标|将|计划|力争|确保)))`,
)
/** 规划到2030年,实现…: the only year that a plan without date and title is for. */
const AHEAD = /^(?:规划|计划|力争|预计|确保|争取|预期)?[到至](20\d\d)年(?:底|末)?,/
const WORDED_DAY = new RegExp(`${YEAR}年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`)
/** 2024年全市生产总值达到…: a year whose results are told, where the plan is for 今年. */
const RESULTS = new RegExp(`(?<![到至])${YEAR}年[^。\\n]{0,40}?(?:达到?|增长|完成|实现|突破|同比)`)
const NEXT = /明年|来年|次年|下一?年度?/
const HALF_OVER = /上半年[^。\n]{0,12}(?:工作|总结|情况|回顾|小结)|^上半年,/m
const NINE_MONTHS = /(?:前三季度|三季度|1-9月)[^。\n]{0,12}(?:工作|总结|情况|小结)/

/** The plan's period from its heading and first sentences, else from the title, the review or the publication. */
export function planPeriod(clues: PeriodClues): Period | null {
  const { heading, opening } = clues
  const five = fiveYears(heading)
  if (five && yearsOf(heading).length === 0) return five
  const spoken = heading === '' && OPENS_FIVE.test(opening) ? fiveYears(opening) : null
  if (spoken) return spoken
  const year = planYear(clues)
  if (year === null || /今冬明春/.test(heading)) return null
  if (/(?:今后|未来)[三四五几]年/.test(heading) && yearsOf(heading).length === 0 && !/今年/.test(heading))
    return { start: day(year, 1, 1), end: day(year + (/三年/.test(heading) ? 2 : 4), 12, 31) }
  const own = partOf(heading)
  if (own !== null) return months(year, own)
  if (yearsOf(heading).length > 0 || NEXT.test(heading) || /今年|全年/.test(heading)) return months(year, [1, 12])
  return months(year, partOf(planWords(clues.title)) ?? afterReview(clues, opening) ?? [1, 12])
}

/** A plan without a heading that begins with the five years that it is for. */
const OPENS_FIVE = /^(?:[^,。“]{2,8}(?:说|指出|提出),)?[“"]?十[一二三四五六]?五[”"]?(?:时期|期间)/

/** “十一五”时期: 2006 to 2010. */
export function fiveYears(heading: string): Period | null {
  const nth = /十([一二三四五六]?)五[”"]?(?:时期|期间|规划|发展|经济|主要|目标|任务|总体|奋斗)/.exec(heading)
  if (!nth) return null
  const start = 2001 + 5 * ('一二三四五六'.indexOf(nth[1] || '零') + 1)
  return { start: day(start, 1, 1), end: day(start + 4, 12, 31) }
}

/** What the report looks back on: the half or the year before its plan. */
export function reviewPeriod(plan: Period | null): Period | null {
  if (!plan) return null
  const year = Number(plan.start.slice(0, 4))
  const month = Number(plan.start.slice(5, 7))
  return month === 1 ? months(year - 1, [1, 12]) : months(year, month === 7 ? [1, 6] : [1, month - 1])
}

/** A date printed 2024-03-21, 2024/3/21, 2024.03.21, 21.03.2024, 2024年3月21日 or 二〇二四年三月二十一日. */
export function printedDay(printed: string): Day | null {
  const match = /(20\d\d)\s{0,9}[-/.年]\s{0,9}(\d{1,2})\s{0,9}[-/.月]\s{0,9}(\d{1,2})/.exec(printed)
  if (match) return real(Number(match[1]), Number(match[2]), Number(match[3]))
  const turned = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d\d)(?!\d)/.exec(printed)
  if (turned) return real(Number(turned[3]), Number(turned[2]), Number(turned[1]))
  const words = WORDED_DAY.exec(printed)
  return words ? real(yearNumber(words[1] as string), tensOf(words[2] as string), tensOf(words[3] as string)) : null
}

type Months = readonly [first: number, last: number]
const months = (year: number, [from, to]: Months): Period => ({
  start: day(year, from, 1),
  end: day(year, to, daysIn(year, to)),
})

function planYear({ heading, opening, title, review, published, met, numbered }: PeriodClues): number | null {
  const headed = yearsOf(heading).at(-1)
  if (headed !== undefined) return headed
  const next = NEXT.test(heading)
  const said = OPENS.exec(opening.slice(0, 200))
  const opens = said ? yearNumber((said[1] ?? said[2]) as string) : null
  const titled = yearOfTitle(title)
  if (opens !== null && !next && opens >= (titled ?? 0)) return opens
  if (titled !== null) return titled
  const back = REVIEWED.exec(review.slice(0, 600))
  const reviewed =
    back && !HALF_OVER.test(back[0]) ? yearNumber(back[1] as string) + (isPart(clueText(title, review)) ? 0 : 1) : null
  if (reviewed !== null) return reviewed
  if (opens !== null) return opens + 1
  const heard = met ?? published
  const told = /今年/.test(heading + opening) ? RESULTS.exec(review.slice(0, 600))?.[1] : undefined
  if (!heard)
    return told ? yearNumber(told) + 1 : Math.max(Number(AHEAD.exec(opening)?.[1] ?? 0), numbered ?? 0) || null
  const month = Number(heard.slice(5, 7))
  return Number(heard.slice(0, 4)) + (month >= (next || met ? 9 : 11) ? 1 : 0)
}

/** 2024年度工作报告 reports on 2024, 2024年政府工作报告 is held in 2024 and plans that year. */
function yearOfTitle(title: string | null): number | null {
  if (!title) return null
  const review = TITLE_REVIEW.exec(title)
  const plan = [...title.matchAll(TITLE_PLAN)].at(-1)
  const later = review !== null && plan?.index === review.index
  if (plan && !later) return yearNumber(plan[1] as string)
  if (!review) return null
  const year = yearNumber(review[1] as string)
  if (isPart(review[2] as string) || (later && /下半年|季度/.test(plan?.[0] ?? ''))) return year
  return /政府工作报告/.test(title) && !/年度/.test(title) ? year : year + 1
}

const isPart = (words: string) => HALF_OVER.test(`${words}工作`) || /上半年|季度|\d月/.test(words.slice(0, 40))
const clueText = (title: string | null, review: string) => title ?? review.slice(0, 40)

/** The months that a heading names as a part of the year. */
function partOf(words: string): Months | null {
  if (/下半年|后半年/.test(words)) return [7, 12]
  const quarter = /([一二三四1-4])季度/.exec(words)
  if (quarter) {
    const nth = '一二三四'.indexOf(quarter[1] as string) + 1 || Number(quarter[1])
    return [3 * nth - 2, 3 * nth]
  }
  return /上半年/.test(words) ? [1, 6] : null
}

/** The words of a title that speak of the plan: what stands after 总结和, 总结及. */
function planWords(title: string | null): string {
  if (!title) return ''
  const cut = title.search(/(?:总结|小结|回顾|情况|报告)(?:和|及|与|暨|以及)/)
  if (cut >= 0) return title.slice(cut + 2)
  return /总结|小结|回顾|情况|报告|汇报/.test(title) ? '' : title
}

function afterReview({ title, review }: PeriodClues, opening: string): Months | null {
  const said = `${title ?? ''}\n${review.slice(0, 500)}`
  if (/20\d\d年(?:度)?,?是|明年|全年/.test(opening.slice(0, 80))) return null
  if (NINE_MONTHS.test(said)) return [10, 12]
  return HALF_OVER.test(said) ? [7, 12] : null
}

function real(year: number, month: number, date: number): Day | null {
  const found = day(year, month, date)
  return isDay(found) ? found : null
}

function tensOf(printed: string): number {
  const digit = (char: string | undefined) => (char ? '一二三四五六七八九'.indexOf(char) + 1 : 0)
  const ten = printed.indexOf('十')
  if (ten < 0) return digit(printed)
  return 10 * (ten === 0 ? 1 : digit(printed[0])) + digit(printed[ten + 1])
}
