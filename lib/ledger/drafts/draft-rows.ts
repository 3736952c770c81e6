import { and, eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draftRow } from '../../../db/schema/draft.ts'
import { person } from '../../../db/schema/people.ts'
import { inOrder } from '../../domain/plans/plan-of-draft.ts'
import type { DraftRow } from './draft-view.ts'

/** A row as it is kept, with its place and the name of whoever changed it last. */
export interface KeptRow extends DraftRow {
  kept: typeof draftRow.$inferSelect
}

/** The rows of a draft in order; those that are gone are not among them. */
export async function draftRows(db: Db, draftId: string): Promise<KeptRow[]> {
  const found = await db
    .select({ kept: draftRow, by: person.name })
    .from(draftRow)
    .leftJoin(person, eq(person.id, draftRow.changedBy))
    .where(and(eq(draftRow.draftId, draftId), eq(draftRow.gone, false)))
  const rows = found.map(({ kept, by }) => ({ ...kept, kept, by }))
  return inOrder(rows).map(({ kept, by }, i) => ({ ...shown(kept, i + 1, by), kept }))
}

/** What people see of a row. */
export function shown(row: typeof draftRow.$inferSelect, no: number, changedBy: string | null): DraftRow {
  const { id, rowVersion, state, origin, task, leadUnitId, supportingUnitIds, postId, leadOfficial } = row
  return {
    ...{ id, no, rowVersion, state, origin, task, leadUnitId, supportingUnitIds, postId, leadOfficial },
    ...{ named: row.named, taskId: row.taskId, changedBy, changedAt: row.changedAt },
  }
}

/** Without what is kept beside what people see. */
export const seen = ({ kept: _, ...row }: KeptRow): DraftRow => row
