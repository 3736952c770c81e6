import { and, asc, count, desc, eq, gt, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing, judgement } from '../../../db/schema/filing.ts'
import { unit } from '../../../db/schema/people.ts'
import { revision, task } from '../../../db/schema/task.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { type StepLimit, stepLimit } from '../../domain/filings/step-limit.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canReview, canSign } from '../../domain/people/policy.ts'
import { revisionIn } from '../../domain/tasks/promise-in-force.ts'
import { ownWord } from '../../domain/tasks/word.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { tasksToOversee } from '../tasks/visible-tasks.ts'
import type { FilingRow } from './filing-rows.ts'

/** A filing on a task that the actor oversees, with what it waits for. */
export interface Overseen {
  filing: FilingRow
  reportId: string
  no: number
  limit: StepLimit | null
  /** Whether the step is the actor's to take. */
  mine: boolean
  /** It was approved once; its promise was changed since, so that no word stands on it. */
  again?: true
}

/** The month and report that are looked at; null = all. */
export interface ReviewedPart {
  month: Month | null
  report: string | null
}
const within = ({ month, report }: ReviewedPart) =>
  and(month === null ? undefined : eq(filing.month, month), report === null ? undefined : eq(task.reportId, report))

/** Everything that is not settled: submitted, signed, returned, and drafts of what was returned. */
export async function openFilings(db: Db, actor: Actor, about: ReviewedPart, today: Day): Promise<Overseen[]> {
  const unsettled = or(inArray(filing.state, ['submitted', 'signed', 'returned']), isNotNull(filing.returnReason))
  const rows = await overseen(db, actor, and(unsettled, within(about)))
  const calendarAt = await calendars(db)
  return rows.map(({ leadPath, ...row }) => {
    const { settingsIn, off } = calendarAt(leadPath)
    const limit = stepLimit(row.filing, settingsIn(row.filing.month), off, today)
    const place = { leadPath, supportingPaths: [] }
    const mine = limit !== null && (limit.step === 'sign' ? canSign(actor, place) : canReview(actor, place))
    return { ...row, limit, mine }
  })
}

/** Approved ones whose promise was changed afterwards: a supervisor has to confirm their light anew. */
export async function wordlessFilings(db: Db, actor: Actor, about: ReviewedPart, today: Day): Promise<Overseen[]> {
  const changed = sql`exists (select 1 from ${revision} where ${revision.taskId} = ${task.id} and ${revision.no} > 1 and ${revision.fromMonth} <= ${filing.month})`
  // The task's own number first: it spares the search where a promise is still its first.
  const rows = await overseen(
    db,
    actor,
    and(eq(filing.state, 'approved'), gt(task.revisionNo, 1), changed, within(about)),
  )
  if (rows.length === 0) return []
  const taskIds = [...new Set(rows.map((row) => row.filing.taskId))]
  const words = await db
    .select()
    .from(judgement)
    .where(and(eq(judgement.confirmed, true), inArray(judgement.taskId, taskIds)))
    .orderBy(asc(judgement.at), asc(judgement.id))
  const versions = await db.select().from(revision).where(inArray(revision.taskId, taskIds)).orderBy(asc(revision.no))
  const calendarAt = await calendars(db)
  return rows.flatMap(({ leadPath, ...row }) => {
    const { taskId, month } = row.filing
    const own = versions.filter((each) => each.taskId === taskId)
    const given = words.filter((each) => each.taskId === taskId)
    if (!canReview(actor, { leadPath, supportingPaths: [] }) || ownWord(given, row.filing, own, month)) return []
    const { settingsIn, off } = calendarAt(leadPath)
    const since = { state: 'signed' as const, submittedAt: null, signedAt: revisionIn(own, month)?.at ?? null }
    return [{ ...row, limit: stepLimit(since, settingsIn(month), off, today), mine: true, again: true as const }]
  })
}

/** What the actor signed or approved, the last first. */
export async function settledByActor(db: Db, actor: Actor, about: ReviewedPart, most: number): Promise<Overseen[]> {
  const rows = await overseen(db, actor, settled(actor, about), most)
  return rows.map(({ leadPath: _, ...row }) => ({ ...row, limit: null, mine: false }))
}

export async function settledCount(db: Db, actor: Actor, about: ReviewedPart): Promise<number> {
  const scope = tasksToOversee(actor)
  if (scope === null) return 0
  const [row] = await db
    .select({ n: count() })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .where(and(scope, settled(actor, about)))
  return Number(row?.n ?? 0)
}

/** The reports on which anything was ever filed in what the actor oversees. */
export async function reviewReports(db: Db, actor: Actor): Promise<Set<string>> {
  const scope = tasksToOversee(actor)
  if (scope === null) return new Set()
  const rows = await db
    .selectDistinct({ id: task.reportId })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .where(and(scope, ne(filing.state, 'draft')))
  return new Set(rows.map((row) => row.id))
}

/** The months in which anything was ever filed on what the actor oversees, newest first. */
export async function reviewMonths(db: Db, actor: Actor): Promise<Month[]> {
  const scope = tasksToOversee(actor)
  if (scope === null) return []
  const rows = await db
    .selectDistinct({ month: filing.month })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .where(and(scope, ne(filing.state, 'draft')))
    .orderBy(desc(filing.month))
  return rows.map((row) => row.month)
}

const settled = ({ personId }: Actor, about: ReviewedPart) =>
  and(
    or(
      and(eq(filing.state, 'approved'), eq(filing.reviewerId, personId)),
      and(inArray(filing.state, ['signed', 'approved']), eq(filing.signerId, personId)),
    ),
    within(about),
  )

async function overseen(db: Db, actor: Actor, which: SQL | undefined, most?: number) {
  const scope = tasksToOversee(actor)
  if (scope === null) return []
  const rows = db
    .select({ filing, reportId: task.reportId, no: task.no, leadPath: unit.path })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(and(scope, ne(task.state, 'withdrawn'), which))
    .orderBy(sql`coalesce(${filing.reviewedAt}, ${filing.signedAt}, 0) desc`, task.no)
  return most === undefined ? rows : rows.limit(most)
}
