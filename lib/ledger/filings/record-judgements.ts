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
import { loadWhole } from '../tasks/load-family.ts'
import { type LoadedTask, loadTask } from '../tasks/load-task.ts'
import { type TaskJudge, taskJudge } from './task-judge.ts'

/**
 * Judges the task for every counted month from `from` on and appends what is new: the month itself always, a later one
 * where its verdict changed; then its whole, if it is a part. Nothing that was judged is altered («as judged then» stays).
 */
export async function recordJudgements(tx: Db, ctx: Ctx, loaded: LoadedTask, from: Month): Promise<void> {
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  for (const row of known.filed) {
    if (row.month < from || !counts(row.state)) continue
    const verdict = known.verdictIn(row.month)
    if (row.month !== from && (await alreadySaid(tx, row, verdict))) continue
    await append(tx, judgementOf(ctx, loaded, row, verdict, known.ruleIn(row.month).name))
  }
  await rejudgeWhole(tx, ctx, loaded, from)
}

/**
 * Judges a task anew in all its counted months from `from` on after something else than a filing changed: its promise, its
 * points, how its parts make it. Appends what is new with whose change it was; then its whole, if it is a part.
 * @param cause the change's name in history
 */
export async function rejudge(tx: Db, ctx: Ctx, taskId: string, from: Month, cause: string): Promise<void> {
  const loaded = await loadTask(tx, ctx.actor, taskId)
  const known = await taskJudge(tx, loaded, dayOf(ctx.now))
  const own = known.filed.filter((row) => counts(row.state))
  for (const month of monthsOf([known, ...wholePartsOf(loaded, known)], from)) {
    const verdict = known.verdictIn(month)
    if (await alreadySaid(tx, { taskId, month }, verdict)) continue
    const row = known.ownIn(month) ? own.find((each) => each.month === month) : undefined
    await append(
      tx,
      judgementOf(ctx, loaded, row ?? unfiled(month), verdict, known.ruleIn(month).name),
      because(ctx, cause),
    )
  }
  await rejudgeWhole(tx, ctx, loaded, from, cause)
}

/** Appends what a change of a part from a month on makes of its whole; nothing where it is no part of one that rolls up. */
export async function rejudgeWhole(
  tx: Db,
  ctx: Ctx,
  part: LoadedTask,
  from: Month,
  cause: string | null = null,
): Promise<void> {
  const whole = await loadWhole(tx, part)
  if (whole === null || whole.task.rollUp === null) return
  const known = await taskJudge(tx, whole, dayOf(ctx.now))
  for (const month of monthsOf(wholePartsOf(whole, known), from)) {
    const verdict = known.verdictIn(month)
    if (await alreadySaid(tx, { taskId: whole.task.id, month }, verdict)) continue
    await append(tx, judgementOf(ctx, whole, unfiled(month), verdict, known.ruleIn(month).name), because(ctx, cause))
  }
}

/** From which month on everything is judged anew. */
export const EVER: Month = '0000-01'

/** In place of a filing, where a whole is judged from its parts'. */
export const unfiled = (month: Month) => ({ id: null, month, rowVersion: null })
const because = (ctx: Ctx, cause: string | null) =>
  cause === null ? {} : { cause, personId: ctx.actor.personId || null }
const wholePartsOf = ({ task }: LoadedTask, { parts }: TaskJudge) =>
  task.rollUp === null ? [] : parts.map((part) => part.known)

/** The months from one on in which any of them has a report that counts, oldest first. */
function monthsOf(known: readonly Pick<TaskJudge, 'filed'>[], from: Month): Month[] {
  const told = known.flatMap((each) => each.filed).filter((row) => counts(row.state) && row.month >= from)
  return [...new Set(told.map((row) => row.month))].toSorted()
}

/** The columns that every judgement of a filing has. */
export function judgementOf(
  ctx: Ctx,
  { task }: LoadedTask,
  filed: { id: string | null; month: Month; rowVersion: number | null },
  verdict: Verdict,
  ruleId: string,
) {
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

async function alreadySaid(
  tx: Db,
  { taskId, month }: { taskId: string; month: Month },
  verdict: Verdict,
): Promise<boolean> {
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

const append = (tx: Db, said: ReturnType<typeof judgementOf>, why: { cause?: string; personId?: string | null } = {}) =>
  insert(tx, { ...said, confirmed: false, personId: null, reason: null, basis: null, cause: null, ...why })

const insert = statement((tx, value: Value<typeof judgement.$inferSelect>) =>
  tx.insert(judgement).values(eachColumn(judgement, value)),
)
