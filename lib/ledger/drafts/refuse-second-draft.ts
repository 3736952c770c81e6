import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draft } from '../../../db/schema/draft.ts'
import { conflict } from '../../domain/errors.ts'

/** @throws conflict knownDraft when the same bytes already wait for a word as the unit's report. */
export async function refuseSecondDraft(tx: Db, unitId: string, sha256: string): Promise<void> {
  const [open] = await tx
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.sha256, sha256), eq(draft.unitId, unitId), eq(draft.open, true)))
  if (open) throw conflict('knownDraft', { draftId: open.id })
}
