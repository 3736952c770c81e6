import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { eachColumn, statement, type Value } from '../../../db/statement.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { counts } from '../../domain/filings/filing-state.ts'
import type { Verdict } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { canonical } from '../../kernel/history.ts'
import { newId } from '../../kernel/ids.ts'
import type { LoadedTask } from '../tasks/load-task.ts'
import type { FilingRow } from './filing-rows.ts'
import { taskJudge } from './task-judge.ts'

/**
 * Judges the task for every counted month from `from` on and appends what is new: the month itself always, a later one
 * where its verdict changed. Nothing that was judged is altered («as judged then» stays).
 */
export async function recordJudgements(tx: Db, ctx: Ctx, loaded: LoadedTask, from: Month): Promise<void> {
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  for (const row of known.filed) {
    if (row.month < from || !counts(row.state)) continue
    const verdict = known.verdictIn(row.month)
    if (row.month !== from && (await alreadySaid(tx, row, verdict))) continue
    await insert(tx, {
      ...judgementOf(ctx, loaded, row, verdict, known.ruleIn(row.month).name),
      confirmed: false,
      personId: null,
      reason: null,
    })
  }
}

/** The columns that every judgement of a filing has. */
export function judgementOf(ctx: Ctx, { task }: LoadedTask, filed: FilingRow, verdict: Verdict, ruleId: string) {
  return {
    id: newId(ctx.now),
    taskId: task.id,
    month: filed.month,
    at: ctx.now,
    filingId: filed.id,
    filingVersion: filed.rowVersion,
    revisionNo: task.revisionNo,
    ruleId,
    standing: verdict.standing,
    line: verdict.line,
    marks: [...verdict.marks],
    numbers: verdict.numbers,
  }
}

async function alreadySaid(tx: Db, { taskId, month }: FilingRow, verdict: Verdict): Promise<boolean> {
  const [last] = await tx
    .select()
    .from(judgement)
    .where(and(eq(judgement.taskId, taskId), eq(judgement.month, month), eq(judgement.confirmed, false)))
    .orderBy(desc(judgement.at), desc(judgement.id))
    .limit(1)
  if (!last) return false
  const { standing, line, marks, numbers } = last
  return canonical({ standing, line, marks, numbers }) === canonical(verdict)
}

const insert = statement((tx, value: Value<typeof judgement.$inferSelect>) =>
  tx.insert(judgement).values(eachColumn(judgement, value)),
)
