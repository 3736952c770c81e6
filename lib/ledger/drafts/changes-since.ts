import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draftRow } from '../../../db/schema/draft.ts'
import { untakenBeside } from '../../domain/plans/untaken.ts'
import { correctedBy } from './corrected-by.ts'
import { type KeptRow, seen } from './draft-rows.ts'
import type { DraftChanges } from './draft-view.ts'
import type { LoadedDraft } from './load-draft.ts'

/** What of a draft, as it stands now, is newer than a `changeNo`. */
export async function changesSince(
  db: Db,
  draft: LoadedDraft,
  rows: readonly KeptRow[],
  since: number,
): Promise<DraftChanges> {
  const lost = await db
    .select({ id: draftRow.id })
    .from(draftRow)
    .where(and(eq(draftRow.draftId, draft.id), eq(draftRow.gone, true), gt(draftRow.changeNo, since)))
  const newer = rows.filter((row) => row.kept.changeNo > since)
  // Rows that were read are there from the start; any other may be new to whoever asks.
  const moved = lost.length > 0 || newer.some((row) => row.origin === 'added' || row.origin === 'split')
  const { changeNo, rowVersion, unitId, unitName } = draft
  return {
    ...{ changeNo, rowVersion, unitId, unitName, head: draft.plan.report },
    rows: newer.map(seen),
    gone: lost.map((row) => row.id),
    order: moved ? rows.map((row) => row.id) : null,
    left: leftOf(draft, rows),
    corrects: await correctedBy(db, draft, rows),
  }
}

/** What was read and no row covers. */
export const leftOf = ({ untaken }: LoadedDraft, rows: readonly KeptRow[]) =>
  untakenBeside(
    untaken ?? { numbers: [], sentences: [] },
    rows.map((row) => row.task.span),
  )
