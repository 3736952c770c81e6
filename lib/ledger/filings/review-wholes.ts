import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { unit } from '../../../db/schema/people.ts'
import { task } from '../../../db/schema/task.ts'
import type { Day } from '../../domain/calendar/day.ts'
import type { Month } from '../../domain/calendar/month.ts'
import { counts, FILING_STATES } from '../../domain/filings/filing-state.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { canReview } from '../../domain/people/policy.ts'
import { judgedRow } from '../tasks/judged-row.ts'
import { rulesOfReports } from '../tasks/judged-rows.ts'
import { partsWait, wholeUnconfirmed } from '../tasks/known-task.ts'
import { ledgerFacts } from '../tasks/ledger-facts.ts'
import { tasksToOversee } from '../tasks/visible-tasks.ts'
import type { ReviewedPart } from './review-filings.ts'
import { framesOf, headsOf, type ReviewRow, wholeRow } from './review-row.ts'

/** The wholes of `waitingWholes` as rows of the review. */
export async function reviewWholes(db: Db, actor: Actor, about: ReviewedPart, today: Day): Promise<ReviewRow[]> {
  const { wholes, facts } = await waitingWholes(db, actor, about)
  if (facts === null) return []
  const heads = await headsOf(db, actor, new Set(wholes.map(({ at }) => at.task.reportId)))
  const rules = await rulesOfReports(db, heads)
  const months = wholes.map((each) => each.month)
  const frameOf = await framesOf(db, actor, months, today)
  return wholes.map(({ at, month }) => {
    const row = judgedRow(facts, at, { ...frameOf(month), ruleIn: rules(at.task.reportId) })
    return wholeRow(row, month, at.unitName)
  })
}

/**
 * The wholes whose own light waits for the actor's word: of each its newest reported month (or the one asked for), once
 * all its parts' reports of it are approved. Earlier months stay open in the ledger. Nothing is judged for it.
 */
export async function waitingWholes(db: Db, actor: Actor, about: ReviewedPart) {
  const told = await toldMonths(db, actor, about)
  if (told.size === 0) return { wholes: [], facts: null }
  const last = [...told.values()].map((each) => each.month).toSorted()
  const reports = [...new Set([...told.values()].map((each) => each.reportId))]
  const facts = await ledgerFacts(db, actor, reports, last.at(-1) ?? '', [...told.keys()])
  const wholes = facts.tasks.flatMap((at) => {
    const month = told.get(at.task.id)?.month
    const waits = month && wholeUnconfirmed(facts, at.task, month) && !partsWait(facts, at.task, month)
    return waits ? [{ at, month }] : []
  })
  return { wholes, facts }
}

/** Of each live whole that the actor supervises: the month that is meant, where none of its parts' reports waits any more. */
async function toldMonths(db: Db, actor: Actor, { month, report }: ReviewedPart) {
  const told = new Map<string, { month: Month; reportId: string }>()
  const wholes = await supervised(db, actor, report)
  if (wholes.size === 0) return told
  const rows = await db
    .select({
      wholeId: task.parentId,
      month: filing.month,
      waiting: sql<number>`sum(case when ${filing.state} = 'approved' then 0 else 1 end)`,
    })
    .from(filing)
    .innerJoin(task, eq(task.id, filing.taskId))
    .where(
      and(
        inArray(task.parentId, [...wholes.keys()]),
        inArray(filing.state, FILING_STATES.filter(counts)),
        month === null ? undefined : eq(filing.month, month),
      ),
    )
    .groupBy(task.parentId, filing.month)
  const newest = Map.groupBy(rows, (row) => row.wholeId ?? '')
  for (const [wholeId, own] of newest) {
    const [last] = own.toSorted((a, b) => (a.month < b.month ? 1 : -1))
    if (last && Number(last.waiting) === 0)
      told.set(wholeId, { month: last.month, reportId: wholes.get(wholeId) ?? '' })
  }
  return told
}

/** The live wholes that roll up and that the actor may give a light, with their reports. */
async function supervised(db: Db, actor: Actor, report: string | null): Promise<Map<string, string>> {
  const scope = tasksToOversee(actor)
  if (scope === null) return new Map()
  const rows = await db
    .select({ id: task.id, reportId: task.reportId, leadPath: unit.path })
    .from(task)
    .innerJoin(unit, eq(unit.id, task.leadUnitId))
    .where(
      and(
        scope,
        isNotNull(task.rollUp),
        eq(task.state, 'live'),
        report === null ? undefined : eq(task.reportId, report),
      ),
    )
  const own = rows.filter(({ leadPath }) => canReview(actor, { leadPath, supportingPaths: [] }))
  return new Map(own.map((row) => [row.id, row.reportId]))
}
