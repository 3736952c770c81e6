import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import { z } from 'zod'
import { filing } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import { person } from '../../../db/schema/people.ts'
import { revision } from '../../../db/schema/task.ts'
import { canFile } from '../../domain/people/policy.ts'
import type { TaskVersion } from '../../domain/tasks/task.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { withNames } from './history-names.ts'
import { loadTask } from './load-task.ts'

export const TaskHistoryQuery = z.strictObject({ taskId: z.string().max(40) })

/** One change of a task or of a filing on it, newest first. */
export interface HistoryLine {
  seq: number
  at: number
  by: string
  /** Such as `task.edit`, `filing.submit`. */
  action: string
  /** The data month where the change was about one. */
  month: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface RevisionLine {
  no: number
  fromMonth: string
  promise: TaskVersion
  why: string
  by: string | null
  at: number
}

const MOST_LINES = 300

/** Who changed what on a task, and every version of its promise, for whoever can see the task. @throws notFound */
export async function taskHistory(
  ctx: Ctx,
  { taskId }: z.infer<typeof TaskHistoryQuery>,
): Promise<{ lines: HistoryLine[]; revisions: RevisionLine[] }> {
  return read(async (db) => {
    const { task, place } = await loadTask(db, ctx.actor, taskId)
    const mayFile = canFile(ctx.actor, place)
    const filings = await db
      .select({ id: filing.id, month: filing.month })
      .from(filing)
      .where(eq(filing.taskId, task.id))
    const months = new Map(filings.map((each) => [each.id, each.month]))
    const ofTask = and(eq(history.subject, 'task'), eq(history.subjectId, task.id))
    const ofFilings = and(eq(history.subject, 'filing'), inArray(history.subjectId, [...months.keys()]))
    const rows = await db
      .select()
      .from(history)
      .where(months.size > 0 ? or(ofTask, ofFilings) : ofTask)
      .orderBy(desc(history.seq))
      .limit(MOST_LINES)
    const versions = await db
      .select({ revision, by: person.name })
      .from(revision)
      .leftJoin(person, eq(person.id, revision.personId))
      .where(eq(revision.taskId, task.id))
      .orderBy(asc(revision.no))
    return {
      lines: await withNames(
        db,
        rows
          .filter((row) => mayFile || row.action !== 'filing.draft')
          .map((row) => ({
            ...{ seq: row.seq, at: row.at, by: row.personName, action: row.action },
            month: months.get(row.subjectId) ?? null,
            before: shownBefore(parsed(row.before), mayFile),
            after: parsed(row.after),
          })),
      ),
      revisions: versions.map(({ revision: { no, fromMonth, promise, why, at }, by }) => {
        return { no, fromMonth, promise: promise as TaskVersion, why, by, at }
      }),
    }
  })
}

/** What a draft said is nobody's but theirs who may file it. */
const shownBefore = (before: Record<string, unknown> | null, mayFile: boolean) =>
  before?.state === 'draft' && !mayFile ? null : before

const parsed = (text: string | null): Record<string, unknown> | null => (text === null ? null : JSON.parse(text))
