import { and, asc, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { judgement } from '../../../db/schema/filing.ts'
import { person } from '../../../db/schema/people.ts'
import { revision } from '../../../db/schema/task.ts'
import { canFile } from '../../domain/people/policy.ts'
import { LIFE_KINDS, type LifeKind, lifeKind } from '../../domain/tasks/life-kind.ts'
import type { RevisionReason } from '../../domain/tasks/promise-in-force.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Verdict } from '../../domain/tasks/verdict.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { type Kept, withNames } from '../history-names.ts'
import { labelOf } from './family-numbers.ts'
import { type LifeRow, lifeRows } from './life-lines.ts'
import { loadTask } from './load-task.ts'
import { postsThen } from './posts-then.ts'

export const TaskHistoryQuery = z.object({
  taskId: z.string().max(40),
  kind: z.enum(LIFE_KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
})
export type TaskHistoryQuery = z.input<typeof TaskHistoryQuery>

/** One thing that happened to a task. */
export interface HistoryLine {
  /** Unique on the page. */
  key: string
  kind: LifeKind
  at: number
  /** The name as it was then; of what the rule said whose change made it, else empty. */
  by: string
  /** The post that they held then. */
  post: string | null
  /** Such as `task.edit`, `filing.submit`; `light.judge` for what the rule said. */
  action: string
  /** The data month where it was about one. */
  month: string | null
  before: Kept
  after: Kept
  /** Of `light.judge`. */
  verdict?: Verdict
  /** Of `light.judge` where no filing made the rule judge anew: the action that did. */
  cause?: string
}

export interface RevisionLine {
  no: number
  fromMonth: string
  promise: TaskVersion
  why: string
  reason: RevisionReason
  documentNo: string | null
  by: string | null
  at: number
}

export interface TaskHistory {
  task: { id: string; label: string; title: string; titleEn: string | null; measureUnit: string | null }
  /** Newest first, a page of 300. */
  lines: HistoryLine[]
  /** How many of each kind there are, and of the asked one over all pages. */
  counts: Record<LifeKind, number>
  total: number
  page: number
  pages: number
  revisions: RevisionLine[]
}

export const LINES_A_PAGE = 300

/** A task's whole life and every version of its promise, for whoever can see the task. @throws notFound */
export async function taskHistory(ctx: Ctx, query: TaskHistoryQuery): Promise<TaskHistory> {
  return read(async (db) => {
    const { task, place } = await loadTask(db, ctx.actor, query.taskId)
    const rows = await lifeRows(db, ctx.actor, task)
    const shown = canFile(ctx.actor, place) ? rows : withoutDrafts(rows)
    const held = await postsThen(
      db,
      shown.map((row) => row.personId),
      task.postId,
    )
    const all = [...shown.map((row) => lineOf(row, held)), ...(await judgements(db, task.id))].toSorted(
      (a, b) => b.at - a.at || (a.kind === 'light' ? -1 : b.kind === 'light' ? 1 : 0),
    )
    const counts = Object.fromEntries(
      LIFE_KINDS.map((kind) => [kind, all.filter((line) => line.kind === kind).length]),
    ) as TaskHistory['counts']
    const asked = query.kind ? all.filter((line) => line.kind === query.kind) : all
    const pages = Math.max(1, Math.ceil(asked.length / LINES_A_PAGE))
    const page = Math.min(Number(query.page ?? 1), pages)
    const { id, title, titleEn, measureUnit } = task
    const label = await labelOf(db, task)
    return {
      ...{ task: { id, label, title, titleEn, measureUnit }, counts, total: asked.length, page, pages },
      lines: await withNames(db, asked.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE)),
      revisions: await revisionsOf(db, task.id),
    }
  })
}

/** What a draft said is nobody's but theirs who may file it. */
const withoutDrafts = (rows: readonly LifeRow[]) =>
  rows
    .filter((row) => row.action !== 'filing.draft')
    .map((row) => ({ ...row, before: row.before?.state === 'draft' ? null : row.before }))

function lineOf(row: LifeRow, held: Awaited<ReturnType<typeof postsThen>>): HistoryLine {
  const { seq, at, personId, personName, action, month, before, after } = row
  const about = { key: String(seq), kind: lifeKind(action), at, by: personId ? personName : '', action, month }
  return { ...about, post: held(personId, at), before, after }
}

/** What the rule said of each month whenever something changed; a supervisor's lights are in the history itself. */
async function judgements(db: Db, taskId: string): Promise<HistoryLine[]> {
  const rows = await db
    .select({ judgement, by: person.name })
    .from(judgement)
    .leftJoin(person, eq(person.id, judgement.personId))
    .where(and(eq(judgement.taskId, taskId), eq(judgement.confirmed, false)))
    .orderBy(desc(judgement.at), desc(judgement.id))
  return rows.map(({ judgement: { id, at, month, standing, line, marks, numbers, cause }, by }) => ({
    ...{
      key: id,
      kind: 'light',
      at,
      by: by ?? '',
      post: null,
      action: 'light.judge',
      month,
      before: null,
      after: null,
    },
    verdict: { standing, line, marks, numbers },
    ...(cause !== null && { cause }),
  }))
}

async function revisionsOf(db: Db, taskId: string): Promise<RevisionLine[]> {
  const versions = await db
    .select({ revision, by: person.name })
    .from(revision)
    .leftJoin(person, eq(person.id, revision.personId))
    .where(eq(revision.taskId, taskId))
    .orderBy(asc(revision.no))
  return versions.map(({ revision: { no, fromMonth, promise, why, reason, documentNo, at }, by }) => {
    return { no, fromMonth, promise: promise as TaskVersion, why, reason, documentNo, by, at }
  })
}
