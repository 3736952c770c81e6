import { desc, eq } from 'drizzle-orm'
import { draft } from '../../../db/schema/draft.ts'
import { person, unit } from '../../../db/schema/people.ts'
import type { Ctx } from '../../kernel/context.ts'
import { read } from '../../kernel/write.ts'
import { mayKeep } from '../reports/load-kept-report.ts'

export interface DraftLine {
  id: string
  unitName: string
  fileName: string
  by: string | null
  createdAt: number
}

/** Drafts that wait for a word of those who keep the ledger; nobody else sees any. Newest first. */
export async function listDrafts(ctx: Ctx): Promise<DraftLine[]> {
  return read(async (db) => {
    const rows = await db
      .select({
        ...{ id: draft.id, fileName: draft.fileName, createdAt: draft.createdAt },
        ...{ unitName: unit.name, unitPath: unit.path, by: person.name },
      })
      .from(draft)
      .innerJoin(unit, eq(unit.id, draft.unitId))
      .leftJoin(person, eq(person.id, draft.createdBy))
      .where(eq(draft.open, true))
      .orderBy(desc(draft.createdAt))
    return rows.filter((row) => mayKeep(ctx.actor, row.unitPath)).map(({ unitPath: _, ...line }) => line)
  })
}
