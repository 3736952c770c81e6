import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import type { filing } from '../../../db/schema/filing.ts'
import { person } from '../../../db/schema/people.ts'
import type { FilingCell } from '../tasks/ledger-row.ts'
import { levels, narrative } from './narrative.ts'

type FilingRow = typeof filing.$inferSelect

/** The data of a conflict: what stands now. */
export const whatStands = async (db: Db, filed: FilingRow | null) => ({ current: filed && (await shown(db, filed)) })

/** What may be shown of a filing, with the name of whoever filed it: for a conflict, where both values stand. */
async function shown(db: Db, filed: FilingRow): Promise<FilingCell> {
  const [who] = filed.personId
    ? await db.select({ name: person.name }).from(person).where(eq(person.id, filed.personId))
    : []
  const { id, state, entry, typed, reference, doneOn, occurrences, forecast } = filed
  const { note, dataSource, unchanged, late, returnReason, rowVersion } = filed
  return {
    ...{ id, state, entry, typed, reference, doneOn, occurrences, forecast },
    ...{ note, dataSource, unchanged, late, returnReason, rowVersion, by: who?.name ?? null },
    ...narrative(filed),
    ...levels(filed),
  }
}
