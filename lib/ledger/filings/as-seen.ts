import type { Db } from '../../../db/database.ts'
import { conflict } from '../../domain/errors.ts'
import type { FilingState } from '../../domain/filings/filing-state.ts'
import type { Ctx } from '../../kernel/context.ts'
import type { FilingRow } from './filing-rows.ts'
import { whatStands } from './what-stands.ts'

/** The step that the actor took on the very version that they saw: pressed again, or its answer was lost. */
export function ownStep(ctx: Ctx, before: FilingRow, seen: number): FilingState | null {
  if (before.rowVersion !== seen + 1) return null
  const by = before.state === 'signed' ? before.signerId : before.reviewerId
  return by === (ctx.actor.personId || null) && before.state in OWN ? before.state : null
}

const OWN: Partial<Record<FilingState, string>> = {
  signed: 'ownSigned',
  approved: 'ownApproved',
  returned: 'ownReturned',
}

/** Refuses a step on another version than was seen. @throws conflict `changed`; `own…` where the other is one's own doing */
export async function asSeen(tx: Db, ctx: Ctx, before: FilingRow, seen: number): Promise<void> {
  if (before.rowVersion === seen) return
  const own = ownStep(ctx, before, seen)
  throw conflict((own && OWN[own]) ?? 'changed', await whatStands(tx, before))
}
