import { trimmed } from '../layout/fold.ts'
import { nameAt, namesIn } from '../layout/names.ts'
import type { Period, Span } from '../read-report-types.ts'
import { type DateMention, datesIn } from './dates.ts'

const LIMIT = /(?:完成|办理|责任|整改)?时(?:限|间)(?:要求)?[:|]\s*[^|,。;]{2,16}/

/** 3月5日召开的会议, 1月印发的通知: the day of what is over. */
const HELD = /^(?:全[国省市县区])?(?:召开|举行|印发|下发|颁布|出台|发布|签订|通过|公布)的/
/** 比“十五”期末下降20%: a date to measure from. */
const COMPARED = /[比较与同]$/

/** Of a clause's dates those by which something is due: no beginnings and none inside a name. */
export function dueDates(folded: string, [start]: Span, dates: readonly DateMention[]): DateMention[] {
  return dates.filter(
    (date) =>
      !date.begins &&
      !isName(folded, date) &&
      !HELD.test(folded.slice(date.end, date.end + 6)) &&
      !COMPARED.test(folded.slice(Math.max(start, date.start - 2), date.start)),
  )
}

/** The words between two positions without their dates; `dates` are those of the stretch, where they are known. */
export function withoutDates(folded: string, start: number, end: number, dates?: readonly DateMention[]): string {
  const [from, to] = trimmed(folded, start, end)
  let words = ''
  let at = from
  for (const date of dates ?? datesIn(folded, from, to, null)) {
    words += folded.slice(at, date.start).replace(/[到至在于]$/, '')
    at = date.end
  }
  return (words + folded.slice(at, to)).replace(/^[、,:\s]+/, '')
}

/** A table row or numbered line whose own cell or 完成时限 is a date: it counts for everything in the row. */
export function rowDate(folded: string, [start, end]: Span, plan: Period | null): DateMention | null {
  const row = folded.slice(start, end)
  const limit = LIMIT.exec(row)
  if (limit)
    return datesIn(folded, start + limit.index, start + limit.index + limit[0].length, plan).find(isStated) ?? null
  if (!row.includes('|')) return null
  const alone = (date: DateMention) =>
    date.stated &&
    /\|\s*$/.test(folded.slice(start, date.start)) &&
    /^(?:(?:基本|全面|全部)?(?:完成|动工|开工|竣工|投用|建成|投入使用|启用|开放|交付|完工|启动|完工投用))?\s*(?:\||$)/.test(
      folded.slice(date.end, end),
    )
  return datesIn(folded, start, end, plan).find(alone) ?? null
}

const isStated = (date: DateMention) => date.stated

/** A date in quotation marks names something; 到“十五五”末 alone is a day. */
const isName = (folded: string, date: DateMention) =>
  folded[date.end - 1] !== '末' &&
  nameAt(date.start, namesIn(folded, Math.max(0, date.start - 30), date.start + 30))?.[2] === 'name'
