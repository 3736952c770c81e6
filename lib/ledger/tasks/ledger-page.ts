import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { holding, person, post } from '../../../db/schema/people.ts'
import { section } from '../../../db/schema/report.ts'
import { keptStatement, statement, type Value } from '../../../db/statement.ts'
import { dataMonths, defaultDataMonth } from '../../domain/calendar/data-month.ts'
import { type Day, dayOf } from '../../domain/calendar/day.ts'
import { isMonth, type Month, monthOf } from '../../domain/calendar/month.ts'
import { notFound } from '../../domain/errors.ts'
import { countedOnce } from '../../domain/tasks/parts.ts'
import { STANDINGS, type Standing } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type LedgerWindow, ledgerWindow } from '../calendar/ledger-window.ts'
import { type ReportHead, reportHeads } from '../reports/load-report.ts'
import { judgedRows } from './judged-rows.ts'
import { leadUnits, unitAndBelow } from './lead-units.ts'
import { inOrder, ORDERS } from './ledger-order.ts'
import type { LedgerRow } from './ledger-row.ts'

export const PAGE_ROWS = 60

const id = z.string().max(40).optional()
/** The address of a ledger view. What does not fit is left out of the question, never guessed. */
export const LedgerQuery = z.object({
  report: id,
  month: z.string().refine(isMonth).optional().catch(undefined),
  unit: id,
  section: id,
  /** Exactly these rows, in this order: what a page that is being worked on asks again for. */
  ids: z
    .string()
    .max(PAGE_ROWS * 41)
    .transform((list) => list.split(','))
    .optional(),
  light: z.enum(STANDINGS).optional().catch(undefined),
  q: z.string().trim().max(60).optional().catch(undefined),
  mine: z.enum(['1']).optional().catch(undefined),
  /** Parts below their whole; otherwise those that the actor does not file stand behind its fold. */
  parts: z.enum(['all']).optional().catch(undefined),
  order: z.enum(ORDERS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})
export type LedgerQuery = z.output<typeof LedgerQuery>

export interface Named {
  id: string
  name: string
}

/** Which report and month are looked at, and what else could be. */
export interface LedgerFrame {
  report: ReportHead
  reports: { id: string; title: string; unitName: string; planStart: string }[]
  month: Month
  months: Month[]
  today: Day
  window: LedgerWindow
}

export interface LedgerPage extends LedgerFrame {
  rows: LedgerRow[]
  /** Rows that fit the question, over all pages. */
  total: number
  page: number
  pages: number
  /** How many of each standing fit the question without its light. */
  counts: Partial<Record<Standing, number>>
  units: Named[]
  sections: Named[]
  /** Posts by id, with who holds them now. */
  posts: Record<string, string>
}

/** One page of the ledger as the actor may see it. Null when no report is visible yet. @throws notFound for a hidden report. */
export async function ledgerPage(ctx: Ctx, query: LedgerQuery): Promise<LedgerPage | null> {
  return read(async (db) => {
    const chosen = await chooseReport(db, ctx, query)
    if (chosen === null) return null
    const { frame, rows } = chosen
    const leads = await leadUnits(db, rows)
    const within = unitAndBelow(leads, query.unit)
    const fitting = unfolded(
      rows.filter((row) => fits(ctx, row, query, within)),
      query,
    )
    const lit = query.light ? fitting.filter((row) => row.standing === query.light) : fitting
    const pages = Math.max(1, Math.ceil(lit.length / PAGE_ROWS))
    const page = Math.min(query.page ?? 1, pages)
    const ordered = query.ids ? asAsked(lit, query.ids) : inOrder(lit, query.order ?? 'urgent')
    const shown = ordered.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)
    return {
      ...frame,
      rows: shown,
      total: lit.length,
      page,
      pages,
      counts: countsOf(fitting),
      units: leads.map(({ id, name }) => ({ id, name })),
      sections: await sectionNames(db, frame.report.id),
      posts: await postNames(db, shown),
    }
  })
}

/** The report and month that a question means, with all its judged rows in scope. */
export async function chooseReport(db: Db, ctx: Ctx, query: Pick<LedgerQuery, 'report' | 'month'>) {
  const today = dayOf(ctx.now)
  const heads = await reportHeads(db, ctx.actor)
  const report = query.report ? heads.find((head) => head.id === query.report) : heads[0]
  if (!report && query.report) throw notFound()
  if (!report) return null
  const inPlan = query.month && query.month >= monthOf(report.planStart) && query.month <= monthOf(today)
  const month = inPlan && query.month ? query.month : defaultDataMonth(report.planStart, report.planEnd, today)
  const rows = await judgedRows(db, ctx.actor, report, month, today)
  const latestDue = rows.reduce((latest, row) => (row.due > latest ? row.due : latest), report.planEnd)
  const reports = heads.map(({ id, title, unitName, planStart }) => ({ id, title, unitName, planStart }))
  const months = dataMonths(report.planStart, report.planEnd, latestDue, today)
  const window = await ledgerWindow(db, ctx.actor, report, month, today)
  return { frame: { report, reports, month, months, today, window } satisfies LedgerFrame, rows }
}

/** What is listed one by one: everything that is counted, and whatever the actor files. */
function unfolded(rows: LedgerRow[], { parts, ids, q }: LedgerQuery): LedgerRow[] {
  if (parts === 'all' || ids || q) return rows
  const counted = new Set(countedOnce(rows))
  return rows.filter((row) => counted.has(row) || row.mayFile)
}

const asAsked = (rows: readonly LedgerRow[], ids: readonly string[]) =>
  rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))

/** @param within the chosen unit and those below it; null = all. */
export function fits(ctx: Ctx, row: LedgerRow, query: LedgerQuery, within: ReadonlySet<string> | null): boolean {
  if (within && !within.has(row.leadUnitId)) return false
  if (query.ids && !query.ids.includes(row.id)) return false
  if (query.section && row.sectionId !== query.section) return false
  if (query.mine && !ctx.actor.posts.some((held) => held.postId === row.postId)) return false
  return !query.q || `${row.label} ${row.title} ${row.titleEn ?? ''}`.toLowerCase().includes(query.q.toLowerCase())
}

export function countsOf(rows: readonly LedgerRow[]): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {}
  for (const row of rows) counts[row.standing] = (counts[row.standing] ?? 0) + 1
  return counts
}

export const sectionNames = (db: Db, reportId: string): Promise<Named[]> => sectionsOf(db, { reportId })

const sectionsOf = statement((db, value: Value<{ reportId: string }>) =>
  db
    .select({ id: section.id, name: section.title })
    .from(section)
    .where(eq(section.reportId, value('reportId')))
    .orderBy(asc(section.no)),
)

export async function postNames(db: Db, rows: readonly { postId: string | null }[]): Promise<Record<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.postId ?? []))]
  if (ids.length === 0) return {}
  const found = await keptStatement(db, `post names ${ids}`, {}, (home) =>
    home
      .select({ id: post.id, title: post.title, holder: person.name })
      .from(post)
      .leftJoin(holding, and(eq(holding.postId, post.id), isNull(holding.until)))
      .leftJoin(person, eq(person.id, holding.personId))
      .where(inArray(post.id, ids)),
  )
  return Object.fromEntries(found.map((each) => [each.id, each.holder ? `${each.title} ${each.holder}` : each.title]))
}
