import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draft } from '../../../db/schema/report.ts'
import { conflict } from '../../domain/errors.ts'

/** Decides a draft once: two people who do so at the same time do not both succeed. @throws conflict. */
export async function closeDraft(tx: Db, draftId: string, rowVersion: number): Promise<void> {
  const closed = await tx
    .update(draft)
    .set({ open: false, rowVersion: sql`${draft.rowVersion} + 1` })
    .where(and(eq(draft.id, draftId), eq(draft.rowVersion, rowVersion), eq(draft.open, true)))
    .returning({ id: draft.id })
  if (closed.length === 0) throw conflict('changed')
}
