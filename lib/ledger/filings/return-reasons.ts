import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { history } from '../../../db/schema/history.ts'
import type { Actor } from '../../domain/people/actor.ts'

const MOST_REASONS = 5
/** How far back is looked: an office's few months of changes. */
const LINES = 20_000

/** What the actor wrote in their last returns, newest first, each once. */
export async function returnReasons(db: Db, { personId }: Actor): Promise<string[]> {
  const rows = await db
    .select({ after: history.after })
    .from(history)
    .where(
      and(
        gt(history.seq, sql`(select coalesce(max(${history.seq}), 0) from ${history}) - ${LINES}`),
        eq(history.personId, personId),
        eq(history.action, 'filing.return'),
      ),
    )
    .orderBy(desc(history.seq))
    .limit(40)
  const given = rows.map((row) => (JSON.parse(row.after ?? '{}') as { returnReason?: string }).returnReason ?? '')
  return [...new Set(given.filter(Boolean))].slice(0, MOST_REASONS)
}
