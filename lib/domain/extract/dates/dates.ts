import { type Day, day } from '../../calendar/day.ts'
import type { Recurrence } from '../../tasks/task.ts'
import { everyMatch } from '../layout/every-match.ts'
import type { Period } from '../read-report-types.ts'
import { type DateExpression, dateExpressionsIn } from './date-expressions.ts'
import { lastDay } from './date-range.ts'
import { MAY_HOLD_DATE } from './date-words.ts'
import { dayBefore, FEAST } from './feasts.ts'

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

const WHOLE_YEAR = /全年|年度内/g
const SEASON =
  /(?:主?汛期|(?<!防)汛|雨季|入冬|入夏|入汛|冬季|梅雨季?|台风季|采暖季?|供暖季?|开学|秋季学期|春耕|三夏|双抢|清明节?|两会)(?:开学)?(?:来临|到来)?(?:之|以)?前(?!景|沿|提)/g
/** 秋季投入使用, 春季学期开园: when school begins. */
const TERM = /(?:今年)?[春秋]季(?:学期|开学)?(?=投入使用|投用|启用|开园|开学)/g
const FIVE_YEARS =
  /(?<![比较]["“']?)["“']?(十[一二三四五六七]五|(?<=["“])十五)["”']?(?:规划|时期)?(?:期)?(?:末|结束|收官)/g
const EVERY = /(?<!每[人户亩名件])每(?:个|一个?)?(月|季度?|周|星期|半年|年)(?!度)/g

/** Whether a text can hold a day at all: a date, 汛期前 or “十五五”末. */
const MAY_HOLD_DAY = new RegExp(`${MAY_HOLD_DATE.source}|[前五]`)

/** Dates of a folded text between two positions, left to right, without overlaps. Years come from the plan period. */
export function datesIn(folded: string, start: number, end: number, plan: Period | null): DateMention[] {
  const text = folded.slice(start, end)
  if (!MAY_HOLD_DAY.test(text)) return []
  const found = dateExpressionsIn(folded, start, end)
    .filter(isPlanned)
    .map((expression) =>
      mentionOf(expression, plan, folded.slice(Math.max(start, expression.start - 2), expression.start)),
    )
  const add = (match: RegExpMatchArray, due: Day | null, stated: boolean) => {
    const at = start + (match.index as number)
    found.push({ start: at, end: at + match[0].length, due, stated, begins: false })
  }
  const year = plan ? Number(plan.end.slice(0, 4)) : null
  if (text.includes('年'))
    for (const m of everyMatch(WHOLE_YEAR, text)) add(m, year === null ? null : day(year, 12, 31), false)
  if (text.includes('前')) {
    for (const m of everyMatch(FEAST, text)) add(m, year === null ? null : dayBefore(m[1] as string, year), true)
    for (const m of everyMatch(SEASON, text)) add(m, null, true)
  }
  if (text.includes('季')) for (const m of everyMatch(TERM, text)) add(m, null, true)
  if (text.includes('五')) for (const m of everyMatch(FIVE_YEARS, text)) add(m, lastOfFive(m[1] as string), true)
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
  const words = folded.slice(start, end)
  if (!words.includes('每')) return null
  for (const m of everyMatch(EVERY, words)) {
    const word = m[1] as string
    const recurrence =
      word === '月' ? 'month' : word.startsWith('季') ? 'quarter' : /周|星期/.test(word) ? 'week' : null
    if (recurrence) return { at: start + m.index, recurrence }
  }
  return null
}

/** 去年, 上月 and 年初 name no day that a plan could mean. */
const isPlanned = ({ from, until }: DateExpression) =>
  [from, until ?? from].every(
    ({ near, shift, unit, edge }) => near === null && (shift ?? 0) >= 0 && !(unit === 'year' && edge === '初'),
  )

function mentionOf(expression: DateExpression, plan: Period | null, before: string): DateMention {
  const { start, end, from, begins } = expression
  const point = expression.until ?? from
  const placed = point.year !== null || plan !== null
  const due = placed ? lastDay(expression, plan?.end ?? `${point.year}-12-31`) : null
  const bare = point.unit === 'year' && point.edge === null && !expression.before
  // 明年 alone is often the plan's own year, written before it began.
  const later =
    due !== null && plan !== null && due.slice(0, 4) > plan.end.slice(0, 4) && (point.year !== null || point.years > 1)
  const meant = /(?:预计|计划|力争|将于|确保|拟于?)$/.test(before)
  const past = !meant && point.year !== null && due !== null && plan !== null && due < plan.start
  // A plan without a year is due when the text says 到2030年; 比2020年底 only measures.
  const named = plan === null && point.year !== null && /[到至]$/.test(before)
  const measured = /[比较]$/.test(before)
  return { start, end, due, stated: !past && !measured && (!bare || later || named), begins }
}

/** “十四五”末 is 2025-12-31: the tenth plan, “十五”, ended in 2005. */
function lastOfFive(plan: string): Day {
  const after = plan === '十五' ? 0 : '一二三四五六七'.indexOf(plan[1] as string) + 1
  return day(2005 + 5 * after, 12, 31)
}
