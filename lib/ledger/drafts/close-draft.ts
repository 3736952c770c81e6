import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draft } from '../../../db/schema/draft.ts'
import { conflict } from '../../domain/errors.ts'

/** Decides a draft once, as the person saw it. @throws conflict `changed` when anything in it changed since. */
export async function closeDraft(tx: Db, draftId: string, changeNo: number): Promise<void> {
  const closed = await tx
    .update(draft)
    .set({ open: false, changeNo: sql`${draft.changeNo} + 1` })
    .where(and(eq(draft.id, draftId), eq(draft.changeNo, changeNo), eq(draft.open, true)))
    .returning({ id: draft.id })
  if (closed.length > 0) return
  const [now] = await tx.select({ changeNo: draft.changeNo }).from(draft).where(eq(draft.id, draftId))
  throw conflict('changed', { changeNo: now?.changeNo })
}
