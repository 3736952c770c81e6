import { and, count, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { notice, noticeTask } from '../../../db/schema/cycle.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { NOTICE_STATES, type NoticeState } from '../../domain/notices/notice.ts'
import { overdueDays } from '../../domain/notices/notice-due.ts'
import type { NoticeStep } from '../../domain/notices/notice-step.ts'
import { type Actor, holds } from '../../domain/people/actor.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { calendars } from '../calendar/calendar-of.ts'
import { type LoadedNotice, noticesWhere, stepsOf, visibleNotices } from './load-notice.ts'

/** The address of the list; what does not fit is left out of the question. `open` = all that are not closed. */
export const NoticeQuery = z.object({
  state: z
    .enum([...NOTICE_STATES, 'all'])
    .optional()
    .catch(undefined),
  own: z.enum(['1']).optional().catch(undefined),
})
export type NoticeQuery = z.output<typeof NoticeQuery>

export interface NoticeLine {
  notice: Omit<LoadedNotice['notice'], 'requirement'>
  unit: string
  office: string
  issuedBy: string | null
  tasks: number
  /** Working days since it should have been answered; null = it is not overdue. */
  overdue: number | null
  /** What the actor can do on it now. */
  steps: NoticeStep[]
}

export interface NoticeList {
  lines: NoticeLine[]
  /** How many there are in each state, of one's own where that is asked. */
  counts: Partial<Record<NoticeState, number>>
  /** Whether the actor issues notices. */
  mayIssue: boolean
  /** Older closed ones that are not shown. */
  more: number
}

const MOST = 200

/** The notices that the actor sees: what is open by its due day, the overdue first; what is closed newest first. */
export async function listNotices(ctx: Ctx, query: NoticeQuery): Promise<NoticeList> {
  return read(async (db) => {
    const own = query.own ? ownNotices(ctx.actor) : undefined
    const loaded = await noticesWhere(db, ctx.actor, and(own, inState(query.state)))
    const today = dayOf(ctx.now)
    const calendarAt = await calendars(db)
    const overdue = (each: LoadedNotice) => overdueDays(each.notice, today, calendarAt(each.unitPath).off)
    const ordered = loaded.toSorted((a, b) => place(a, b))
    const shown = ordered.slice(0, MOST)
    const tasks = await taskCounts(db, shown)
    return {
      lines: shown.map((each) => {
        const { requirement: _, ...row } = each.notice
        const { unit, office, issuedBy } = each
        const steps = stepsOf(ctx.actor, each)
        return { notice: row, unit, office, issuedBy, tasks: tasks.get(row.id) ?? 0, overdue: overdue(each), steps }
      }),
      counts: await stateCounts(db, ctx.actor, own),
      mayIssue: holds(ctx.actor, 'inspector'),
      more: ordered.length - shown.length,
    }
  })
}

function inState(state: NoticeQuery['state']): SQL | undefined {
  if (state === 'all') return undefined
  return state ? eq(notice.state, state) : ne(notice.state, 'closed')
}

/** Issued by oneself, or addressed to a unit in which one has a post. */
function ownNotices(actor: Actor): SQL | undefined {
  const unitIds = actor.posts.map((post) => post.unitId)
  return or(eq(notice.issuedBy, actor.personId), inArray(notice.unitId, unitIds))
}

function place(a: LoadedNotice, b: LoadedNotice): number {
  const [left, right] = [a.notice, b.notice]
  const closed = Number(left.state === 'closed') - Number(right.state === 'closed')
  if (closed !== 0) return closed
  if (left.state === 'closed') return (right.closedAt ?? 0) - (left.closedAt ?? 0)
  return left.due < right.due ? -1 : left.due > right.due ? 1 : left.issuedAt - right.issuedAt
}

async function taskCounts(db: Db, of: readonly LoadedNotice[]): Promise<Map<string, number>> {
  const ids = of.map((each) => each.notice.id)
  const rows = await db
    .select({ id: noticeTask.noticeId, tasks: count() })
    .from(noticeTask)
    .where(inArray(noticeTask.noticeId, ids))
    .groupBy(noticeTask.noticeId)
  return new Map(rows.map((each) => [each.id, Number(each.tasks)]))
}

async function stateCounts(db: Db, actor: Actor, own: SQL | undefined): Promise<NoticeList['counts']> {
  const rows = await db
    .select({ state: notice.state, notices: count() })
    .from(notice)
    .where(and(visibleNotices(actor), own))
    .groupBy(notice.state)
    .orderBy(desc(sql`count(*)`))
  return Object.fromEntries(rows.map((each) => [each.state, Number(each.notices)]))
}
