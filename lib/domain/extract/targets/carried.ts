import type { Day } from '../../calendar/day.ts'
import { withoutDates } from '../dates/dated-words.ts'
import type { DateMention } from '../dates/dates.ts'
import type { Span } from '../read-report-types.ts'
import type { Whole } from './borrowed.ts'
import { topicOf } from './indicator.ts'

/** What the clauses before have said that still holds up to the next semicolon. */
export interface Carried {
  hedge: string | null
  date: DateMention | null
  /** The end of the five years that its part of the plan speaks of. */
  horizon: Day | null
  indicator: string
  /** What the last dated deed was done to, with the deed. */
  deed: string
  growth: boolean
  /** The unit of what was counted last; null when the last number was no count. */
  counted: string | null
  /** What was counted last, for those of it that 其中 names. */
  whole: Whole | null
  clause: Span | null
  /** The clause of the number before. */
  at: Span | null
  past: boolean
  /** Only days and what they are for were said so far: the deed is still to come. */
  waiting: boolean
  /** What the heading above the sentence names; empty without one. */
  heading: string
}

/** Nothing said yet, but for the date of a table row. */
export const nothingCarried = (date: DateMention | null, horizon: Day | null, heading = ''): Carried => ({
  ...{
    hedge: null,
    date,
    horizon,
    indicator: '',
    growth: false,
    counted: null,
    whole: null,
    clause: null,
    at: null,
    past: false,
  },
  ...{ waiting: false, deed: '' },
  heading,
})

/** 目前正在进行土地流转, 占地120亩: tells of a thing and does not name it. */
const TELLS =
  /^(?:目前|现已?|正在|已|(?:该?项目)?(?:共|总)?(?:占地|投资|建筑面积)|加紧(?:推进|实施|建设){1,2}$|(?:项目)?选址|[^,]{2,10}(?:介绍|表示|说)$|投资[商方]|业主|位于|紧[盯扣抓]|坚持|咬定|围绕|聚焦|对标|按照|根据|具有|该|其|必须|原则上|争取|因此|其余|主要|同时)/

/** Whether a clause only tells of what the one before it has named. */
export const isTelling = (words: string) => TELLS.test(words)

/** What the clause before speaks of, else what the heading names. */
export function topicBefore(folded: string, { clause, heading }: Carried): string {
  const topic = clause ? topicOf(withoutDates(folded, clause[0], clause[1])) : ''
  return topic === '' || /^\d{1,3}%/.test(topic) || TELLS.test(topic) ? heading : topic
}
