import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { draft } from '../../../db/schema/draft.ts'
import { unit } from '../../../db/schema/people.ts'
import { conflict, notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { mayKeep } from '../reports/load-kept-report.ts'

/** A draft without its rows, with where its unit stands. */
export type LoadedDraft = typeof draft.$inferSelect & { unitName: string; unitPath: string }

/** An open draft of a unit whose ledger the actor keeps. @throws notFound; conflict draftClosed when it was decided. */
export async function loadDraft(db: Db, actor: Actor, draftId: string): Promise<LoadedDraft> {
  const [found] = await db
    .select({ draft, unitName: unit.name, unitPath: unit.path })
    .from(draft)
    .innerJoin(unit, eq(unit.id, draft.unitId))
    .where(eq(draft.id, draftId))
  if (!found || !mayKeep(actor, found.unitPath)) throw notFound()
  if (!found.draft.open) throw conflict('draftClosed')
  return { ...found.draft, unitName: found.unitName, unitPath: found.unitPath }
}
