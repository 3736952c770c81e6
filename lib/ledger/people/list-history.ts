import { and, desc, eq, getTableColumns, gte, lt, or, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { history } from '../../../db/schema/history.ts'
import { addDays, instantOf, isDay } from '../../domain/calendar/day.ts'
import { permit } from '../../domain/errors.ts'
import { canAudit } from '../../domain/people/policy.ts'
import type { Ctx } from '../../kernel/context.ts'
import { SUBJECT_KINDS } from '../../kernel/history.ts'
import { read } from '../../kernel/write.ts'
import { type Kept, withNames } from '../history-names.ts'
import { isNamedKind, namesOf } from '../names-of.ts'

/** What the history can be asked for: all that it is about. */
export const SUBJECTS = SUBJECT_KINDS

const blank = (value: unknown) => (value === '' ? undefined : value)
const DayOrBlank = z.preprocess(blank, z.string().refine(isDay, 'notADay').optional())

/** A filter left blank does not filter. Days are those of the office's clock, both included. */
export const HistoryFilter = z.strictObject({
  subject: z.preprocess(blank, z.enum(SUBJECTS).optional()),
  subjectId: z.preprocess(blank, z.string().max(100).optional()),
  personId: z.preprocess(blank, z.string().max(40).optional()),
  from: DayOrBlank,
  to: DayOrBlank,
})
export type HistoryFilter = z.output<typeof HistoryFilter>

/** `before` is the sequence number that the page stands before: the last one of the page already seen. */
export const ListHistory = HistoryFilter.extend({
  before: z.preprocess(blank, z.coerce.number().int().positive().optional()),
})
export type ListHistory = z.output<typeof ListHistory>

export type HistoryRow = Omit<typeof history.$inferSelect, 'previousHash'>
/** A row as people read it: its texts read, with names where ids stood. */
export interface AuditLine extends Omit<HistoryRow, 'before' | 'after'> {
  before: Kept
  after: Kept
}
export interface HistoryPage {
  rows: AuditLine[]
  /** What to ask with as `before` for the next page; null on the last. */
  next: number | null
  /** What the subjects are called today, by their ids. */
  names: Record<string, string>
}

const PAGE = 100

/** The history, newest first, a page of 100 at a time. */
export async function listHistory(ctx: Ctx, input: ListHistory): Promise<HistoryPage> {
  permit(canAudit(ctx.actor))
  const rows = await historyRows(input, PAGE + 1)
  const page = rows.slice(0, PAGE).map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }))
  const subjects = page.flatMap(({ subject: kind, subjectId: id }) => (isNamedKind(kind) ? [{ kind, id }] : []))
  const [said, names] = await read(async (db) => [await withNames(db, page), await namesOf(db, subjects)] as const)
  const next = rows.length > PAGE ? (page[PAGE - 1]?.seq ?? null) : null
  return { rows: said, next, names: Object.fromEntries(names) }
}

const parsed = (text: string | null): Kept => (text === null ? null : JSON.parse(text))

/** Every row that the filter lets through, newest first, in batches; for the export. */
export async function* everyHistoryRow(ctx: Ctx, filter: HistoryFilter): AsyncGenerator<HistoryRow[]> {
  permit(canAudit(ctx.actor))
  for (let before: number | undefined; ; ) {
    const rows = await historyRows({ ...filter, before }, 1_000)
    if (rows.length > 0) yield rows
    if (rows.length < 1_000) return
    before = rows[rows.length - 1]?.seq
  }
}

function historyRows(input: ListHistory, limit: number): Promise<HistoryRow[]> {
  const { previousHash: _, ...columns } = getTableColumns(history)
  return read((db) => db.select(columns).from(history).where(matching(input)).orderBy(desc(history.seq)).limit(limit))
}

function matching({ subject, subjectId, personId, from, to, before }: ListHistory): SQL | undefined {
  return and(
    before ? lt(history.seq, before) : undefined,
    subject ? eq(history.subject, subject) : undefined,
    subjectId ? eq(history.subjectId, subjectId) : undefined,
    // What a person did, and what was done to their account, failed sign-ins among it.
    personId
      ? or(eq(history.personId, personId), and(eq(history.subject, 'person'), eq(history.subjectId, personId)))
      : undefined,
    from ? gte(history.at, instantOf(from)) : undefined,
    to ? lt(history.at, instantOf(addDays(to, 1))) : undefined,
  )
}
