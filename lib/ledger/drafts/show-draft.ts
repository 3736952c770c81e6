import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../../../db/database.ts'
import { person } from '../../../db/schema/people.ts'
import type { Ctx } from '../../kernel/context.ts'
import { readTogether } from '../../kernel/write.ts'
import { answerableUnits } from '../reports/answerable-units.ts'
import { leftOf } from './changes-since.ts'
import { correctedBy } from './corrected-by.ts'
import { draftRows, seen } from './draft-rows.ts'
import type { DraftView } from './draft-view.ts'
import { loadDraft } from './load-draft.ts'

export const ShowDraftQuery = z.strictObject({ draftId: z.string().max(40) })

/** An open draft with its text, rows and what was left, for those who keep the ledger. @throws notFound, conflict draftClosed */
export function showDraft(ctx: Ctx, { draftId }: z.infer<typeof ShowDraftQuery>): Promise<DraftView> {
  return readTogether(async (db) => {
    const draft = await loadDraft(db, ctx.actor, draftId)
    const rows = await draftRows(db, draft.id)
    const { id, changeNo, rowVersion, unitId, unitName, fileName, createdAt, text, planSpan } = draft
    return {
      ...{ id, changeNo, rowVersion, unitId, unitName, fileName, createdAt, text, planSpan },
      createdBy: await nameOf(db, draft.createdBy),
      head: draft.plan.report,
      sections: draft.plan.sections,
      rows: rows.map(seen),
      left: leftOf(draft, rows),
      ...(await answerableUnits(db, draft.unitPath)),
      corrects: await correctedBy(db, draft, rows),
    }
  })
}

async function nameOf(db: Db, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const [found] = await db.select({ name: person.name }).from(person).where(eq(person.id, personId))
  return found?.name ?? null
}
