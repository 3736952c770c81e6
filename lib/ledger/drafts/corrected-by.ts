import type { Db } from '../../../db/database.ts'
import type { KeptRow } from './draft-rows.ts'
import type { Corrected } from './draft-view.ts'
import type { LoadedDraft } from './load-draft.ts'

/** What a draft would change in the report in force of which it is a corrected version; null for any other draft. */
export async function correctedBy(_db: Db, draft: LoadedDraft, _rows: readonly KeptRow[]): Promise<Corrected | null> {
  if (draft.correctsReportId === null) return null
  return null
}
