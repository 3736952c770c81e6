import { lastDay, type Month, monthOf } from '../../calendar/month.ts'
import { exact, isPositive, order } from '../../fraction.ts'
import { figures } from '../figures.ts'
import { hasFigure, isLimit, leadsSomewhere, settlingMonth } from '../schedule.ts'
import { lastTotal, needsFigure, type Situation, seenIn, tolerance } from '../situation.ts'
import type { Mark, Verdict } from '../verdict.ts'
import { missing } from './hold.ts'
import { measured } from './measured.ts'
import { isDone } from './words.ts'

/** ✓ 已完成 when the promise is met for good, with 逾期完成 when that was after due. */
export function done(s: Situation): Verdict | null {
  const { pace } = s.task
  const when = pace === 'deed' || pace === 'words' ? doneDeed(s) : addsUp(s) ? reachedSum(s) : keptAtDue(s)
  if (when === null) return null
  const marks: Mark[] = [...(when.late ? (['doneLate'] as const) : []), ...(when.kept ? (['kept'] as const) : [])]
  const last = s.actual === null ? (lastTotal(s.filings) ?? null) : null
  const seen = last === null ? s : { ...s, actual: exact(last) }
  const numbers = { ...figures(seen), ...(when.doneOn ? { doneOn: when.doneOn } : {}) }
  return { standing: 'completed', line: 'done', marks, numbers }
}

interface Met {
  late: boolean
  kept?: boolean
  doneOn?: string
}

function doneDeed(s: Situation): Met | null {
  const filed = s.filings.find((filing) => filing.doneOn !== null && filing.doneOn <= lastDay(s.month))
  if (filed?.doneOn) return { late: filed.doneOn > s.task.due, doneOn: filed.doneOn }
  const counted = s.task.pace === 'deed' && s.target !== null && isPositive(s.target) ? firstReached(s) : null
  const word = counted ?? s.filings.find((filing) => filing.declaredDone)?.month ?? null
  if (word !== null) return { late: word > monthOf(s.task.due) }
  const points = s.task.pace === 'words' ? s.task.checkpoints : []
  if (!s.over || points.length === 0 || !points.every((point) => isDone(point, s))) return null
  const doneOn =
    points
      .map((point) => point.doneOn ?? '')
      .toSorted()
      .at(-1) ?? s.task.due
  return { late: doneOn > s.task.due, doneOn }
}

const addsUp = (s: Situation): boolean =>
  s.task.pace === 'accumulate' && s.task.comparator !== 'range' && s.task.comparator !== 'sync' && !isLimit(s.task)

/** The standing total has it, or had it when the task was due. */
function reachedSum(s: Situation): Met | null {
  const settle = settlingMonth(s.task)
  const first = firstReached(s)
  if (first === null) return null
  const last = lastTotal(s.filings)
  const stands = last !== undefined && reaches(s, last)
  const stoodAtDue = s.filings.some(
    (filing) => filing.month >= settle && filing.total !== null && reaches(s, filing.total),
  )
  return stands || stoodAtDue ? { late: first > settle } : null
}

/** From due on, the first month in which nothing is short settles it; a supervisor may settle a path earlier. */
function keptAtDue(s: Situation): Met | null {
  const settle = settlingMonth(s.task)
  const path = s.task.pace === 'path' && leadsSomewhere(s.task)
  for (const { month } of s.filings) {
    const at = seenIn(s, month)
    if (needsFigure(s.task) && (at.actual === null || (s.task.comparator === 'sync' && at.own?.reference == null)))
      continue
    const word = path && s.filings.some((filing) => filing.declaredDone && filing.month <= month)
    if (month < settle && !word) continue
    if (month >= settle && !hasFigure(s.task, month)) continue
    const met = path ? order(missing(at), tolerance(at)) <= 0 : at.over && measured(at).finding.standing === 'green'
    if (met) return { late: month > settle, kept: !path }
  }
  return null
}

function firstReached(s: Situation): Month | null {
  return s.filings.find((filing) => filing.total !== null && reaches(s, filing.total))?.month ?? null
}

const reaches = (s: Situation, total: string): boolean =>
  order(missing({ ...s, task: { ...s.task, better: 'up' }, actual: exact(total) }), tolerance(s)) <= 0
