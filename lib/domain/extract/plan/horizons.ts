import { type Day, day } from '../../calendar/day.ts'
import { fiveYears } from '../head/periods.ts'
import type { Period } from '../read-report-types.ts'
import type { Stretch } from './sentences.ts'

/** 今后五年, “十六五”时期: a sentence that looks five years ahead, unless it only says which of them the year is. */
const AHEAD =
  /^(?:(?:今后|未来)五年|[“"]?十[一二三四五六]?五[”"]?(?:时期|期间))(?![^。]{0,30}(?:之年|一年|开局|收官|关键))/
/** 中心任务是:到2030年,…: aims whose list, semicolon by semicolon, is for that year. */
const UNTIL = /(?:任务|目标|思路)(?:就?是|为|:)[^。;\d]{0,40}[到至](20\d\d)年(?:底|末)?,/
const BACK_TO_YEAR = /^(?:今年|本年|明年|20\d\d年)/

/**
 * For each sentence of a plan for one year the day by which all is due that it promises, where its paragraph has
 * turned to the next five years; else null.
 */
export function horizonsOf(folded: string, stretches: readonly Stretch[], plan: Period | null): (Day | null)[] {
  let ahead: Day | null = null
  let paragraph = 0
  let listed: Day | null = null
  return stretches.map((one, i) => {
    const before = stretches[i - 1]
    if (!before || folded[before.end - 1] !== ';') listed = null
    const until = UNTIL.exec(folded.slice(one.start, Math.min(one.end, one.start + 120)))
    if (until) listed = day(Number(until[1]), 12, 31)
    const words = folded.slice(one.start, Math.min(one.end, one.start + 60))
    if (one.paragraph !== paragraph || BACK_TO_YEAR.test(words)) ahead = null
    paragraph = one.paragraph
    if (plan && AHEAD.test(words)) ahead = fiveYears(words)?.end ?? day(Number(plan.start.slice(0, 4)) + 4, 12, 31)
    const due = listed ?? ahead
    return plan && due && due > plan.end ? due : null
  })
}
