import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { addMonths, isMonth, type Month, monthOf } from '../../domain/calendar/month.ts'
import { permit } from '../../domain/errors.ts'
import { STEPS, type Step } from '../../domain/filings/filing.ts'
import { counts as countsForLight } from '../../domain/filings/filing-state.ts'
import { holds } from '../../domain/people/actor.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { reportHeads } from '../reports/load-report.ts'
import { judgedLedgers } from '../tasks/judged-rows.ts'
import { returnReasons } from './return-reasons.ts'
import {
  openFilings,
  type ReviewedPart,
  reviewMonths,
  reviewReports,
  settledByActor,
  settledCount,
  wordlessFilings,
} from './review-filings.ts'
import { type ReviewRow, reviewRows } from './review-row.ts'
import { reviewWholes } from './review-wholes.ts'

export const REVIEW_TABS = ['waiting', 'returned', 'done'] as const
export type ReviewTab = (typeof REVIEW_TABS)[number]

/** The address of the page; what does not fit is left out of the question. */
export const ReviewQuery = z.object({
  /** Absent = all months. */
  month: z.string().refine(isMonth).optional().catch(undefined),
  tab: z.enum(REVIEW_TABS).optional().catch(undefined),
  /** Absent = all reports. */
  report: z.string().max(40).optional().catch(undefined),
})
export type ReviewQuery = z.output<typeof ReviewQuery>

/** More would be read by nobody at once; the rest follows when these are done. */
const MOST_ROWS = 300

export interface ReviewPage {
  tab: ReviewTab
  report: string | null
  /** Those in which anything was filed, where there are several. */
  reports: { id: string; title: string; unitName: string }[]
  month: Month | null
  months: Month[]
  /** What the actor's posts let them do. */
  steps: Step[]
  counts: Record<ReviewTab, number>
  rows: ReviewRow[]
  /** How many fit beside those shown. */
  leftOff: number
  /** Reasons the actor gave lately, for the next return. */
  reasons: string[]
  still: StillOut
}

/** Where the rest is: how much of a month is filed, and what waits for the heads' signatures. */
export interface StillOut {
  month: Month | null
  reported: number
  expected: number
  unsigned: number
}

/** What waits for the actor's signature or approval, what they returned, what they settled. @throws forbidden */
export async function reviewPage(ctx: Ctx, query: ReviewQuery): Promise<ReviewPage> {
  permit(holds(ctx.actor, 'head', 'inspector', 'leader'))
  return readTogether(async (db) => {
    const today = dayOf(ctx.now)
    const tab = query.tab ?? 'waiting'
    const month = query.month ?? null
    const report = query.report ?? null
    const about: ReviewedPart = { month, report }
    const open = await openFilings(db, ctx.actor, about, today)
    const again = await wordlessFilings(db, ctx.actor, about, today)
    const waiting = [...open.filter((each) => each.limit !== null && each.mine), ...again].toSorted(byDue)
    const wholes = await reviewWholes(db, ctx.actor, about, today)
    const returned = open.filter((each) => each.filing.returnReason !== null).toSorted(byReturn)
    const chosen =
      tab === 'waiting'
        ? waiting
        : tab === 'returned'
          ? returned
          : await settledByActor(db, ctx.actor, about, MOST_ROWS)
    const counts = {
      waiting: waiting.length + wholes.length,
      returned: returned.length,
      done: await settledCount(db, ctx.actor, about),
    }
    return {
      ...{ tab, report, month, months: await reviewMonths(db, ctx.actor), counts },
      reports: await reportsToChoose(db, ctx),
      steps: STEPS.filter((step) =>
        step === 'sign' ? holds(ctx.actor, 'head') : holds(ctx.actor, 'inspector', 'leader'),
      ),
      // Parts come before their whole.
      rows: [
        ...(await reviewRows(db, ctx.actor, chosen.slice(0, MOST_ROWS), today)),
        ...(tab === 'waiting' ? wholes.slice(0, Math.max(0, MOST_ROWS - waiting.length)) : []),
      ],
      leftOff: Math.max(0, counts[tab] - MOST_ROWS),
      reasons: tab === 'waiting' && waiting.length > 0 ? await returnReasons(db, ctx.actor) : [],
      still: {
        unsigned: open.filter((each) => each.limit?.step === 'sign' && !each.mine).length,
        // Every ledger is judged for it: only where nothing waits and it is shown.
        ...(counts[tab] === 0 && tab === 'waiting'
          ? await reportedSoFar(db, ctx, { report, month: month ?? addMonths(monthOf(today), -1) }, today)
          : { month: null, reported: 0, expected: 0 }),
      },
    }
  })
}

async function reportsToChoose(db: Db, ctx: Ctx): Promise<ReviewPage['reports']> {
  const filed = await reviewReports(db, ctx.actor)
  const heads = (await reportHeads(db, ctx.actor)).filter((head) => filed.has(head.id))
  return heads.length < 2 ? [] : heads.map(({ id, title, unitName }) => ({ id, title, unitName }))
}

interface Ordered {
  filing: { month: Month; reviewedAt: number | null }
  limit: { due: Day | null } | null
  no: number
}

/** What is due first comes first; then by month and the report's own order. */
const byDue = (a: Ordered, b: Ordered) =>
  (a.limit?.due ?? '9').localeCompare(b.limit?.due ?? '9') ||
  a.filing.month.localeCompare(b.filing.month) ||
  a.no - b.no
const byReturn = (a: Ordered, b: Ordered) => (a.filing.reviewedAt ?? 0) - (b.filing.reviewedAt ?? 0) || a.no - b.no

/** Of the tasks that have something to say for the month, how many have said it. */
async function reportedSoFar(
  db: Db,
  ctx: Ctx,
  { report, month }: { report: string | null; month: Month },
  today: Day,
): Promise<Omit<StillOut, 'unsigned'>> {
  const heads = (await reportHeads(db, ctx.actor)).filter((head) => report === null || head.id === report)
  const inPlan = heads.filter((head) => month >= monthOf(head.planStart) && month <= monthOf(head.planEnd))
  const ledgers = await judgedLedgers(db, ctx.actor, inPlan, month, today)
  const rows = ledgers.flat().filter((row) => row.mayReview || row.mayFile)
  const reported = rows.filter((row) => row.filing !== null && countsForLight(row.filing.state)).length
  const expected = reported + rows.filter((row) => row.standing === 'unreported').length
  return { month: expected === 0 ? null : month, reported, expected }
}
