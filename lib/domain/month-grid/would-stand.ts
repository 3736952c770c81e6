import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
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
  earlier: readonly FiledMonth[]
  declared: readonly Month[]
}

export interface Outlook {
  /** Cumulative total through the month; null for words. */
  total: string | null
  verdict: Verdict
}

/** The total and light as they would stand if the row were filed as it reads now. */
export function wouldStand(row: Judgeable, said: Said, month: Month, today: Day): Outlook {
  const own: FiledMonth = { ...said, month, state: 'submitted' }
  const reported = reportedMonths(row.version, [...row.earlier, own], new Set(row.declared))
  return {
    total: reported.find((each) => each.month === month)?.total ?? null,
    verdict: judge(row.version, row.rule, reported, month, today),
  }
}
