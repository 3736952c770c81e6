import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { filing } from '../../../db/schema/filing.ts'
import { history } from '../../../db/schema/history.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Kept } from '../history-names.ts'
import { noticesAbout } from '../notices/notices-about.ts'
import type { TaskRow } from './load-task.ts'

type HistoryRow = typeof history.$inferSelect

/** A row of history about a task, its texts read. */
export interface LifeRow extends Pick<HistoryRow, 'seq' | 'at' | 'personId' | 'personName' | 'action' | 'subjectId'> {
  /** The data month where it was about one. */
  month: string | null
  before: Kept
  after: Kept
}

/**
 * Everything recorded about a task: itself, its filings, the notices that the actor sees, and hand-overs of its post
 * while it hung on it.
 */
export async function lifeRows(db: Db, actor: Actor, task: TaskRow): Promise<LifeRow[]> {
  const months = await monthsOf(db, task.id)
  const about = await db
    .select()
    .from(history)
    .where(
      or(of('task', [task.id]), of('filing', [...months.keys()]), of('notice', await noticesAbout(db, actor, task.id))),
    )
    .orderBy(history.seq)
  const rows = about.map((row) => lifeRow(row, months))
  const handOvers = await handOversOf(db, task, rows)
  return [...rows, ...handOvers.map((row) => lifeRow(row, months))].toSorted((a, b) => b.seq - a.seq)
}

const of = (subject: string, ids: readonly string[]) =>
  ids.length > 0 ? and(eq(history.subject, subject), inArray(history.subjectId, [...ids])) : undefined

async function monthsOf(db: Db, taskId: string): Promise<Map<string, string>> {
  const rows = await db.select({ id: filing.id, month: filing.month }).from(filing).where(eq(filing.taskId, taskId))
  return new Map(rows.map((each) => [each.id, each.month]))
}

/** @param rows oldest first */
async function handOversOf(db: Db, task: TaskRow, rows: readonly LifeRow[]): Promise<HistoryRow[]> {
  const moves = rows.flatMap(({ seq, after }) => (after && 'postId' in after ? [{ seq, postId: after.postId }] : []))
  const posts = [...new Set([...moves.map((each) => each.postId), task.postId])].filter(
    (id): id is string => typeof id === 'string',
  )
  if (posts.length === 0) return []
  const handed = await db
    .select()
    .from(history)
    .where(and(of('post', posts), eq(history.action, 'post.handOver')))
  const hungOn = (seq: number) => {
    const move = moves.findLast((each) => each.seq < seq)
    // What hung on a post before anything was recorded of it still does, unless something later says otherwise.
    return move ? move.postId : moves.length === 0 ? task.postId : null
  }
  return handed.filter((row) => hungOn(row.seq) === row.subjectId)
}

function lifeRow(row: HistoryRow, months: ReadonlyMap<string, string>): LifeRow {
  const { seq, at, personId, personName, action, subjectId } = row
  const [before, after] = [parsed(row.before), parsed(row.after)]
  const said = after?.month ?? before?.month
  const month = months.get(subjectId) ?? (typeof said === 'string' ? said : null)
  const about = { seq, at, personId, personName, action, subjectId, month }
  // Of a step on a notice what was said with it; of its issue the notice's title.
  if (row.subject === 'notice') return { ...about, before: null, after: { note: after?.title ?? after?.words ?? '' } }
  return { ...about, before, after }
}

const parsed = (text: string | null): Kept => (text === null ? null : JSON.parse(text))
