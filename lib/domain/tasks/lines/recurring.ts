import { lastDay, type Month, monthAt, monthOf, ordinal } from '../../calendar/month.ts'
import { decimal, isWhole, sign } from '../../decimal.ts'
import { figures } from '../figures.ts'
import { type Finding, type Situation, settled } from '../situation.ts'
import type { TaskVersion } from '../task.ts'
import type { Light } from '../verdict.ts'

/** Periods missed and not made up: none green · one yellow · two or more red. The running one waits for its end. */
export function recurred(s: Situation): Finding {
  const wanted = perPeriod(s.task)
  const open: number[] = []
  let ended = 0
  for (const period of periods(s.task)) {
    if (period.months[0] === undefined || period.months[0] > s.month) break
    const carried = carriedOut(s, period.months)
    if (!isEnded(s, period)) makeUp(open, carried)
    else if (carried >= wanted) makeUp(open, carried - wanted)
    else open.push(wanted - carried)
    if (isEnded(s, period)) ended++
  }
  makeUp(open, carriedOut(s, monthsAfterDue(s)))
  const missed = open.length
  const numbers = { ...figures(s), missed, checkpointsDue: ended, checkpointsDone: ended - missed }
  const { yellowFrom, redFrom } = s.rule.recurring
  const standing: Light = missed >= redFrom ? 'red' : missed >= yellowFrom ? 'yellow' : 'green'
  const marks = ended === 0 ? (['notExpectedYet'] as const) : []
  return settled(s, { standing, marks: [...marks], numbers })
}

interface Period {
  months: Month[]
  end: Month
}

/** Calendar weeks are asked as one yes or no a month. */
function perPeriod(task: TaskVersion): number {
  if (task.recurrence === 'week' || task.value === null) return 1
  const value = decimal(task.value)
  return sign(value) > 0 && isWhole(value) ? Number(task.value.split('.')[0]) : 1
}

function periods(task: TaskVersion): Period[] {
  const length = task.recurrence === 'quarter' ? 3 : 1
  const [start, due] = [ordinal(monthOf(task.start)), ordinal(monthOf(task.due))]
  const all: Period[] = []
  for (let from = start; from <= due; ) {
    const end = Math.min(due, from - (from % length) + length - 1)
    all.push({ months: Array.from({ length: end - from + 1 }, (_, i) => monthAt(from + i)), end: monthAt(end) })
    from = end + 1
  }
  return all
}

const isEnded = (s: Situation, period: Period): boolean => period.end <= s.month && lastDay(period.end) <= s.today

const monthsAfterDue = (s: Situation): Month[] =>
  s.filings.map((filing) => filing.month).filter((month) => month > monthOf(s.task.due))

function carriedOut(s: Situation, months: readonly Month[]): number {
  const counted = s.filings.filter((filing) => months.includes(filing.month))
  return counted.reduce((done, filing) => done + (filing.occurrences ?? (filing.doneOn === null ? 0 : 1)), 0)
}

/** Pays off the oldest missed periods; leaves in `open` what is still missing of each. */
function makeUp(open: number[], spare: number): void {
  let left = spare
  while (left > 0 && open[0] !== undefined) {
    const paid = Math.min(left, open[0])
    left -= paid
    open[0] -= paid
    if (open[0] === 0) open.shift()
  }
}
