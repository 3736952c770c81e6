import { and, count, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { unit } from '../../../db/schema/people.ts'
import { task } from '../../../db/schema/task.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { type StepLimit, stepLimit } from '../../domain/filings/step-limit.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canReview, canSign } from '../../domain/people/policy.ts'
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
