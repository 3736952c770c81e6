import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { revision } from '../../../db/schema/task.ts'
import { statement, type Value } from '../../../db/statement.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { reportedMonths } from '../../domain/filings/reported-months.ts'
import { judge } from '../../domain/tasks/judge.ts'
import { promiseInForce } from '../../domain/tasks/promise-in-force.ts'
import type { Rule } from '../../domain/tasks/rule.ts'
import type { ReportedMonth, TaskVersion } from '../../domain/tasks/task.ts'
import type { Verdict } from '../../domain/tasks/verdict.ts'
import { rulesFor } from '../tasks/judged-rows.ts'
import { type LoadedTask, versionOf } from '../tasks/load-task.ts'
import { type FilingRow, filingsOf } from './filing-rows.ts'

/** One task with everything it is judged from: ask it for any month. */
export interface TaskJudge {
  /** All filings, oldest month first, in every state. */
  filed: FilingRow[]
  /** The months that count. */
  reported: ReportedMonth[]
  ruleIn(month: Month): Rule
  promiseIn(month: Month): TaskVersion
  verdictIn(month: Month): Verdict
}

/** Loads what judging one task needs; the caller has loaded the task through its scope. */
export async function taskJudge(db: Db, loaded: LoadedTask, today: Day): Promise<TaskJudge> {
  const { task, report } = loaded
  const filed = await filingsOf(db, { taskId: task.id })
  const ruleIn = await rulesFor(db, report.unitPath)
  const promiseIn = await promises(db, loaded)
  const reported = reportedMonths(versionOf(loaded), filed, await declaredMonths(db, task.id, filed))
  const verdictIn = (month: Month) => judge(promiseIn(month), ruleIn(month), reported, month, today)
  return { filed, reported, ruleIn, promiseIn, verdictIn }
}

/** The promise in force in a month, from the revisions kept. */
async function promises(db: Db, loaded: LoadedTask): Promise<(month: Month) => TaskVersion> {
  const current = versionOf(loaded)
  if (loaded.task.revisionNo === 1) return () => current
  const kept = await db.select().from(revision).where(eq(revision.taskId, loaded.task.id)).orderBy(asc(revision.no))
  return (month) => promiseInForce(current, kept, month)
}

/** Months whose filing, in its present version, a supervisor declared done. */
async function declaredMonths(db: Db, taskId: string, filed: readonly FilingRow[]): Promise<Set<Month>> {
  const rows = await declarations(db, { taskId })
  const still = (row: (typeof rows)[number]) =>
    filed.some((each) => each.month === row.month && each.rowVersion === row.filingVersion)
  return new Set(rows.filter(still).map((row) => row.month))
}

const declarations = statement((db, value: Value<{ taskId: string }>) =>
  db
    .select({ month: judgement.month, filingVersion: judgement.filingVersion })
    .from(judgement)
    .where(
      and(eq(judgement.taskId, value('taskId')), eq(judgement.confirmed, true), eq(judgement.standing, 'completed')),
    ),
)
