import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { person, unit } from '../../../db/schema/people.ts'
import { report, section } from '../../../db/schema/report.ts'
import { supporting } from '../../../db/schema/task.ts'
import { dataMonths, defaultDataMonth } from '../../domain/calendar/data-month.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { isMonth, type Month } from '../../domain/calendar/month.ts'
import { canKeepLedger } from '../../domain/people/policy.ts'
import { expectedAt } from '../../domain/tasks/schedule.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Standing, Verdict } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { narrative } from '../filings/narrative.ts'
import { type TaskJudge, taskJudge } from '../filings/task-judge.ts'
import { judgedRows } from './judged-rows.ts'
import { postNames } from './ledger-page.ts'
import type { FilingCell, LedgerRow } from './ledger-row.ts'
import { type LoadedTask, loadTask } from './load-task.ts'

export const TaskQuery = z.object({
  id: z.string().max(40),
  month: z.string().refine(isMonth).optional().catch(undefined),
})

/** A month on the task's path. */
export interface PathMonth {
  month: Month
  reported: string | null
  expected: string | null
  standing: Standing
}

/** One filing with what was judged of it then, and what it looks like now. */
export interface FiledMonthShown {
  filing: FilingCell & { month: Month; submittedAt: number | null }
  /** Who signed it, and who approved it or sent it back. */
  signed: StepTaken | null
  reviewed: StepTaken | null
  total: string | null
  judgedThen: Standing | null
  judgedNow: Verdict
}

export interface StepTaken {
  by: string
  at: number
}

export interface TaskShown {
  row: LedgerRow
  month: Month
  months: Month[]
  promise: TaskVersion
  report: {
    id: string
    title: string
    unitName: string
    planStart: string
    closedThrough: string | null
    hasText: boolean
  }
  /** The report's own sentence, with the clause inside it; null while the text is not kept. */
  sentence: { before: string; clause: string; after: string } | null
  section: string | null
  unitName: string
  post: string | null
  supporting: string[]
  leadOfficial: string | null
  baselineNote: { value: string | null; unit: string | null; growth: string | null } | null
  dueStated: boolean
  /** Whether the actor keeps this ledger and may edit the task. */
  mayKeep: boolean
  path: PathMonth[]
  filings: FiledMonthShown[]
}

/** A task's page for a data month. @throws notFound when it does not exist or is hidden from the actor. */
export async function showTask(ctx: Ctx, query: z.output<typeof TaskQuery>): Promise<TaskShown> {
  return read(async (db) => {
    const loaded = await loadTask(db, ctx.actor, query.id)
    const today = dayOf(ctx.now)
    const { task } = loaded
    const about = await aboutReport(db, task.reportId)
    const months = dataMonths(about.planStart, about.planEnd, task.due, today)
    const asked = query.month && months.includes(query.month) ? query.month : undefined
    const month = asked ?? defaultDataMonth(about.planStart, about.planEnd, today)
    const rows = await judgedRows(db, ctx.actor, { ...about, unitPath: loaded.report.unitPath }, month, today)
    const row = rows.find((each) => each.id === task.id)
    if (!row) throw new Error('a visible task is in its ledger')
    const known = await taskJudge(db, loaded, today)
    const { id, title, unitName, planStart, closedThrough } = about
    return {
      ...{ row, month, months, promise: known.promiseIn(month) },
      report: { id, title, unitName, planStart, closedThrough, hasText: about.text !== null },
      sentence: sentenceOf(loaded, about.text),
      ...(await names(db, loaded)),
      leadOfficial: task.leadOfficial,
      baselineNote:
        task.baseline || task.baselineGrowth
          ? { value: task.baseline, unit: task.baselineUnit, growth: task.baselineGrowth }
          : null,
      dueStated: task.dueStated,
      mayKeep: canKeepLedger(ctx.actor, loaded.report.unitPath),
      path: pathOf(known, months),
      filings: await filingsOf(db, task.id, known, row.mayFile),
    }
  })
}

async function aboutReport(db: Db, reportId: string) {
  const [found] = await db
    .select({ report, unitName: unit.name })
    .from(report)
    .innerJoin(unit, eq(unit.id, report.unitId))
    .where(eq(report.id, reportId))
  if (!found) throw new Error('a task has its report')
  return { ...found.report, unitName: found.unitName }
}

function sentenceOf({ task }: LoadedTask, text: string | null): TaskShown['sentence'] {
  if (text === null || task.spanStart === null || task.spanEnd === null) return null
  const [from, to] = [task.sentenceStart ?? task.spanStart, task.sentenceEnd ?? task.spanEnd]
  return {
    before: text.slice(Math.min(from, task.spanStart), task.spanStart),
    clause: text.slice(task.spanStart, task.spanEnd),
    after: text.slice(task.spanEnd, Math.max(to, task.spanEnd)),
  }
}

async function names(db: Db, { task }: LoadedTask) {
  const [theme] = task.sectionId
    ? await db.select({ title: section.title }).from(section).where(eq(section.id, task.sectionId))
    : []
  const [lead] = await db.select({ name: unit.name }).from(unit).where(eq(unit.id, task.leadUnitId))
  const supporters = await db
    .select({ name: unit.name })
    .from(supporting)
    .innerJoin(unit, eq(unit.id, supporting.unitId))
    .where(eq(supporting.taskId, task.id))
  const posts = await postNames(db, [task])
  return {
    section: theme?.title ?? null,
    unitName: lead?.name ?? '',
    supporting: supporters.map((each) => each.name),
    post: (task.postId && posts[task.postId]) ?? null,
  }
}

function pathOf(known: TaskJudge, months: readonly Month[]): PathMonth[] {
  return months.map((month) => ({
    month,
    reported: known.reported.find((each) => each.month === month)?.total ?? null,
    expected: expectedAt(known.promiseIn(month), month)?.value ?? null,
    standing: known.verdictIn(month).standing,
  }))
}

/** A draft is nobody's but theirs who may file it. */
async function filingsOf(db: Db, taskId: string, known: TaskJudge, mayFile: boolean): Promise<FiledMonthShown[]> {
  const judged = await db
    .select({ month: judgement.month, standing: judgement.standing })
    .from(judgement)
    .where(and(eq(judgement.taskId, taskId), eq(judgement.confirmed, false)))
    .orderBy(desc(judgement.month), asc(judgement.at))
  const who = known.filed.flatMap((filed) => [filed.personId, filed.signerId, filed.reviewerId])
  const ids = [...new Set(who)].filter((id) => id !== null)
  const found = ids.length
    ? await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))
    : []
  const people = new Map(found.map((each) => [each.id, each.name]))
  const taken = (id: string | null, at: number | null) =>
    at === null ? null : { by: (id && people.get(id)) ?? '', at }
  const shown = known.filed.filter((filed) => mayFile || filed.state !== 'draft')
  return shown.toReversed().map((filed) => {
    const { id, month, state, entry, typed, reference, doneOn, occurrences, forecast } = filed
    const { note, dataSource, unchanged, late, returnReason, rowVersion, personId, submittedAt } = filed
    return {
      filing: {
        ...{ id, month, state, entry, typed, reference, doneOn, occurrences, forecast, submittedAt },
        ...{ note, dataSource, unchanged, late, returnReason, rowVersion },
        ...narrative(filed),
        by: (personId && people.get(personId)) ?? null,
      },
      signed: taken(filed.signerId, filed.signedAt),
      reviewed: taken(filed.reviewerId, filed.reviewedAt),
      total: known.reported.find((each) => each.month === month)?.total ?? null,
      judgedThen: judged.find((each) => each.month === month)?.standing ?? null,
      judgedNow: known.verdictIn(month),
    }
  })
}
