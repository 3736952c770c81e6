import { eq } from 'drizzle-orm'
import type { Db } from '../../../db/database.ts'
import { unit } from '../../../db/schema/people.ts'
import { draft } from '../../../db/schema/report.ts'
import { conflict, notFound } from '../../domain/errors.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Plan } from '../../domain/plans/plan.ts'
import { mayKeep } from './load-kept-report.ts'

export interface LoadedDraft {
  id: string
  unitId: string
  unitName: string
  fileName: string
  sha256: string
  text: string
  plan: Plan
  createdAt: number
  rowVersion: number
}

/** An open draft of a unit whose ledger the actor keeps. @throws notFound; conflict draftClosed when it was decided. */
export async function loadDraft(db: Db, actor: Actor, draftId: string): Promise<LoadedDraft> {
  const [found] = await db
    .select({ draft, unitName: unit.name, unitPath: unit.path })
    .from(draft)
    .innerJoin(unit, eq(unit.id, draft.unitId))
    .where(eq(draft.id, draftId))
  if (!found || !mayKeep(actor, found.unitPath)) throw notFound()
  if (!found.draft.open) throw conflict('draftClosed')
  const { id, unitId, fileName, sha256, text, plan, createdAt, rowVersion } = found.draft
  return { id, unitId, unitName: found.unitName, fileName, sha256, text, plan: plan as Plan, createdAt, rowVersion }
}
