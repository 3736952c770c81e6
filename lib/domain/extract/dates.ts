import { addDays, type Day, day, daysIn, isDay } from '../calendar/day.ts'
import type { Recurrence } from '../tasks/task.ts'
import { dayBefore } from './feasts.ts'
import { chineseValue } from './numerals.ts'
import type { Period } from './read-report-types.ts'

/** A day by which something is due, where the text says it. */
export interface DateMention {
  start: number
  end: number
  /** Null when no calendar has it (汛期前), or when neither the text nor the plan names a year. */
  due: Day | null
  /** 今年, 全年, 2025年: the plan's own period, which states nothing. */
  stated: boolean
  /** 从6月起: a beginning, not an end. */
  begins: boolean
}

const N = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const YEAR = '(?:(20\\d\\d|二[〇零][一二三四五六七八九〇零]{2})年(?:度)?|(今年|当年|本年度?|明年|来年|次年|后年))'
const WHEN = [
  `${N}月${N}日`,
  `(?:${N}月?(?:份)?[-~至到])?${N}月(?:份)?(底|末|初|上旬|中旬|下旬|中)?`,
  '(?:第)?([一二三四1234首])季度?(末|底|初)?',
  '(前三季度)',
  '(上半年|下半年|年中)',
  '(年底|年末|岁末|年终|年内)',
].join('|')
const DATE = new RegExp(`(?:${YEAR}\\s*)?(?:${WHEN})(之?前|以前|起|开始|以来)?`, 'g')
const BARE_YEAR = new RegExp(`${YEAR}(底|末|前|内)?|(全年|年度内)`, 'g')
const FEAST = /(元旦|春节|五一|劳动节|六一|七一|八一|中秋节?|国庆节?|十一)(?:假期|期间)?"?之?前/g
const SEASON =
  /(?:主?汛期|雨季|入冬|入夏|入汛|冬季|梅雨季?|台风季|采暖季|供暖季?|开学|秋季学期|春耕)(?:开学)?(?:来临|到来)?之?前/g
const FIVE_YEARS = /[“"']?(十[四五六七])五[”"']?(?:规划)?(?:期)?末/g
const EVERY = /每(?:个)?(月|季度?|周|星期|半年|年)(?!度)/g

/** Dates of a folded text between two positions, left to right, without overlaps. Years come from the plan period. */
export function datesIn(folded: string, start: number, end: number, plan: Period | null): DateMention[] {
  const text = folded.slice(start, end)
  const found: DateMention[] = []
  const add = (match: RegExpMatchArray, due: Day | null, stated: boolean, begins = false) => {
    const at = start + (match.index as number)
    found.push({ start: at, end: at + match[0].length, due, stated, begins })
  }
  for (const m of text.matchAll(DATE)) {
    // 3年内 is a length of time, 青年底 no date.
    const before = text[m.index - 1] ?? ''
    // 一月一盘点 and 三月三 are not months: in Chinese numerals the year, a part of the month or 前 must stand there too.
    if (/^[一二三四五六七八九十]/.test(m[0]) && m[6] && !m[5] && !m[7] && !m[13] && !/^[^,、]{0,3}月份/.test(m[0]))
      continue
    if (/^年/.test(m[0]) && /[\d一二两三四五六七八九十半近多青少老成去上]/.test(before)) continue
    const year = yearOf(m[1], m[2], plan)
    add(
      m,
      dueOf(m, year),
      true,
      /^(?:起|开始|以来)$/.test(m[13] ?? '') || (/[自从]$/.test(text.slice(0, m.index)) && !m[13]),
    )
  }
  for (const m of text.matchAll(BARE_YEAR)) {
    const year = m[4] ? (plan ? Number(plan.end.slice(0, 4)) : null) : yearOf(m[1], m[2], plan)
    // 明年 alone is often the plan's own year, written before it began.
    const later = m[1] !== undefined && year !== null && plan !== null && year > Number(plan.end.slice(0, 4))
    add(m, year === null ? null : day(year, 12, 31), later || m[3] !== undefined)
  }
  const planYear = plan ? Number(plan.end.slice(0, 4)) : null
  for (const m of text.matchAll(FEAST)) add(m, planYear === null ? null : dayBefore(m[1] as string, planYear), true)
  for (const m of text.matchAll(SEASON)) add(m, null, true)
  for (const m of text.matchAll(FIVE_YEARS))
    add(m, day(2020 + 5 * ('四五六七'.indexOf(m[1]?.[1] ?? '') + 1), 12, 31), true)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter(
    (mention, i) => !found.slice(Math.max(0, i - 3), i).some((earlier) => earlier.end > mention.start),
  )
}

/** How often a deed is to be done, where the text says it: 每月, 每季度, 每周; 每半年 and 每年 are none of the three. */
export function recurrenceIn(
  folded: string,
  start: number,
  end: number,
): { at: number; recurrence: Recurrence } | null {
  for (const m of folded.slice(start, end).matchAll(EVERY)) {
    const word = m[1] as string
    const recurrence =
      word === '月' ? 'month' : word.startsWith('季') ? 'quarter' : /周|星期/.test(word) ? 'week' : null
    if (recurrence) return { at: start + m.index, recurrence }
  }
  return null
}

function yearOf(printed: string | undefined, word: string | undefined, plan: Period | null): number | null {
  if (printed) return Number(/^\d/.test(printed) ? printed : chineseValue(printed))
  if (!plan) return null
  const year = Number(plan.end.slice(0, 4))
  return word && /明年|来年|次年/.test(word) ? year + 1 : word === '后年' ? year + 2 : year
}

const count = (printed: string) => Number(chineseOrDigits(printed) ?? 0)
const chineseOrDigits = (printed: string) => (/^\d+$/.test(printed) ? printed : chineseValue(printed))

function dueOf(m: RegExpMatchArray, year: number | null): Day | null {
  if (year === null) return null
  const [, , , monthOfDay, dayOfMonth, , month, part, quarter, quarterEnd, three, half, yearEnd] = m
  const before = /^(?:之?前|以前)$/.test(m[13] ?? '')
  if (monthOfDay && dayOfMonth) {
    const date = day(year, count(monthOfDay), count(dayOfMonth))
    return isDay(date) ? date : null
  }
  if (month) return monthDue(year, count(month), part, before)
  if (quarter) {
    const q = quarter === '首' ? 1 : count(quarter)
    if ((before && !quarterEnd) || quarterEnd === '初')
      return q === 1 ? day(year - 1, 12, 31) : endOf(year, (q - 1) * 3)
    return endOf(year, q * 3)
  }
  if (three) return endOf(year, 9)
  if (half) return endOf(year, half === '下半年' ? 12 : 6)
  return yearEnd ? day(year, 12, 31) : null
}

function monthDue(year: number, month: number, part: string | undefined, before: boolean): Day | null {
  if (month < 1 || month > 12) return null
  if (part === '上旬' || part === '初') return day(year, month, 10)
  if (part === '中旬' || part === '中') return day(year, month, 20)
  if (before && part === undefined) return addDays(day(year, month, 1), -1)
  return endOf(year, month)
}

const endOf = (year: number, month: number): Day => day(year, month, daysIn(year, month))
