import { addDays, type Day } from '../calendar/day.ts'
import { lastDay, type Month, monthOf } from '../calendar/month.ts'
import { figures } from './figures.ts'
import { done } from './lines/done.ts'
import { measured } from './lines/measured.ts'
import type { Rule } from './rule.ts'
import { hasFigure } from './schedule.ts'
import { needsFigure, type Situation, seenIn, situation } from './situation.ts'
import type { ReportedMonth, TaskVersion } from './task.ts'
import { type Empty, LIGHTS, type Light, type Mark, type Verdict } from './verdict.ts'

/**
 * The light of a task in a data month, as seen on `today`: the first line that matches decides.
 * @param filings the months whose report counts (submitted or approved); later months than `month` are not looked at.
 * @throws RangeError when a number in the task or a filing is no plain decimal.
 */
export function judge(
  task: TaskVersion,
  rule: Rule,
  filings: readonly ReportedMonth[],
  month: Month,
  today: Day,
): Verdict {
  return verdict(situation(task, rule, filings, month, today))
}

function verdict(s: Situation): Verdict {
  return state(s) ?? withCompleteness(s, done(s)) ?? before(s) ?? none(s) ?? silent(s) ?? light(s)
}

/** Withdrawn and 常态化 are shown as such. */
function state({ task }: Situation): Verdict | null {
  if (task.state === 'live') return null
  return { standing: task.state, line: 'state', marks: [], numbers: {} }
}

const before = (s: Situation): Verdict | null => (s.month < monthOf(s.task.start) ? empty(s, 'before', 'notDue') : null)

/** The indicator has no figure for the month, or has one that is not published. A filed figure is a published one. */
function none(s: Situation): Verdict | null {
  if (!needsFigure(s.task)) return null
  if (!hasFigure(s.task, s.month)) return empty(s, 'none', 'notInPeriod')
  const publishedOn = addDays(lastDay(s.month), s.task.lagDays)
  if (s.task.lagDays === 0 || s.today >= publishedOn || s.actual !== null) return null
  const verdict = empty(s, 'none', 'unpublished')
  return { ...verdict, numbers: { ...verdict.numbers, publishedOn } }
}

/** No report of the month, or one without the number that is judged; the last light stands beside it. */
function silent(s: Situation): Verdict | null {
  const lacksReference = s.task.comparator === 'sync' && s.own?.reference == null
  if (s.own !== null && (!needsFigure(s.task) || (s.actual !== null && !lacksReference))) return null
  const verdict = empty(s, 'silent', 'unreported')
  const last = lastLight(s)
  if (last === null) return verdict
  const marks: Mark[] = last.lastLight === 'red' ? ['lastLightRed'] : []
  return { ...verdict, marks, numbers: { ...verdict.numbers, ...last } }
}

function light(s: Situation): Verdict {
  const { line, finding } = measured(s)
  const verdict: Verdict = { standing: finding.standing, line, marks: finding.marks, numbers: finding.numbers }
  return withCompleteness(s, verdict) ?? verdict
}

/** Increments with a month missing, parts that have not reported: whatever is said of their total is 不完整. */
function withCompleteness(s: Situation, verdict: Verdict | null): Verdict | null {
  const counted = s.own ?? s.filings.findLast((filing) => filing.total !== null)
  if (verdict === null || !counted) return verdict
  const { parts, incomplete } = counted
  const numbers = parts ? { ...verdict.numbers, parts: parts.of, partsReported: parts.reported } : verdict.numbers
  return { ...verdict, marks: incomplete ? [...verdict.marks, 'incomplete'] : verdict.marks, numbers }
}

function lastLight(s: Situation): { lastLight: Light; lastMonth: Month } | null {
  for (const filing of s.filings.toReversed()) {
    if (filing.month >= s.month) continue
    const { standing } = verdict(seenIn(s, filing.month))
    const lit = LIGHTS.find((light) => light === standing)
    if (lit) return { lastLight: lit, lastMonth: filing.month }
  }
  return null
}

function empty(s: Situation, line: 'before' | 'none' | 'silent', standing: Empty): Verdict {
  const { target, targetHigh, due, elapsedPct } = figures(s)
  const numbers = { ...(target ? { target } : {}), ...(targetHigh ? { targetHigh } : {}), due, elapsedPct }
  return { standing, line, marks: [], numbers }
}
