import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { report } from '../../../db/schema/report.ts'
import { statement, type Value } from '../../../db/statement.ts'

/** Says that something below the report changed: what is remembered of it by its `changeNo` is computed anew. */
export async function touchReport(tx: Db, reportId: string): Promise<void> {
  await touch(tx, { reportId })
}

const touch = statement((tx, value: Value<{ reportId: string }>) =>
  tx
    .update(report)
    .set({ changeNo: sql`${report.changeNo} + 1` })
    .where(eq(report.id, value('reportId'))),
)
