import { everyMatch } from '../layout/every-match.ts'
import { chineseValue } from '../numbers/chinese-value.ts'
import { DATE_JOIN, DATE_WORDS, MAY_HOLD_DATE } from './date-words.ts'

export type DateUnit = 'day' | 'month' | 'quarter' | 'half' | 'year'
export type DateEdge = '初' | '中' | '末' | '上旬' | '中旬' | '下旬'

/** One date as the text puts it, before a year or a reference day is known. */
export interface DatePoint {
  unit: DateUnit
  /** The year printed, the first year of 2020至2025年, or null. */
  year: number | null
  fromYear: number | null
  /** Years from the reference year: 去年 −1, 明年 1; null when the text says none. */
  shift: number | null
  /** How many years 今明两年 spans, from `shift` on. */
  years: number
  /** First and last month of it, from January of the year; above 12 in the year after. */
  months: [number, number]
  days: [number, number] | null
  /** Units from the reference day's own month, quarter or half: 上月 −1, 本季度 0. */
  near: number | null
  edge: DateEdge | null
}

/** A date or a period (`until`) of a folded text, with the words around it that change its meaning. */
export interface DateExpression {
  start: number
  end: number
  from: DatePoint
  until: DatePoint | null
  /** 前, or 内 of a year. */
  before: boolean
  begins: boolean
}

const SEARCH = new RegExp(DATE_WORDS, 'g')

/** Every date expression between two positions, left to right, periods joined; none overlaps another. */
export function dateExpressionsIn(folded: string, start: number, end: number): DateExpression[] {
  const text = folded.slice(start, end)
  if (!MAY_HOLD_DATE.test(text)) return []
  const found: DateExpression[] = []
  for (const match of everyMatch(SEARCH, text)) {
    const groups = match.groups as Groups
    const year = yearOf(groups)
    const from = pointOf(groups, year)
    if (!from || !stands(text, match, groups, year.stated)) continue
    const words = match[0].trimEnd()
    const at = start + match.index
    const next: DateExpression = {
      start: at,
      end: at + words.length,
      from,
      until: null,
      before: groups.before !== undefined || /内/.test(groups.yearEdge ?? ''),
      begins: groups.begins !== undefined,
    }
    const last = found.at(-1)
    if (last && !last.until && DATE_JOIN.test(folded.slice(last.end, at)) && last.from.near === null)
      found[found.length - 1] = { ...next, start: last.start, from: last.from, until: inheriting(from, last.from) }
    else found.push(next)
  }
  return found.map((one) => withLead(folded, start, one))
}

type Groups = Readonly<Record<string, string | undefined>>

const inheriting = (point: DatePoint, from: DatePoint): DatePoint =>
  point.year === null && point.shift === null && point.near === null
    ? { ...point, year: from.year, shift: from.shift }
    : point

/** 从6月起 begins, 从1月至12月 is a period. */
function withLead(folded: string, start: number, one: DateExpression): DateExpression {
  if (!/[自从]/.test(folded.slice(Math.max(start, one.start - 1), one.start))) return one
  if (one.until || isPeriod(one.from)) return { ...one, start: one.start - 1 }
  return one.before ? one : { ...one, begins: true }
}

const isPeriod = ({ unit, months, days, fromYear }: DatePoint) =>
  fromYear !== null || (days ? days[0] !== days[1] : unit === 'month' && months[0] !== months[1])

/** 一月一盘点, 三月三, 五月花 and 3年内 are no dates though they begin like one. */
function stands(text: string, match: RegExpExecArray, groups: Groups, dated: boolean): boolean {
  const before = text.slice(Math.max(0, match.index - 1), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 1)
  if (
    !dated &&
    groups.yearEdge?.startsWith('年') &&
    /[\d一二两三四五六七八九十半近多青少老成周每历百千整]/.test(before)
  )
    return false
  if (groups.month === undefined || dated || groups.fromMonth !== undefined) return !/[每]/.test(before) || dated
  if (/^\d/.test(groups.month) || groups.share || groups.monthEdge || groups.before || groups.begins) return true
  return /^$|[\s,。;、:(在于到至从自]/.test(before) && /^$|[\s,。;、:)和及]/.test(after)
}

type Year = Pick<DatePoint, 'year' | 'fromYear' | 'shift' | 'years'> & { stated: boolean }

function yearOf(g: Groups): Year {
  const printed = g.year ?? g.shortYear ?? g.y ?? g.dottedYear ?? g.runYear ?? g.loneYear
  const none = { year: null, fromYear: null, shift: null, years: 1, stated: true }
  if (printed !== undefined)
    return { ...none, year: fullYear(printed), fromYear: g.fromYear === undefined ? null : fullYear(g.fromYear) }
  if (g.thisYear) return { ...none, shift: 0 }
  if (g.nextYear) return { ...none, shift: 1 }
  if (g.laterYear) return { ...none, shift: 2 }
  if (g.lastYear) return { ...none, shift: -1 }
  if (g.earlierYear) return { ...none, shift: -2 }
  if (g.twoYears) return { ...none, shift: g.twoYears.startsWith('今') ? 0 : 1, years: /三/.test(g.twoYears) ? 3 : 2 }
  return { ...none, stated: false }
}

/** 03 → 2003, 98 → 1998: two digits are a year of 1950–2049. */
function fullYear(printed: string): number {
  const year = number(printed)
  return printed.length > 2 ? year : year >= 50 ? 1900 + year : 2000 + year
}

const number = (printed: string) => Number(/^\d+$/.test(printed) ? printed : (chineseValue(printed) ?? 0))
const edgeOf = (printed: string | undefined): DateEdge | null => {
  if (printed === undefined) return null
  if (/底|末|终/.test(printed)) return '末'
  if (printed.endsWith('旬')) return printed.includes('下') ? '下旬' : printed.includes('中') ? '中旬' : '上旬'
  return /初|伊始/.test(printed) ? '初' : printed.includes('中') ? '中' : null
}

function pointOf(g: Groups, { stated, ...year }: Year): DatePoint | null {
  const base = { ...year, days: null, near: null, edge: null }
  const part = dayOf(g) ?? monthOf(g) ?? quarterOf(g) ?? nearOf(g)
  if (part) return valid({ ...base, ...part })
  if (g.half) return { ...base, unit: 'half', months: /[上前]/.test(g.half) ? [1, 6] : [7, 12] }
  if (!stated && g.yearEdge === undefined) return null
  return { ...base, unit: 'year', months: [1, 12], edge: edgeOf(g.yearEdge) }
}

type Part = Pick<DatePoint, 'unit' | 'months'> & Partial<DatePoint>

function dayOf(g: Groups): Part | null {
  const month = g.dayMonth ?? g.openMonth ?? g.m ?? g.runMonth
  const date = g.day ?? g.openDay ?? g.d ?? g.runDay
  if (month === undefined || date === undefined) return null
  const last = number(date)
  return { unit: 'day', months: [number(month), number(month)], days: [g.fromDay ? number(g.fromDay) : last, last] }
}

function monthOf(g: Groups): Part | null {
  if (g.firstMonth) return { unit: 'month', months: [1, 1] }
  if (g.firstMonths) return { unit: 'month', months: [1, number(g.firstMonths)] }
  const month = g.month ?? g.nthMonth ?? g.dottedMonth
  if (month === undefined) return null
  const last = number(month)
  const first = g.fromMonth ? number(g.fromMonth) : last
  // 11月至3月 ends in the year after.
  return { unit: 'month', months: [first, last < first ? last + 12 : last], edge: edgeOf(g.monthEdge) }
}

function quarterOf(g: Groups): Part | null {
  if (g.firstQuarters) return { unit: 'quarter', months: [1, number(g.firstQuarters) * 3] }
  const printed = g.firstQuarter ? '1' : (g.quarter ?? g.shortQuarter ?? g.edgedQuarter ?? g.letterQuarter)
  if (printed === undefined) return null
  const last = printed === '首' ? 1 : number(printed)
  const first = g.fromQuarter ? number(g.fromQuarter) : last
  const edge = edgeOf(g.quarterEdge ?? undefined)
  return { unit: 'quarter', months: [first * 3 - 2, last * 3], edge }
}

function nearOf(g: Groups): Part | null {
  const step = (word: string) => (/[上]/.test(word) ? -1 : word.startsWith('下') ? 1 : 0)
  if (g.nearQuarter)
    return { unit: 'quarter', months: [1, 12], near: step(g.nearQuarter), edge: edgeOf(g.nearQuarterEdge) }
  if (g.nearHalf) return { unit: 'half', months: [1, 12], near: step(g.nearHalf) }
  if (g.endOfMonth) return { unit: 'month', months: [1, 12], near: 0, edge: '末' }
  if (!g.nearMonth) return null
  const near = step(g.nearMonth) * g.nearMonth.length
  const date = g.nearDay ? number(g.nearDay) : null
  return date === null
    ? { unit: 'month', months: [1, 12], near, edge: edgeOf(g.nearEdge) }
    : { unit: 'day', months: [1, 12], near, days: [date, date] }
}

const valid = (point: DatePoint): DatePoint | null =>
  point.months[0] >= 1 &&
  point.months[0] <= 12 &&
  point.months[1] <= 24 &&
  (point.days?.every((date) => date >= 1 && date <= 31) ?? true)
    ? point
    : null
