import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { type AskedGuard, openGuards } from '../filings/guards.ts'
import { type FiledMonth, reportedMonths } from '../filings/reported-months.ts'
import { judge } from '../tasks/judge.ts'
import type { Rule } from '../tasks/rule.ts'
import type { TaskVersion } from '../tasks/task.ts'
import type { Verdict } from '../tasks/verdict.ts'
import type { Said } from './row-reading.ts'

/** What a row is judged from: the promise and rule in force in the month, and what counted before it. */
export interface Judgeable {
  version: TaskVersion
  rule: Rule
  mayFall: boolean
  earlier: readonly FiledMonth[]
  declared: readonly Month[]
}

export interface Outlook {
  /** Cumulative total through the month; null for words. */
  total: string | null
  verdict: Verdict
  /** What is asked before this is taken, answered or not. */
  asked: AskedGuard[]
}

/** The total and light as they would stand if the row were filed as it reads now, and what would be asked first. */
export function wouldStand(row: Judgeable, said: Said, month: Month, today: Day): Outlook {
  const own: FiledMonth = { ...said, month, state: 'submitted' }
  const reported = reportedMonths(row.version, [...row.earlier, own], new Set(row.declared))
  const total = reported.find((each) => each.month === month)?.total ?? null
  const before = reported.findLast((each) => each.month < month && each.total !== null)
  const asked = openGuards({
    ...{ pace: row.version.pace, mayFall: row.mayFall, target: row.version.value },
    previous: before?.total == null ? null : { month: before.month, total: before.total },
    total: said.typed === null ? null : total,
    typedTotal: said.typed !== null && said.entry === 'total',
    ...{ doneOn: said.doneOn, words: [said.note, said.issues, said.nextSteps].join('\n') },
    ...{ level: said.level, levelBefore: said.levelBefore, partsSum: null },
  })
  return { total, verdict: judge(row.version, row.rule, reported, month, today), asked }
}
